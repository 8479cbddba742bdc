/** The charts of the overview, in their order: each says of a report what viewOf in chartViews.js draws. */
import { wordOf } from './format.js';

const FAILURE = { colour: 'failure', isHatched: true };
const RESULTS = {
  SUCCESS: { colour: 'success' },
  FAILURE: { ...FAILURE, isRare: true },
  ABORTED: { colour: 'aborted', isRare: true },
  EXPIRED: { colour: 'expired', isHatched: true, isRare: true },
};
const MEDIAN = { unit: 'duration', colour: 'median', isLine: true };
const SECOND = { unit: 'duration', colour: 'p95', isLine: true, isDashed: true };
const TONES = 6;
const BEFORE_PRODUCTION = ['STAGING', 'TESTING', 'DEVELOPMENT', 'OTHER'];
const NO_SUCCESS = 'Nothing was deployed with success in this period.';
const NO_COMMITS = 'No deployment in this period brought changes whose commit times are known.';

export const CHARTS = {
  deployments: () => ({
    title: 'Deployments by result (count)',
    empty: 'Nothing was deployed in this period.',
    lines: Object.entries(RESULTS).map(([result, style]) => ({
      ...{ label: wordOf(result), unit: 'number', ...style },
      valueOf: ({ byResult }) => byResult[result],
    })),
  }),

  places({ deploymentFrequency }) {
    const isByTier = Object.keys(deploymentFrequency.byEnvironment).length > TONES;
    const by = isByTier ? 'byTier' : 'byEnvironment';
    const lines = Object.keys(deploymentFrequency[by]).map((name, index) => ({
      ...{ label: isByTier ? wordOf(name) : name, unit: 'number', ...tone(index) },
      valueOf: (bucket) => bucket[by][name],
    }));
    return {
      title: `Successful deployments by ${isByTier ? 'tier' : 'environment'} (count)`,
      empty: NO_SUCCESS,
      lines,
    };
  },

  leadTime: () => ({
    title: 'Lead time for changes (duration)',
    empty: NO_COMMITS,
    lines: [
      { label: 'Median', ...MEDIAN, valueOf: (bucket) => bucket.leadTimeMedianSeconds },
      { label: '95th percentile', ...SECOND, valueOf: (bucket) => bucket.leadTimeP95Seconds },
    ],
  }),

  stages: ({ leadTimeForChanges: { stages } }) => ({
    title: 'Stages of the lead time (mean duration)',
    empty: NO_COMMITS,
    lines: stages.map(({ name }, index) => ({
      ...{ label: wordOf(name), unit: 'duration', ...tone(index) },
      valueOf: ({ stageMeanSeconds }) => stageMeanSeconds[name],
    })),
  }),

  changeFailures: () => ({
    title: 'Change failure rate (percent, count of deployments)',
    empty: 'No deployment in this period could have failed.',
    lines: [
      {
        label: 'Rate',
        unit: 'percent',
        colour: 'text',
        isLine: true,
        valueOf: (bucket) => bucket.changeFailurePercent,
      },
      { label: 'Failed', unit: 'number', ...FAILURE, valueOf: ({ failed }) => failed },
      {
        label: 'Did not fail',
        unit: 'number',
        colour: 'quiet',
        valueOf: ({ couldFail, failed }) => couldFail - failed,
      },
    ],
  }),

  recovery: () => ({
    title: 'Recovery and restore times (median duration)',
    empty: 'Nothing was recovered and no incident was resolved in this period.',
    lines: [
      { label: 'Failed deployment recovery time', ...MEDIAN, valueOf: (bucket) => bucket.recoveryMedianSeconds },
      { label: 'Time to restore service', ...SECOND, valueOf: (bucket) => bucket.restoreMedianSeconds },
    ],
  }),

  failuresInProduction: ({ topFailures }) => failures('in production', topFailures.production, ['PRODUCTION']),

  failuresElsewhere: ({ topFailures }) => failures('before production', topFailures.nonProduction, BEFORE_PRODUCTION),

  durations: ({ durations: { byApplication } }) => ({
    title: 'Deployments that take longest (mean duration)',
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
    empty: `No attempt to deploy failed ${where}.`,
    lines: [{ label: 'Failed attempts', unit: 'number', ...FAILURE }],
    entries: applications.map(({ application, failures: value }) => ({
      name: application,
      value,
      target: { application: [application], environment: [], tier, result: 'FAILURE' },
    })),
  };
}

/** Returns shades that neighbours differ in, also without colours. */
function tone(index) {
  return { colour: `tone${(index % TONES) + 1}`, isHatched: index % 2 === 1 };
}
