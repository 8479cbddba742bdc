/** The charts of the overview, in their order: each says of a report what viewOf in chartViews.js draws. */
import { own, wordOf } from './format.js';

const COUNT = { unit: 'number' };
const FAILED = { ...COUNT, colour: 'failure', isHatched: true };
const RARE = { ...COUNT, isRare: true };
const RESULTS = {
  SUCCESS: { ...COUNT, colour: 'success' },
  FAILURE: { ...FAILED, ...RARE },
  ABORTED: { ...RARE, colour: 'aborted' },
  EXPIRED: { ...RARE, colour: 'expired', isHatched: true },
};
const MEDIAN = { unit: 'duration', colour: 'median', isLine: true };
const SECOND = { unit: 'duration', colour: 'p95', isLine: true, isDashed: true };
const RATE = { unit: 'percent', colour: 'text', isLine: true };
const TONES = 6;
const BEFORE_PRODUCTION = ['STAGING', 'TESTING', 'DEVELOPMENT', 'OTHER'];
const NO_SUCCESS = 'Nothing was deployed with success in this period.';
const NO_COMMITS = 'No deployment in this period brought changes whose commit times are known.';

export const CHARTS = {
  deployments: () => ({
    title: 'Deployments by result (count)',
    empty: 'Nothing was deployed in this period.',
    lines: Object.entries(RESULTS).map(([result, style]) => ({
      ...style,
      label: wordOf(result),
      valueOf: at('byResult', result),
    })),
  }),

  places({ deploymentFrequency }) {
    const isByTier = Object.keys(deploymentFrequency.byEnvironment).length > TONES;
    const by = isByTier ? 'byTier' : 'byEnvironment';
    const lines = Object.keys(deploymentFrequency[by]).map((name, index) => ({
      ...tone(index),
      ...COUNT,
      label: isByTier ? wordOf(name) : name,
      valueOf: at(by, name),
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
      { label: 'Median', ...MEDIAN, valueOf: at('leadTimeMedianSeconds') },
      { label: '95th percentile', ...SECOND, valueOf: at('leadTimeP95Seconds') },
    ],
  }),

  stages: ({ leadTimeForChanges: { stages } }) => ({
    title: 'Stages of the lead time (mean duration)',
    empty: NO_COMMITS,
    lines: stages.map(({ name }, index) => ({
      ...tone(index),
      label: wordOf(name),
      unit: 'duration',
      valueOf: at('stageMeanSeconds', name),
    })),
  }),

  changeFailures: () => ({
    title: 'Change failure rate (percent, count of deployments)',
    empty: 'No deployment in this period could have failed.',
    lines: [
      { ...RATE, label: 'Rate', valueOf: at('changeFailurePercent') },
      { ...FAILED, label: 'Failed', valueOf: at('failed') },
      { ...COUNT, label: 'Did not fail', colour: 'quiet', valueOf: ({ couldFail, failed }) => couldFail - failed },
    ],
  }),

  recovery: () => ({
    title: 'Recovery and restore times (median duration)',
    empty: 'Nothing was recovered and no incident was resolved in this period.',
    lines: [
      { label: 'Failed deployment recovery time', ...MEDIAN, valueOf: at('recoveryMedianSeconds') },
      { label: 'Time to restore service', ...SECOND, valueOf: at('restoreMedianSeconds') },
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
    lines: [{ ...FAILED, label: 'Failed attempts' }],
    entries: applications.map(({ application, failures: value }) => ({
      name: application,
      value,
      target: { application: [application], environment: [], tier, result: 'FAILURE' },
    })),
  };
}

function at(...path) {
  return (bucket) => path.reduce(own, bucket);
}

/** Returns shades that neighbours differ in, also without colours. */
function tone(index) {
  return { colour: `tone${(index % TONES) + 1}`, isHatched: index % 2 === 1 };
}
