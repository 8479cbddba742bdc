import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartDataOf } from '../../main/webapp/js/charts/chartData.js';
import { stepFor } from '../../main/webapp/js/charts/durationAxis.js';
import { Format } from '../../main/webapp/js/core/format.js';
import { CHARTS } from '../../main/webapp/js/charts/definitions.js';
import { bucket, report } from './reports.js';

const format = new Format('en');
const theme = { font: 'serif', colour: (name) => name };
const dataOf = (name, parts) => chartDataOf(CHARTS[name](report(parts)), report(parts), format);
const nameOnly = (target, name) => name;
const rowsOf = (chart) => chart.rows(nameOnly).map((row) => row.map((cell) => cell.replaceAll(/[\u00a0\u2009]/g, ' ')));

// Hatching is drawn on a canvas, which node does not have.
const context = { fillRect() {}, createPattern: () => ({ setTransform() {} }) };
globalThis.document = { createElement: () => ({ getContext: () => context }) };
globalThis.DOMMatrix = class {
  rotate() {}
};

test('deploymentsAreTabledByResultNewestFirst', () => {
  const chart = dataOf('deployments');
  assert.equal(chart.title, 'Deployments by result per week (count)');
  assert.deepEqual(chart.columns, ['week', 'Success', 'Failure', 'Aborted', 'Expired']);
  assert.deepEqual(rowsOf(chart), [
    ['Jan 12 – 18, 2026', '7', '2', '0', '1'],
    ['Jan 5 – 11, 2026', '0', '0', '0', '0'],
    ['Jan 1 – 4, 2026', '13', '1', '0', '0'],
  ]);
});

test('aRowLeadsToItsDeployments', () => {
  const [[newest]] = dataOf('deployments').rows((target, name) => `${name} from ${target.from} to ${target.to}`);
  assert.match(newest, /^Jan.12.*from 2026-01-12 to 2026-01-19$/);
  const [[slowest]] = dataOf('durations').rows((target, name) => `${name} of ${target.application}`);
  assert.equal(slowest, 'shop of shop');
});

test('resultsThatDidNotOccurAreNotDrawn', () => {
  const { data } = dataOf('deployments').config(theme);
  assert.deepEqual(
    data.datasets.map(({ label }) => label),
    ['Success', 'Failure', 'Expired'],
  );
});

test('manyEnvironmentsAreSummedUpByTier', () => {
  const byEnvironment = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, 1]));
  const deploymentFrequency = { byEnvironment, byTier: { PRODUCTION: 7 } };
  assert.deepEqual(dataOf('places', { deploymentFrequency }).columns, ['week', 'Production']);
  assert.deepEqual(dataOf('places').columns, ['week', 'live']);
});

test('anEnvironmentMayHaveAnyName', () => {
  const names = ['constructor', 'toString', '__proto__'];
  const byEnvironment = JSON.parse(`{${names.map((name) => `"${name}": 1`)}}`);
  const chart = dataOf('places', { deploymentFrequency: { byEnvironment, byTier: {} } });
  assert.deepEqual(chart.columns, ['week', ...names]);
  assert.deepEqual(rowsOf(chart)[0], ['Jan 12 – 18, 2026', '0', '0', '0']);
});

test('leadTimesAreTabledWithGapsMarked', () => {
  assert.deepEqual(rowsOf(dataOf('leadTime')), [
    ['Jan 12 – 18, 2026', '2 h', '13 h 53 min'],
    ['Jan 5 – 11, 2026', '–', '–'],
    ['Jan 1 – 4, 2026', '3 h', '1 d'],
  ]);
});

test('stagesAreStackedInTheirOrder', () => {
  const chart = dataOf('stages');
  assert.deepEqual(chart.columns, ['week', 'Commit to build', 'Deployment']);
  assert.equal(chart.config(theme).options.scales.duration.stacked, true);
});

test('theChangeFailureRateComesWithItsCounts', () => {
  assert.deepEqual(rowsOf(dataOf('changeFailures')).at(-1), ['Jan 1 – 4, 2026', '7.7%', '1', '12']);
});

test('applicationsAreRankedByTheirFailures', () => {
  const production = Array.from({ length: 12 }, (_, index) => ({ application: `app-${index}`, failures: index + 1 }));
  const chart = dataOf('failuresInProduction', { topFailures: { production, nonProduction: [] } });
  assert.deepEqual(rowsOf(chart)[0], ['app-11', '12']);
  assert.equal(chart.config(theme).data.labels.length, 10);
  assert.deepEqual(chart.targets[0], {
    application: ['app-11'],
    environment: [],
    tier: ['PRODUCTION'],
    result: 'FAILURE',
  });
});

test('aLongNameIsCutAtItsEndWhereAChartIsNarrow', () => {
  const name = 'customer-notification-service';
  const topFailures = { production: [{ application: name, failures: 1 }], nonProduction: [] };
  const { callback } = dataOf('failuresInProduction', { topFailures }).config(theme).options.scales.y.ticks;
  assert.equal(callback.call({ chart: { width: 290 } }, 0), 'customer-notific…');
  assert.equal(callback.call({ chart: { width: 600 } }, 0), name);
});

test('aLongNameOfALegendIsCutToTheWidthOfTheChart', () => {
  const text = 'Target (customer-notification-service*)';
  globalThis.Chart = {
    defaults: { plugins: { legend: { labels: { generateLabels: () => [{ text, hidden: false }] } } } },
  };
  const { generateLabels } = dataOf('leadTime').config(theme).options.plugins.legend.labels;
  assert.deepEqual(generateLabels({ width: 270 }), [{ text: 'Target (customer-notification-…', hidden: false }]);
  assert.deepEqual(generateLabels({ width: 600 }), [{ text, hidden: false }]);
  delete globalThis.Chart;
});

test('aGapStaysAGapAndLonelyPointsAreMarked', () => {
  const { data } = dataOf('leadTime').config(theme);
  assert.deepEqual(data.datasets[0].data, [10800, null, 7200]);
  assert.deepEqual(data.datasets[0].pointRadius, [3, 3, 3]);
});

test('manyBucketsAreMarkedOnlyWhereALineWouldNotShow', () => {
  const known = bucket('2026-01-01', '2026-01-02', { SUCCESS: 1 }, { median: 60, p95: 90 });
  const gap = bucket('2026-01-02', '2026-01-03', { SUCCESS: 1 }, {});
  const { data } = dataOf('leadTime', { series: [known, gap, ...Array(200).fill(known)] }).config(theme);
  assert.equal(data.datasets[0].pointRadius[0], 3);
  assert.ok(data.datasets[0].pointRadius.slice(2).every((radius) => radius === 0));
});

for (const name of Object.keys(CHARTS)) {
  test(`${name} survives no, one and 5,000 buckets`, () => {
    const one = bucket('2026-01-01', '2026-01-02', { SUCCESS: 1, FAILURE: 1 }, { median: 60, p95: 90, failed: 1 });
    for (const series of [[], [one], Array(5000).fill(one)]) {
      const chart = dataOf(name, { series });
      const { data } = chart.config(theme);
      assert.ok(data.datasets.every((dataset) => dataset.data.length === data.labels.length));
      assert.equal(chart.rows(nameOnly).length, chart.targets.length);
      assert.ok(chart.title.includes('('), 'the title has a unit');
    }
  });
}

test('noBucketsAreSaidInWords', () => {
  assert.match(dataOf('deployments', { series: [] }).emptyText, /No deployments/);
  assert.match(dataOf('leadTime', { series: [] }).emptyText, /commit times/);
  assert.match(dataOf('failuresElsewhere').emptyText, /before production/);
  assert.equal(dataOf('deployments').emptyText, null);
});

for (const [longest, step] of [
  [0, 1],
  [59, 10],
  [3600, 600],
  [86400, 6 * 3600],
  [7 * 86400, 2 * 86400],
  [3000 * 86400, 510 * 86400],
]) {
  test(`an axis up to ${longest} s has a tick every ${step} s`, () => assert.equal(stepFor(longest), step));
}
