/** The four metrics, each with its value, its band and how it changed. */
import { element } from './dom.js';

/** @typedef {import('./api.js').Report} Report */
/** @typedef {import('./format.js').Format} Format */

/**
 * @typedef {object} Card
 * @property {string} metric name of the metric in the report
 * @property {string} title
 * @property {string | null} value in words, null where there is none
 * @property {string} detail what the value is made of
 * @property {string | null} band
 * @property {string | null} reason why the value or the band is absent
 * @property {Change} change
 *
 * @typedef {object} Change against the period before
 * @property {'better' | 'worse' | 'same' | 'unknown'} direction
 * @property {string} text
 */

const BANDS = { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', ELITE: 'Elite' };
const ARROWS = { better: '▲', worse: '▼', same: '●', unknown: '' };

/**
 * Says in words what the report holds about the four metrics.
 *
 * @param {Report} report
 * @param {Format} format
 * @returns {Card[]}
 */
export function describeCards(report, format) {
  const { deploymentFrequency, leadTimeForChanges, changeFailureRate, timeToRestoreService } = report;
  const duration = (/** @type {number} */ seconds) => format.duration(seconds);
  const days = format.count(report.period.days, 'day');

  /**
   * @param {string} metric
   * @param {string} title
   * @param {{band: string | null, reason: {message: string} | null}} bean
   * @param {number | null} value
   * @param {string} compared name of the value in the compared period
   * @param {(value: number) => string} words
   * @param {string} detail
   * @returns {Card}
   */
  const card = (metric, title, bean, value, compared, words, detail) => ({
    metric,
    title,
    value: value === null ? null : words(value),
    detail,
    band: bean.band,
    reason: bean.reason?.message ?? null,
    change: describeChange(report, value, compared, words, format),
  });

  return [
    card(
      'deploymentFrequency',
      'Deployment frequency',
      deploymentFrequency,
      deploymentFrequency.perDay,
      'deploymentsPerDay',
      (perDay) => format.rate(perDay),
      `${format.count(deploymentFrequency.deployments, 'deployment')} in ${days}`,
    ),
    card(
      'leadTimeForChanges',
      'Lead time for changes',
      leadTimeForChanges,
      leadTimeForChanges.medianSeconds,
      'leadTimeMedianSeconds',
      duration,
      leadTimeDetail(leadTimeForChanges, format),
    ),
    card(
      'changeFailureRate',
      'Change failure rate',
      changeFailureRate,
      changeFailureRate.percent,
      'changeFailurePercent',
      (percent) => format.percent(percent),
      `${format.number(changeFailureRate.failed)} of ${format.count(changeFailureRate.deployments, 'deployment')} failed`,
    ),
    card(
      'timeToRestoreService',
      'Time to restore service',
      timeToRestoreService,
      timeToRestoreService.medianSeconds,
      'restoreMedianSeconds',
      duration,
      restoreDetail(timeToRestoreService, format),
    ),
  ];
}

/**
 * @param {Report['leadTimeForChanges']} bean
 * @param {Format} format
 */
function leadTimeDetail(bean, format) {
  const median = `Median of ${format.count(bean.changes, 'change')}`;
  return bean.p95Seconds === null ? median : `${median}; 95 in 100 within ${format.duration(bean.p95Seconds)}`;
}

/**
 * @param {Report['timeToRestoreService']} bean
 * @param {Format} format
 */
function restoreDetail(bean, format) {
  const median = `Median of ${format.count(bean.incidents, 'resolved incident')}`;
  return bean.open === 0 ? median : `${median}; ${format.number(bean.open)} still open`;
}

/**
 * @param {Report} report
 * @param {number | null} value
 * @param {string} compared
 * @param {(value: number) => string} words
 * @param {Format} format
 * @returns {Change}
 */
function describeChange(report, value, compared, words, format) {
  const previous = report.comparison?.previous;
  const before = report.period.days === 1 ? 'the day before' : `the ${format.count(report.period.days, 'day')} before`;
  const then = previous?.[compared] ?? null;
  if (value === null) {
    return { direction: 'unknown', text: then === null ? '' : `${words(then)} in ${before}` };
  }
  if (then === null) {
    return { direction: 'unknown', text: `Nothing to compare with in ${before}` };
  }
  const improvement = previous?.improvementPercent?.[compared] ?? null;
  if (improvement === null) {
    return then === value
      ? { direction: 'same', text: `The same as in ${before}` }
      : { direction: 'unknown', text: `${words(then)} in ${before}` };
  }
  const amount = Math.abs(improvement);
  if (amount < 0.5) {
    return { direction: 'same', text: `About the same as in ${before}` };
  }
  const direction = improvement > 0 ? 'better' : 'worse';
  return { direction, text: `${format.percent(amount, 0)} ${direction} than ${before} (${words(then)})` };
}

/**
 * Draws cards.
 *
 * @param {Card[]} cards
 * @param {string} benchmark name of the table that gave the bands
 */
export function renderCards(cards, benchmark) {
  return element('div', { class: 'dora-cards' }, ...cards.map((card) => renderCard(card, benchmark)));
}

/**
 * @param {Card} card
 * @param {string} benchmark
 */
function renderCard(card, benchmark) {
  const id = `dora-${card.metric}`;
  const node = element(
    'section',
    { class: 'dora-card', 'data-metric': card.metric, 'aria-labelledby': id },
    element('h2', { class: 'dora-card-title', id }, card.title),
    card.value === null
      ? element('p', { class: 'dora-card-value dora-card-value-absent' }, 'No value')
      : element('p', { class: 'dora-card-value' }, card.value),
  );
  if (card.band !== null) {
    node.append(renderBand(card.band, benchmark));
  }
  if (card.value !== null) {
    node.append(element('p', { class: 'dora-card-detail' }, card.detail));
  }
  if (card.reason !== null) {
    node.append(element('p', { class: 'dora-card-reason' }, card.reason));
  }
  if (card.change.text) {
    const arrow = element('span', { class: 'dora-arrow', 'aria-hidden': 'true' }, ARROWS[card.change.direction]);
    node.append(
      element('p', { class: 'dora-card-change', 'data-direction': card.change.direction }, arrow, card.change.text),
    );
  }
  return node;
}

/**
 * @param {string} band
 * @param {string} benchmark
 */
function renderBand(band, benchmark) {
  const steps = Object.keys(BANDS).map(() => element('span'));
  return element(
    'p',
    { class: 'dora-band', 'data-band': band },
    element('span', { class: 'dora-band-steps', 'aria-hidden': 'true' }, ...steps),
    element('strong', {}, BANDS[band] ?? band),
    element('span', { class: 'dora-band-table' }, `${benchmark} benchmark`),
  );
}
