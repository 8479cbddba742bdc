import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCards } from '../../main/webapp/js/views/cards.js';
import { Format } from '../../main/webapp/js/core/format.js';
import { nothing, report } from './reports.js';

const cards = (parts) =>
  JSON.parse(JSON.stringify(describeCards(report(parts), new Format('en'))).replaceAll(/[\u00a0\u202f]/g, ' '));
const changes = (parts) => cards(parts).map((card) => card.changes.map(({ direction, text }) => [direction, text]));

test('valuesAreInHumanUnits', () => {
  assert.deepEqual(
    cards({}).map((card) => [card.metric, card.value, card.detail]),
    [
      ['deploymentFrequency', '2.9 per day', '87 deployments in 30 days'],
      ['leadTimeForChanges', '3 h 25 min', 'Median of 412 changes; 95 in 100 within 1 d 1 h'],
      ['changeFailureRate', '10.3%', '9 of 87 deployments failed'],
      ['failedDeploymentRecoveryTime', '40 min', 'Median of 8 recovered deployments'],
      ['timeToRestoreService', '45 min', 'Median of 3 resolved incidents; 1 still open'],
      ['reworkRate', '4.4%', '4 of 91 deployments to roll back or repair'],
    ],
  );
});

test('acknowledgementIsPartOfTheTimeToRestore', () => {
  const { timeToRestoreService } = report({});
  const stages = [{ name: 'OPENED_TO_ACKNOWLEDGED', incidents: 2, medianSeconds: 300, meanSeconds: 400 }];
  const [card] = cards({ timeToRestoreService: { ...timeToRestoreService, stages } }).filter(
    ({ metric }) => metric === 'timeToRestoreService',
  );
  assert.equal(card.detail, 'Median of 3 resolved incidents, acknowledged after 5 min; 1 still open');
});

test('changesAreInWords', () => {
  assert.deepEqual(changes({}), [
    [['better', '38% better than the 30 days before (2.1 per day)']],
    [['better', '38% better than the 30 days before (5 h 33 min)']],
    [['same', 'About the same as in the 30 days before (10.3%)']],
    [['unknown', 'Nothing to compare with in the 30 days before']],
    [['worse', '25% worse than the 30 days before (36 min)']],
    [['better', '50% better than the 30 days before (8.8%)']],
  ]);
});

test('aBandHasItsTableWithTheYear', () => {
  assert.deepEqual(
    cards({ benchmark: 'ours', benchmarkYear: 'spring' }).map((card) => [card.band, card.benchmark]),
    ['ELITE', 'HIGH', 'ELITE', 'ELITE', 'ELITE', null].map((band) => [band, 'ours, spring']),
  );
});

test('aPeriodBeforeThatWasRecordedInPartIsCalledThat', () => {
  const reason = { code: 'PARTLY_RECORDED', message: 'Recording began on 2025-12-20.' };
  const previous = { ...report().comparison.previous, reason };
  assert.deepEqual(changes({ comparison: { previous } })[0], [
    ['better', '38% better than the 30 partly recorded days before (2.1 per day)'],
  ]);
});

test('aBaselineIsComparedWithToo', () => {
  const baseline = { deploymentsPerDay: 1, improvementPercent: { deploymentsPerDay: 190 } };
  assert.deepEqual(changes({ comparison: { previous: null, baseline } })[0], [
    ['unknown', 'Nothing to compare with in the 30 days before'],
    ['better', '190% better than the baseline (1 per day)'],
  ]);
});

test('aDifferenceWithinTheUsualVariationIsNeitherBetterNorWorse', () => {
  const { previous } = report().comparison;
  const significant = { ...previous.significant, deploymentsPerDay: false };
  assert.deepEqual(changes({ comparison: { previous: { ...previous, significant } } })[0], [
    ['usual', 'Within the usual variation: 38% better than the 30 days before (2.1 per day)'],
  ]);
});

test('aSignificantRiseFromZeroIsWorse', () => {
  const previous = { changeFailurePercent: 0, improvementPercent: {}, significant: { changeFailurePercent: true } };
  assert.deepEqual(changes({ comparison: { previous } })[2], [['worse', 'Worse than the 30 days before (0%)']]);
});

test('aChangeFromZeroIsToldWithoutPercent', () => {
  const previous = { changeFailurePercent: 0, improvementPercent: {}, significant: { changeFailurePercent: false } };
  assert.deepEqual(changes({ comparison: { previous } })[2], [['unknown', '0% in the 30 days before']]);
});

test('anAbsentValueHasItsReasonAndNoBand', () => {
  for (const card of cards(nothing())) {
    assert.equal(card.value, null);
    assert.equal(card.band, null);
    assert.equal(card.reason, 'Nothing was deployed.');
  }
  assert.deepEqual(changes(nothing())[0], [['unknown', '2.1 per day in the 30 days before']]);
});

test('aWithheldBandHasItsReasonBesideTheValue', () => {
  const reason = { code: 'NO_FAILURE_SIGNAL', message: 'No failure was ever reported.' };
  const card = cards({ changeFailureRate: { deployments: 1, failed: 0, percent: 0, band: null, reason } })[2];
  assert.deepEqual([card.value, card.band, card.reason], ['0%', null, reason.message]);
});

test('theSeriesOfAValueKeepsItsGaps', () => assert.deepEqual(cards({})[1].series, [10800, null, 7200]));

test('figuresOfReleasesAreCalledSo', () => {
  const byEnvironment = { eu: 3, us: 3 };
  const [frequency, , failures, recovery, , rework] = cards({
    deploymentFrequency: { deployments: 3, recordedDays: 7, perDay: 0.43, byEnvironment, band: null, reason: null },
    changeFailureRate: { deployments: 3, failed: 1, percent: 33.3, band: null, reason: null },
    failedDeploymentRecoveryTime: { recoveries: 1, medianSeconds: 60, band: null, reason: null },
    reworkRate: { deployments: 3, rework: 1, percent: 33.3, reason: null },
  }).map(({ detail }) => detail);
  assert.equal(frequency, '3 releases (6 deployments) in 7 days');
  assert.equal(failures, '1 of 3 releases failed');
  assert.equal(recovery, 'Median of 1 recovered release');
  assert.equal(rework, '1 of 3 releases to roll back or repair');
});
