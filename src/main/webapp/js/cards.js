/** The headline metrics, each with its value, its band, its course and how it compares. */
import { el, nameOf, tag } from './dom.js';
import { own, wordOf } from './format.js';
import { sparkline } from './sparkline.js';
import { REWORK } from './state.js';

/** Less than this is no change worth a word. */
const LEAST_CHANGE_PERCENT = 0.5;

/** The field of a metric's value, and the method of Format for it, by the metric's unit. */
const UNITS = {
  PER_DAY: { value: 'perDay', words: 'rate' },
  SECONDS: { value: 'medianSeconds', words: 'duration' },
  PERCENT: { value: 'percent', words: 'percent' },
};

const FAILED = { view: 'deployments', failed: 'true' };

const RELEASE = 'release';

/** For each metric what its value is computed from, where these records are, and the field of its course. */
const DETAILS = {
  deploymentFrequency: {
    course: 'deployments',
    detail: ({ deployments, recordedDays, byEnvironment }, format, noun) =>
      `${format.count(deployments, noun)}${noun === RELEASE ? ` (${format.count(sumOf(byEnvironment), 'deployment')})` : ''}` +
      ` in ${format.count(recordedDays, 'day')}`,
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
    detail: ({ incidents, open }, format) =>
      `Median of ${format.count(incidents, 'resolved incident')}${open > 0 ? `; ${format.number(open)} still open` : ''}`,
  },
  reworkRate: {
    records: { view: 'deployments', kind: REWORK },
    detail: ({ deployments, rework }, format, noun) =>
      `${format.number(rework)} of ${format.count(deployments, noun)} to roll back or repair`,
  },
};

const sumOf = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Returns what the figures count: releases, where some of them have several deployments. */
function nounOf({ deploymentFrequency: { deployments, byEnvironment } }) {
  return sumOf(byEnvironment) === deployments ? 'deployment' : RELEASE;
}

/** Says in words what the report holds about each metric; what is absent is null. */
export function describeCards(report, format) {
  const { comparison, period, series } = report;
  const { previous, baseline } = comparison;
  const day = previous?.reason?.code === 'PARTLY_RECORDED' ? 'partly recorded day' : 'day';
  const before = `the ${period.days === 1 ? 'day' : format.count(period.days, day)} before`;
  return report.choices.metrics.map(({ field: metric, key, title, unit }) => {
    const { course = key, detail = () => null, records } = own(DETAILS, metric) ?? {};
    const { value: name, words } = own(UNITS, unit);
    const bean = own(report, metric);
    const value = bean[name];
    const changeSince = (other, time) =>
      change(value, other?.[key], other?.improvementPercent?.[key], other?.significant?.[key], time, words, format);
    return {
      metric,
      title,
      value: value === null ? null : format[words](value),
      detail: detail(bean, format, nounOf(report)),
      records,
      band: bean.band ?? null,
      benchmark: `${report.benchmark}, ${report.benchmarkYear}`,
      reason: bean.reason?.message ?? null,
      course: series.map((bucket) => bucket[course]),
      changes: [changeSince(previous, before), baseline && changeSince(baseline, 'the baseline')].filter(Boolean),
    };
  });
}

function change(now, then = null, improvement = null, significant = true, time, words, format) {
  if (then === null) {
    return now === null ? null : { direction: 'unknown', text: `Nothing to compare with in ${time}` };
  }
  const value = format[words](then);
  if (improvement === null && now !== null && now !== then && significant) {
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
  return significant ? { direction, text } : { direction: 'usual', text: `Within the usual variation: ${text}` };
}

export function cards(report, page) {
  const { format } = page;
  const { baseline, baselineReason } = report.comparison;
  return [
    el('div.cards', describeCards(report, format).map((card) => cardOf(card, page))),
    el('p.basis', baseline ? `The baseline is ${format.period(baseline.from, baseline.to)}.` : baselineReason?.message),
  ];
}

function cardOf({ metric, title, value, detail, records, band, benchmark, reason, course, changes }, page) {
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
      : el('div.card-head', el('p.card-value', value), sparkline(course)),
    band && tag('p.band', { 'data-band': band }, el('strong', wordOf(band)), table),
    value !== null && el('p.card-detail', records ? page.link(records, detail) : detail),
    reason && el('p.card-reason', reason),
    el('div.card-changes', compared),
  );
}
