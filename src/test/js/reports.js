/** Reports as the REST API answers them. */

const METRICS = [
  ['deploymentFrequency', 'deploymentsPerDay', 'Deployment frequency', 'PER_DAY'],
  ['leadTimeForChanges', 'leadTimeMedianSeconds', 'Lead time for changes', 'SECONDS'],
  ['changeFailureRate', 'changeFailurePercent', 'Change failure rate', 'PERCENT'],
  ['failedDeploymentRecoveryTime', 'recoveryMedianSeconds', 'Failed deployment recovery time', 'SECONDS'],
  ['timeToRestoreService', 'restoreMedianSeconds', 'Time to restore service', 'SECONDS'],
  ['reworkRate', 'reworkPercent', 'Deployment rework rate', 'PERCENT'],
].map(([field, key, title, unit]) => ({ field, key, title, unit }));

/**
 * Returns a report of a month with figures for every metric.
 *
 * @param {object} [parts] parts to put in the place of the usual ones
 */
export function report(parts = {}) {
  return {
    _class: 'io.jenkins.plugins.dora.report.overview.Report',
    scope: { applications: [], environments: [], tiers: ['PRODUCTION'], teams: [], controllers: [] },
    period: { from: '2026-01-01', to: '2026-01-31', days: 30, timeZone: 'Europe/Berlin', granularity: 'WEEK' },
    benchmark: 'CLASSIC',
    benchmarkYear: '2018-2021',
    deploymentFrequency: {
      deployments: 87,
      recordedDays: 30,
      perDay: 2.9,
      byEnvironment: { live: 87 },
      byTier: { PRODUCTION: 87 },
      band: 'ELITE',
      reason: null,
    },
    leadTimeForChanges: {
      changes: 412,
      medianSeconds: 12312,
      p95Seconds: 90000,
      band: 'HIGH',
      reason: null,
      stages: [{ name: 'COMMIT_TO_BUILD' }, { name: 'DEPLOYMENT' }],
    },
    changeFailureRate: { deployments: 87, failed: 9, percent: 10.344827586206897, band: 'ELITE', reason: null },
    failedDeploymentRecoveryTime: { recoveries: 8, medianSeconds: 2400, band: 'ELITE', reason: null },
    timeToRestoreService: { incidents: 3, open: 1, medianSeconds: 2700, band: 'ELITE', reason: null },
    reworkRate: { deployments: 91, rework: 4, percent: 4.395604395604396, reason: null },
    attempts: { total: 95 },
    durations: {
      byApplication: [
        { application: 'cart', deployments: 20, meanSeconds: 100 },
        { application: 'shop', deployments: 91, meanSeconds: 118 },
      ],
    },
    topFailures: { production: [{ application: 'shop', failures: 3 }], nonProduction: [] },
    series: [
      bucket('2026-01-01', '2026-01-05', { SUCCESS: 13, FAILURE: 1 }, { median: 10800, p95: 86400, failed: 1 }),
      bucket('2026-01-05', '2026-01-12', { SUCCESS: 0, FAILURE: 0 }, {}),
      bucket('2026-01-12', '2026-01-19', { SUCCESS: 7, FAILURE: 2, EXPIRED: 1 }, { median: 7200, p95: 50000 }),
    ],
    comparison: {
      previous: {
        from: '2025-12-02',
        to: '2026-01-01',
        deploymentsPerDay: 2.1,
        leadTimeMedianSeconds: 20000,
        changeFailurePercent: 10.344827586206897,
        recoveryMedianSeconds: null,
        restoreMedianSeconds: 2160,
        reworkPercent: 8.79,
        improvementPercent: {
          deploymentsPerDay: 38.1,
          leadTimeMedianSeconds: 38.44,
          changeFailurePercent: 0,
          restoreMedianSeconds: -25,
          reworkPercent: 50,
        },
        significant: {
          deploymentsPerDay: true,
          leadTimeMedianSeconds: true,
          changeFailurePercent: false,
          restoreMedianSeconds: true,
          reworkPercent: true,
        },
      },
      baseline: null,
      baselineReason: { code: 'NO_BASELINE', message: 'The period begins before the baseline window is over.' },
    },
    dataQuality: [],
    findings: [],
    targets: [],
    position: null,
    choices: {
      applications: ['cart', 'shop'],
      environments: ['production', 'staging'],
      metrics: METRICS,
      teams: [],
      controllers: [],
    },
    blendedApplications: 2,
    ...parts,
  };
}

/** Returns the parts of a report in which nothing happened. */
export function nothing() {
  const reason = { code: 'NO_DEPLOYMENTS', message: 'Nothing was deployed.' };
  const duration = { medianSeconds: null, p95Seconds: null, band: null, reason };
  return {
    deploymentFrequency: { deployments: 0, recordedDays: 0, perDay: null, byEnvironment: {}, band: null, reason },
    leadTimeForChanges: { changes: 0, ...duration },
    changeFailureRate: { deployments: 0, failed: 0, percent: null, band: null, reason },
    failedDeploymentRecoveryTime: { recoveries: 0, ...duration },
    timeToRestoreService: { incidents: 0, open: 0, ...duration },
    reworkRate: { deployments: 0, rework: 0, percent: null, reason },
    attempts: { total: 0 },
  };
}

/** Returns a bucket of a series. */
export function bucket(start, end, byResult, { median = null, p95 = null, failed = 0 }) {
  const deployments = byResult.SUCCESS;
  return {
    start,
    end,
    deployments,
    byResult,
    byTier: { PRODUCTION: deployments },
    byEnvironment: { live: deployments },
    leadTimeMedianSeconds: median,
    leadTimeP95Seconds: p95,
    stageMeanSeconds: median === null ? {} : { COMMIT_TO_BUILD: median, DEPLOYMENT: 60 },
    couldFail: deployments,
    failed,
    changeFailurePercent: deployments === 0 ? null : (100 * failed) / deployments,
    recoveryMedianSeconds: null,
    restoreMedianSeconds: null,
    reworkPercent: deployments === 0 ? null : 0,
    restoreStageMeanSeconds: {},
  };
}
