/** The charts of the overview, in their order: each defines what chartDataOf makes of a report. */
import { daysBetween } from '../core/days.js';
import { own, wordOf } from '../core/format.js';
import { EVERY_APPLICATION, RESULTS, TIERS } from '../core/vocabulary.js';

const RESULT_STYLES = {
  SUCCESS: { colour: 'success' },
  FAILURE: { colour: 'failure', isHatched: true, isRare: true },
  ABORTED: { colour: 'aborted', isRare: true },
  EXPIRED: { colour: 'expired', isHatched: true, isRare: true },
};
const FAILED = { unit: 'number', colour: 'failure', isHatched: true };
const MEDIAN = { unit: 'duration', colour: 'median', isLine: true };
const SECOND = { unit: 'duration', colour: 'p95', isLine: true, isDashed: true };
const RATE = { unit: 'percent', colour: 'text', isLine: true };
const TARGET = { colour: 'muted', isLine: true, isDashed: true, isMarkless: true };
const TONES = 6;
const BEFORE_PRODUCTION = TIERS.filter((tier) => tier !== 'PRODUCTION');
const NO_SUCCESS = 'No successful deployments in this period.';
const NO_COMMITS = 'No changes with known commit times in this period.';

/** @type {Record<string, (report: any) => ChartDefinition>} */
export const CHARTS = {
  deployments: (report) => ({
    title: 'Deployments by result (count)',
    empty: 'No deployments in this period.',
    lines: [
      ...RESULTS.map((result) => ({
        ...RESULT_STYLES[result],
        label: wordOf(result),
        unit: 'number',
        valueIn: at('byResult', result),
      })),
      ...targetLines(report, 'deploymentFrequency', 'number', ({ start, end }) => daysBetween(start, end)),
    ],
  }),

  places({ deploymentFrequency }) {
    const isByTier = Object.keys(deploymentFrequency.byEnvironment).length > TONES;
    const by = isByTier ? 'byTier' : 'byEnvironment';
    const lines = Object.keys(deploymentFrequency[by]).map((name, index) => ({
      ...tone(index),
      label: isByTier ? wordOf(name) : name,
      unit: 'number',
      valueIn: at(by, name),
    }));
    return {
      title: `Successful deployments by ${isByTier ? 'tier' : 'environment'} (count)`,
      empty: NO_SUCCESS,
      lines,
    };
  },

  leadTime: (report) => ({
    title: 'Lead time for changes (duration)',
    empty: NO_COMMITS,
    lines: [
      { label: 'Median', ...MEDIAN, valueIn: at('leadTimeMedianSeconds') },
      { label: '95th percentile', ...SECOND, valueIn: at('leadTimeP95Seconds') },
      ...targetLines(report, 'leadTimeForChanges', 'duration'),
    ],
  }),

  stages: ({ leadTimeForChanges: { stages } }) => ({
    title: 'Stages of the lead time (mean duration)',
    empty: NO_COMMITS,
    lines: stages.map(({ name }, index) => ({
      ...tone(index),
      label: wordOf(name),
      unit: 'duration',
      valueIn: at('stageMeanSeconds', name),
    })),
  }),

  changeFailures: (report) => ({
    title: 'Change failure rate (percent, count of deployments)',
    empty: 'No deployments that could fail in this period.',
    lines: [
      { ...RATE, label: 'Rate', valueIn: at('changeFailurePercent') },
      { ...FAILED, label: 'Failed', valueIn: at('failed') },
      {
        label: 'Did not fail',
        unit: 'number',
        colour: 'quiet',
        valueIn: ({ couldFail, failed }) => couldFail - failed,
      },
      ...targetLines(report, 'changeFailureRate', 'percent'),
    ],
  }),

  recovery: (report) => ({
    title: 'Recovery and restore times (median duration)',
    empty: 'No recoveries and no resolved incidents in this period.',
    lines: [
      { label: 'Failed deployment recovery time', ...MEDIAN, valueIn: at('recoveryMedianSeconds') },
      { label: 'Time to restore service', ...SECOND, valueIn: at('restoreMedianSeconds') },
      ...targetLines(report, 'failedDeploymentRecoveryTime', 'duration', undefined, 'Recovery target'),
      ...targetLines(report, 'timeToRestoreService', 'duration', undefined, 'Restore target'),
    ],
  }),

  failuresInProduction: ({ topFailures }) => failures('in production', topFailures.production, ['PRODUCTION']),

  failuresElsewhere: ({ topFailures }) => failures('before production', topFailures.nonProduction, BEFORE_PRODUCTION),

  durations: ({ durations: { byApplication } }) => ({
    title: 'Longest deployments (mean duration)',
    empty: NO_SUCCESS,
    lines: [{ label: 'Mean duration', unit: 'duration', colour: 'median' }],
    entries: byApplication.map(({ application, meanSeconds }) => ({
      name: application,
      value: meanSeconds,
      target: { application: [application], result: 'SUCCESS' },
    })),
  }),
};

function failures(where, applications, tier) {
  return {
    title: `Most failed attempts ${where} (count)`,
    empty: `No failed attempts ${where}.`,
    lines: [{ ...FAILED, label: 'Failed attempts' }],
    entries: applications.map(({ application, failures: value }) => ({
      name: application,
      value,
      target: { application: [application], environment: [], tier, result: 'FAILURE' },
    })),
  };
}

/** Returns a line for each target of a metric, at its goal times what a bucket has of the goal's unit. */
function targetLines({ targets }, metric, unit, times, label = 'Target') {
  return targets
    .filter((target) => target.metric === metric)
    .map(({ applications, goal }) => ({
      ...TARGET,
      label: applications === EVERY_APPLICATION ? label : `${label} (${applications})`,
      unit,
      valueIn: (bucket) => goal * (times?.(bucket) ?? 1),
    }));
}

function at(...path) {
  return (bucket) => path.reduce(own, bucket);
}

/** Returns shades that neighbours differ in, also without colours. */
function tone(index) {
  return { colour: `tone${(index % TONES) + 1}`, isHatched: index % 2 === 1 };
}
