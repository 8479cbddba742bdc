/** The headline metrics, each with its value, its band, its series and its comparisons. */
import { sparkline } from '../charts/sparkline.js';
import { el, nameOf, tag } from '../core/dom.js';
import { own, wordOf } from '../core/format.js';
import { REWORK, UNITS } from '../core/vocabulary.js';

/** Less than this is no change worth a word. */
const LEAST_CHANGE_PERCENT = 0.5;

const FAILED = { view: 'deployments', failed: 'true' };

const RELEASE = 'release';

/** For each metric what its value is computed from, where these records are, and the field of its series. */
export const DETAILS = {
  deploymentFrequency: {
    series: 'deployments',
    detail({ deployments, recordedDays, byEnvironment }, format, noun) {
      const parts = noun === RELEASE ? ` (${format.count(sumOf(byEnvironment), 'deployment')})` : '';
      return `${format.count(deployments, noun)}${parts} in ${format.count(recordedDays, 'day')}`;
    },
  },
  leadTimeForChanges: {
    detail: ({ changes, p95Seconds }, format) =>
      `Median of ${format.count(changes, 'change')}; 95 in 100 within ${format.duration(p95Seconds)}`,
  },
  changeFailureRate: {
    records: FAILED,
    detail: ({ deployments, failed }, format, noun) =>
      `${format.number(failed)} of ${format.count(deployments, noun)} failed`,
  },
  failedDeploymentRecoveryTime: {
    records: FAILED,
    detail: ({ recoveries }, format, noun) => `Median of ${format.count(recoveries, `recovered ${noun}`)}`,
  },
  timeToRestoreService: {
    records: { view: 'incidents' },
    detail({ incidents, open, stages }, format) {
      const acknowledged = stages?.find(({ name }) => name === 'OPENED_TO_ACKNOWLEDGED');
      const stage = acknowledged ? `, acknowledged after ${format.duration(acknowledged.medianSeconds)}` : '';
      const stillOpen = open > 0 ? `; ${format.number(open)} still open` : '';
      return `Median of ${format.count(incidents, 'resolved incident')}${stage}${stillOpen}`;
    },
  },
  reworkRate: {
    records: { view: 'deployments', kind: REWORK },
    detail: ({ deployments, rework }, format, noun) =>
      `${format.number(rework)} of ${format.count(deployments, noun)} to roll back or repair`,
  },
};

function sumOf(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Returns what the figures count: releases, where some of them have several deployments. */
function nounOf({ deploymentFrequency: { deployments, byEnvironment } }) {
  return sumOf(byEnvironment) === deployments ? 'deployment' : RELEASE;
}

/** Describes each metric of a report in words; what is absent is null. */
export function describeCards(report, format, aims) {
  const { comparison, period, series } = report;
  const { previous, baseline } = comparison;
  const day = previous?.reason?.code === 'PARTLY_RECORDED' ? 'partly recorded day' : 'day';
  const before = `the ${period.days === 1 ? 'day' : format.count(period.days, day)} before`;
  return report.choices.metrics.map(({ field: metric, key, title, unit }) => {
    const { series: name = key, detail = () => null, records } = own(DETAILS, metric) ?? {};
    const { field, method } = own(UNITS, unit);
    const bean = own(report, metric);
    const now = bean[field];
    const textOf = (value) => format[method](value);
    const changeSince = (other, time) => {
      const { [key]: then = null, improvementPercent, significant } = other ?? {};
      const change = { now, then, improvement: improvementPercent?.[key] ?? null, isSignificant: significant?.[key] };
      return describeChange(change, time, textOf, format);
    };
    return {
      metric,
      title,
      value: now === null ? null : textOf(now),
      detail: detail(bean, format, nounOf(report)),
      records,
      band: bean.band ?? null,
      benchmark: `${report.benchmark}, ${report.benchmarkYear}`,
      score: aims?.scoreOf(report, metric, format),
      targets: aims?.describeTargets(report, metric, textOf, format),
      reason: bean.reason?.message ?? null,
      series: series.map((bucket) => bucket[name]),
      changes: [changeSince(previous, before), baseline && changeSince(baseline, 'the baseline')].filter(Boolean),
    };
  });
}

/** Compares a value with the one of another time; both, and the improvement in percent, may be null. */
function describeChange({ now, then, improvement, isSignificant = true }, time, textOf, format) {
  if (then === null) {
    return now === null ? null : { direction: 'unknown', text: `Nothing to compare with in ${time}` };
  }
  const value = textOf(then);
  if (improvement === null && now !== null && now !== then && isSignificant) {
    return { direction: 'worse', text: `Worse than ${time} (${value})` };
  }
  if (now === null || (improvement === null && now !== then)) {
    return { direction: 'unknown', text: `${value} in ${time}` };
  }
  const amount = Math.abs(improvement);
  if (amount < LEAST_CHANGE_PERCENT) {
    return { direction: 'same', text: `About the same as in ${time} (${value})` };
  }
  const direction = improvement > 0 ? 'better' : 'worse';
  const text = `${format.percent(amount, 0)} ${direction} than ${time} (${value})`;
  return isSignificant ? { direction, text } : { direction: 'usual', text: `Within the usual variation: ${text}` };
}

/**
 * @param {Page} page
 * @param {typeof import('./targets.js')} [aims] where the report has targets or scores
 */
export function cards(report, page, aims) {
  const { format } = page;
  const { baseline, baselineReason } = report.comparison;
  const shown = describeCards(report, format, aims).map((card) => cardOf(card, page, aims));
  return [
    aims?.grouped(shown, report, format) ?? el('div.cards', shown),
    el('p.basis', baseline ? `The baseline is ${format.period(baseline.from, baseline.to)}.` : baselineReason?.message),
  ];
}

function cardOf(card, page, aims) {
  const { metric, title, value, detail, records, band, benchmark, score, targets, reason, series, changes } = card;
  const id = `dora-${metric}`;
  const table = el('span.band-table', 'Benchmark ', nameOf(benchmark));
  const compared = changes.map(({ direction, text }) =>
    tag('p.card-change', { 'data-direction': direction }, el('span', text)),
  );
  return tag(
    'section.card',
    { 'data-metric': metric, 'aria-labelledby': id },
    tag('h2.card-title', { id }, title),
    value === null
      ? el('p.card-value.card-absent', 'No value')
      : el('div.card-head', el('p.card-value', value), sparkline(series)),
    band && tag('p.band', { 'data-band': band }, el('strong', wordOf(band)), table),
    score && el('p.band-table', 'Score ', score),
    aims?.targetsOf(targets, card, page),
    value !== null && el('p.card-detail', records ? page.link(records, detail) : detail),
    reason && el('p.card-reason', reason),
    el('div.card-changes', compared),
  );
}
