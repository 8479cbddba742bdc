/** Reports as the REST API answers them. */

/**
 * Returns a report of a month with figures for every metric.
 *
 * @param {object} [parts] parts to put in the place of the usual ones
 */
export function report(parts = {}) {
  return {
    _class: 'io.jenkins.plugins.dora.report.overview.Report',
    scope: { applications: [], environments: [], tiers: ['PRODUCTION'] },
    period: { from: '2026-01-01', to: '2026-01-31', days: 30, timeZone: 'Europe/Berlin', granularity: 'WEEK' },
    benchmark: 'CLASSIC',
    benchmarkYear: '2018-2021',
    deploymentFrequency: { deployments: 87, perDay: 2.9, band: 'ELITE', reason: null },
    leadTimeForChanges: { changes: 412, medianSeconds: 12312, p95Seconds: 90000, band: 'HIGH', reason: null },
    changeFailureRate: { deployments: 87, failed: 9, percent: 10.344827586206897, band: 'ELITE', reason: null },
    timeToRestoreService: { incidents: 3, open: 1, medianSeconds: 2700, band: 'ELITE', reason: null },
    attempts: { total: 95 },
    series: [
      bucket('2026-01-01', '2026-01-05', { SUCCESS: 13, FAILURE: 1 }, 10800, 86400),
      bucket('2026-01-05', '2026-01-12', { SUCCESS: 0, FAILURE: 0 }, null, null),
      bucket('2026-01-12', '2026-01-19', { SUCCESS: 7, FAILURE: 2, EXPIRED: 1 }, 7200, 50000),
    ],
    comparison: {
      previous: {
        from: '2025-12-02',
        to: '2026-01-01',
        deploymentsPerDay: 2.1,
        leadTimeMedianSeconds: 20000,
        changeFailurePercent: 10.344827586206897,
        restoreMedianSeconds: 2160,
        improvementPercent: {
          deploymentsPerDay: 38.1,
          leadTimeMedianSeconds: 38.44,
          changeFailurePercent: 0,
          restoreMedianSeconds: -25,
        },
      },
      baseline: null,
    },
    dataQuality: [],
    choices: { applications: ['cart', 'shop'], environments: ['production', 'staging'] },
    ...parts,
  };
}

/** Returns the parts of a report in which nothing happened. */
export function nothing() {
  const reason = { code: 'NO_DEPLOYMENTS', message: 'Nothing was deployed.' };
  return {
    deploymentFrequency: { deployments: 0, perDay: null, band: null, reason },
    leadTimeForChanges: { changes: 0, medianSeconds: null, p95Seconds: null, band: null, reason },
    changeFailureRate: { deployments: 0, failed: 0, percent: null, band: null, reason },
    timeToRestoreService: { incidents: 0, open: 0, medianSeconds: null, band: null, reason },
    attempts: { total: 0 },
  };
}

function bucket(start, end, byResult, leadTimeMedianSeconds, leadTimeP95Seconds) {
  return { start, end, byResult, leadTimeMedianSeconds, leadTimeP95Seconds };
}
