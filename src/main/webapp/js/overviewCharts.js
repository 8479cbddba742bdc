/** The charts of the overview, in their order: each makes a view of a report. */
import { overTime, ranking } from './chartViews.js';
import { wordOf } from './format.js';

const RESULTS = {
  SUCCESS: { colour: 'success' },
  FAILURE: { colour: 'failure', isHatched: true },
  ABORTED: { colour: 'aborted' },
  EXPIRED: { colour: 'expired', isHatched: true },
};
const MEDIAN = { colour: 'median', isLine: true };
const SECOND = { colour: 'p95', isLine: true, isDashed: true };
const TONES = 6;
const BEFORE_PRODUCTION = ['STAGING', 'TESTING', 'DEVELOPMENT', 'OTHER'];
const NO_SUCCESS = 'Nothing was deployed with success in this period.';
const NO_COMMITS = 'No deployment in this period brought changes whose commit times are known.';

export const CHARTS = {
  deployments(report, format) {
    const lines = Object.entries(RESULTS).map(([result, style]) => {
      const line = counts(report, wordOf(result), ({ byResult }) => byResult[result], style);
      return { ...line, isMute: result !== 'SUCCESS' && line.values.every((value) => value === 0) };
    });
    const empty = 'Nothing was deployed in this period.';
    return overTime({ title: 'Deployments by result (count)', empty, lines }, report, format);
  },

  places(report, format) {
    const isByTier = namesOf(report, 'byEnvironment').length > TONES;
    const by = isByTier ? 'byTier' : 'byEnvironment';
    const lines = namesOf(report, by).map((name, index) =>
      counts(report, isByTier ? wordOf(name) : name, (bucket) => bucket[by][name], tone(index)),
    );
    const title = `Successful deployments by ${isByTier ? 'tier' : 'environment'} (count)`;
    return overTime({ title, empty: NO_SUCCESS, lines }, report, format);
  },

  leadTime(report, format) {
    const lines = [
      durations(report, 'Median', (bucket) => bucket.leadTimeMedianSeconds, MEDIAN),
      durations(report, '95th percentile', (bucket) => bucket.leadTimeP95Seconds, SECOND),
    ];
    return overTime({ title: 'Lead time for changes (duration)', empty: NO_COMMITS, lines }, report, format);
  },

  stages(report, format) {
    const lines = report.leadTimeForChanges.stages.map(({ name }, index) =>
      durations(report, wordOf(name), ({ stageMeanSeconds }) => stageMeanSeconds[name], tone(index)),
    );
    return overTime({ title: 'Stages of the lead time (mean duration)', empty: NO_COMMITS, lines }, report, format);
  },

  changeFailures(report, format) {
    const rate = lineOf(report, 'Rate', 'percent', (bucket) => bucket.changeFailurePercent);
    const lines = [
      { ...rate, colour: 'text', isLine: true },
      counts(report, 'Failed', ({ failed }) => failed, RESULTS.FAILURE),
      counts(report, 'Did not fail', ({ couldFail, failed }) => couldFail - failed, { colour: 'quiet' }),
    ];
    const empty = 'No deployment in this period could have failed.';
    return overTime({ title: 'Change failure rate (percent, count of deployments)', empty, lines }, report, format);
  },

  recovery(report, format) {
    const lines = [
      durations(report, 'Failed deployment recovery time', (bucket) => bucket.recoveryMedianSeconds, MEDIAN),
      durations(report, 'Time to restore service', (bucket) => bucket.restoreMedianSeconds, SECOND),
    ];
    const empty = 'Nothing was recovered and no incident was resolved in this period.';
    return overTime({ title: 'Recovery and restore times (median duration)', empty, lines }, report, format);
  },

  failuresInProduction: ({ topFailures }, format) =>
    failures('in production', topFailures.production, ['PRODUCTION'], format),

  failuresElsewhere: ({ topFailures }, format) =>
    failures('before production', topFailures.nonProduction, BEFORE_PRODUCTION, format),

  durations({ durations: { byApplication } }, format) {
    const entries = byApplication.map(({ application, meanSeconds }) => ({
      name: application,
      value: meanSeconds,
      target: { application: [application], result: 'SUCCESS' },
    }));
    const line = { label: 'Mean duration', unit: 'duration', colour: 'median' };
    return ranking(
      { title: 'Deployments that take longest (mean duration)', empty: NO_SUCCESS, line, entries },
      format,
    );
  },
};

function failures(where, applications, tier, format) {
  const entries = applications.map(({ application, failures: value }) => ({
    name: application,
    value,
    target: { application: [application], environment: [], tier, result: 'FAILURE' },
  }));
  const line = { label: 'Failed attempts', unit: 'count', ...RESULTS.FAILURE };
  const empty = `No attempt to deploy failed ${where}.`;
  return ranking({ title: `Most failed attempts ${where} (count)`, empty, line, entries }, format);
}

function counts(report, label, valueOf, style) {
  return { ...lineOf(report, label, 'count', (bucket) => valueOf(bucket) ?? 0), ...style };
}

function durations(report, label, valueOf, style) {
  return { ...lineOf(report, label, 'duration', valueOf), ...style };
}

function lineOf({ series }, label, unit, valueOf) {
  return { label, unit, values: series.map((bucket) => valueOf(bucket) ?? null) };
}

function namesOf({ series }, by) {
  return [...new Set(series.flatMap((bucket) => Object.keys(bucket[by])))].sort();
}

/** Returns shades that neighbours differ in, also without colours. */
function tone(index) {
  return { colour: `tone${(index % TONES) + 1}`, isHatched: index % 2 === 1 };
}
