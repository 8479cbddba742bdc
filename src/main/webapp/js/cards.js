/** The four metrics, each with its value, its band and how it changed. */
import { element, nameOf } from './dom.js';

/** @typedef {import('./api.js').Report} Report */
/** @typedef {import('./format.js').Format} Format */
/** @typedef {'deploymentsPerDay' | 'leadTimeMedianSeconds' | 'changeFailurePercent' | 'restoreMedianSeconds'} Compared */

/**
 * @typedef {object} Metric
 * @property {'deploymentFrequency' | 'leadTimeForChanges' | 'changeFailureRate' | 'timeToRestoreService'} metric
 * @property {string} title
 * @property {number | null} value
 * @property {(value: number) => string} words
 * @property {Compared} compared name of the value in the period before
 * @property {string} detail what the value is made of
 *
 * @typedef {object} Card
 * @property {Metric['metric']} metric
 * @property {string} title
 * @property {string | null} value in words, null where there is none
 * @property {string} detail
 * @property {string | null} band
 * @property {string} benchmark the table that gives the bands, with its year
 * @property {string | null} reason why the value or the band is absent
 * @property {Change} change
 *
 * @typedef {object} Change against the period before
 * @property {'better' | 'worse' | 'same' | 'unknown'} direction
 * @property {string} text
 */

/** @type {Object<string, string>} worst first */
const BANDS = { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', ELITE: 'Elite' };
const ARROWS = { better: '▲', worse: '▼', same: '●', unknown: '' };

/** Less than this is no change worth a word. */
const LEAST_CHANGE_PERCENT = 0.5;

/**
 * Says in words what the report holds about the four metrics.
 *
 * @param {Report} report
 * @param {Format} format
 * @returns {Card[]}
 */
export function describeCards(report, format) {
  return metricsOf(report, format).map(({ metric, title, value, words, compared, detail }) => {
    const { band, reason } = report[metric];
    return {
      metric,
      title,
      value: value === null ? null : words(value),
      detail,
      band,
      benchmark: `${report.benchmark}, ${report.benchmarkYear}`,
      reason: reason?.message ?? null,
      change: describeChange(report, value, compared, words, format),
    };
  });
}

/**
 * @param {Report} report
 * @param {Format} format
 * @returns {Metric[]}
 */
function metricsOf(report, format) {
  const { deploymentFrequency, leadTimeForChanges, changeFailureRate, timeToRestoreService } = report;
  const deployments = format.count(deploymentFrequency.deployments, 'deployment');
  const attempted = format.count(changeFailureRate.deployments, 'deployment');
  return [
    {
      metric: 'deploymentFrequency',
      title: 'Deployment frequency',
      value: deploymentFrequency.perDay,
      words: (perDay) => format.rate(perDay),
      compared: 'deploymentsPerDay',
      detail: `${deployments} in ${format.count(report.period.days, 'day')}`,
    },
    {
      metric: 'leadTimeForChanges',
      title: 'Lead time for changes',
      value: leadTimeForChanges.medianSeconds,
      words: (seconds) => format.duration(seconds),
      compared: 'leadTimeMedianSeconds',
      detail: leadTimeDetail(leadTimeForChanges, format),
    },
    {
      metric: 'changeFailureRate',
      title: 'Change failure rate',
      value: changeFailureRate.percent,
      words: (percent) => format.percent(percent),
      compared: 'changeFailurePercent',
      detail: `${format.number(changeFailureRate.failed)} of ${attempted} failed`,
    },
    {
      metric: 'timeToRestoreService',
      title: 'Time to restore service',
      value: timeToRestoreService.medianSeconds,
      words: (seconds) => format.duration(seconds),
      compared: 'restoreMedianSeconds',
      detail: restoreDetail(timeToRestoreService, format),
    },
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
 * @param {Compared} compared
 * @param {(value: number) => string} words
 * @param {Format} format
 * @returns {Change}
 */
function describeChange(report, value, compared, words, format) {
  const previous = report.comparison.previous;
  const day = previous?.reason?.code === 'PARTLY_RECORDED' ? 'partly recorded day' : 'day';
  const before = report.period.days === 1 ? 'the day before' : `the ${format.count(report.period.days, day)} before`;
  const then = previous?.[compared] ?? null;
  if (then === null) {
    return { direction: 'unknown', text: value === null ? '' : `Nothing to compare with in ${before}` };
  }
  const improvement = previous?.improvementPercent?.[compared] ?? null;
  if (value === null || (improvement === null && value !== then)) {
    return { direction: 'unknown', text: `${words(then)} in ${before}` };
  }
  if (improvement === null || Math.abs(improvement) < LEAST_CHANGE_PERCENT) {
    return { direction: 'same', text: `About the same as in ${before} (${words(then)})` };
  }
  const direction = improvement > 0 ? 'better' : 'worse';
  const amount = format.percent(Math.abs(improvement), 0);
  return { direction, text: `${amount} ${direction} than ${before} (${words(then)})` };
}

/**
 * Draws cards.
 *
 * @param {Card[]} cards
 */
export function renderCards(cards) {
  return element('div', { class: 'dora-cards' }, ...cards.map(renderCard));
}

/** @param {Card} card */
function renderCard(card) {
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
    node.append(renderBand(card.band, card.benchmark));
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
    element('span', { class: 'dora-band-table' }, 'Benchmark ', nameOf(benchmark)),
  );
}
