import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartDataOf } from '../../main/webapp/js/charts/chartData.js';
import { CHARTS } from '../../main/webapp/js/charts/definitions.js';
import { Format } from '../../main/webapp/js/core/format.js';
import { describeCards } from '../../main/webapp/js/views/cards.js';
import * as aims from '../../main/webapp/js/views/targets.js';
import { open } from './fakePage.js';
import { report } from './reports.js';

const FORMAT = new Format('en');
const BELOW_A_DAY = {
  metric: 'leadTimeForChanges',
  applications: '**',
  reach: 'BELOW',
  goal: 86400,
  value: 12312,
  met: true,
  marginPercent: 85.75,
  missedBy: [],
  reason: null,
};
const POSITION = {
  industry: 'ALL',
  industryTitle: 'All industries',
  overall: { score: 8.1, mean: 6.72 },
  throughput: { score: 8, mean: 5.9 },
  instability: null,
  metrics: [{ metric: 'leadTimeForChanges', score: 8, mean: 5.5 }],
};

function targets(...parts) {
  const described = describeCards(
    report({ targets: parts.map((part) => ({ ...BELOW_A_DAY, ...part })) }),
    FORMAT,
    aims,
  );
  return described[1].targets.map(({ outcome, text }) => [outcome, text.replaceAll('\u00a0', ' ')]);
}

test('aTargetIsMetOrMissedAndByHowMuch', () => {
  assert.deepEqual(targets({}), [['met', 'Target below 1 d: met by 86%']]);
  assert.deepEqual(targets({ met: false, marginPercent: -25 }), [['missed', 'Target below 1 d: missed by 25%']]);
});

test('theValueOfSomeApplicationsIsNamed', () => {
  assert.deepEqual(targets({ applications: 'shop*', value: 7200 }), [['met', 'Target below 1 d: met by 86%']]);
});

test('whatIsNotKnownIsNeitherMetNorMissed', () => {
  const unknown = {
    met: null,
    value: null,
    marginPercent: null,
    reason: { code: 'NO_CHANGES_KNOWN', message: 'Why.' },
  };
  assert.deepEqual(targets(unknown), [['unknown', 'Target below 1 d: unknown']]);
});

test('aCardSaysOnceWhyATargetIsUnknown', async () => {
  const reason = { code: 'NO_CHANGES_KNOWN', message: 'None is known.' };
  const unknown = { ...BELOW_A_DAY, met: null, value: null, marginPercent: null, reason };
  const root = await open('', () => report({ targets: [unknown] }));
  assert.match(root.textContent.replaceAll('\u00a0', ' '), /Target below 1 d: unknown None is known\./);

  const { leadTimeForChanges } = report();
  const absent = report({
    targets: [unknown],
    leadTimeForChanges: { ...leadTimeForChanges, medianSeconds: null, reason },
  });
  const { textContent } = await open('', () => absent);
  assert.equal(textContent.match(/None is known\./g).length, 1);
});

test('chartsDrawTheLineOfATarget', () => {
  const weekly = { ...BELOW_A_DAY, metric: 'deploymentFrequency', reach: 'AT_LEAST', goal: 1 };
  const shown = report({ targets: [BELOW_A_DAY, weekly] });
  const rowsOf = (name) =>
    chartDataOf(CHARTS[name](shown), shown, FORMAT)
      .rows((_, text) => text)
      .map((row) => row.at(-1).replaceAll('\u00a0', ' '));
  assert.deepEqual(rowsOf('leadTime'), ['1 d', '1 d', '1 d']);
  assert.deepEqual(rowsOf('deployments'), ['7', '7', '4']);
});

test('scoresTakeThePlaceOfBandsAndGroupTheCards', async () => {
  const root = await open('', () => report({ position: POSITION }));
  const text = root.textContent.replaceAll('\u00a0', ' ');
  assert.match(text, /Overall score: 8.1 of 10; All industries: 6.7/);
  assert.match(text, /throughput 8 of 10; All industries: 5.9Deployment frequency/);
  assert.match(text, /instability Change failure rate/);
  assert.match(text, /Score 8 of 10; All industries: 5.5/);
});

test('aMetricWithoutAScoreIsShownLast', async () => {
  const root = await open('', () => {
    const scored = report({ position: POSITION, waitingTime: { percent: 40, reason: null } });
    const added = { field: 'waitingTime', key: 'waitingPercent', title: 'Waiting time', unit: 'PERCENT' };
    scored.choices = { ...scored.choices, metrics: [...scored.choices.metrics, added] };
    return scored;
  });
  assert.match(root.textContent, /not scored Time to restore service.*Waiting time/);
});
