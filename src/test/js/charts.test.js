import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deploymentsChart } from '../../main/webapp/js/deploymentsChart.js';
import { stepFor } from '../../main/webapp/js/durationAxis.js';
import { Format } from '../../main/webapp/js/format.js';
import { leadTimeChart } from '../../main/webapp/js/leadTimeChart.js';
import { report } from './reports.js';

const format = new Format('en');
const theme = new Proxy({}, { get: (_, name) => String(name) });
const rows = ({ table }) =>
  Array.from({ length: table.length }, (_, index) =>
    table.row(index).map((cell) => cell.replaceAll(/[\u00a0\u2009]/g, ' ')),
  );

test('deploymentsAreTabledByResult', () => {
  const view = deploymentsChart(report(), format);
  assert.deepEqual(view.table.columns, ['week', 'Success', 'Failure', 'Aborted', 'Expired']);
  assert.deepEqual(rows(view), [
    ['Jan 1 – 4, 2026', '13', '1', '0', '0'],
    ['Jan 5 – 11, 2026', '0', '0', '0', '0'],
    ['Jan 12 – 18, 2026', '7', '2', '0', '1'],
  ]);
});

test('leadTimesAreTabledWithGapsMarked', () => {
  assert.deepEqual(rows(leadTimeChart(report(), format)), [
    ['Jan 1 – 4, 2026', '3 h', '1 d'],
    ['Jan 5 – 11, 2026', '–', '–'],
    ['Jan 12 – 18, 2026', '2 h', '13 h 53 min'],
  ]);
});

test('aGapStaysAGapAndLonelyPointsAreMarked', () => {
  const { data } = leadTimeChart(report(), format).config(theme);
  assert.deepEqual(data.datasets[0].data, [10800, null, 7200]);
  assert.deepEqual(data.datasets[0].pointRadius, [3, 3, 3]);
});

test('manyBucketsAreMarkedOnlyWhereALineWouldNotShow', () => {
  const known = {
    start: '2026-01-01',
    end: '2026-01-02',
    byResult: {},
    leadTimeMedianSeconds: 60,
    leadTimeP95Seconds: 90,
  };
  const gap = { ...known, leadTimeMedianSeconds: null, leadTimeP95Seconds: null };
  const series = [known, gap, ...Array(200).fill(known)];
  const { data } = leadTimeChart(report({ series }), format).config(theme);
  assert.equal(data.datasets[0].pointRadius[0], 3);
  assert.ok(data.datasets[0].pointRadius.slice(2).every((radius) => radius === 0));
});

test('noBucketsAreSaidInWords', () => {
  assert.match(deploymentsChart(report({ series: [] }), format).emptyText, /Nothing was deployed/);
  assert.match(leadTimeChart(report({ series: [] }), format).emptyText, /commit times/);
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
