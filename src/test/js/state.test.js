import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaults, format, isNarrowed, parse, query } from '../../main/webapp/js/state.js';

const asked = (search, today = '2026-05-20') => String(query(parse(search), today));

test('anAddressWithoutFiltersShowsTheDefaults', () => {
  assert.deepEqual(parse(''), defaults());
  assert.equal(format(defaults()), '');
});

test('theServerChoosesTheDefaultPeriodAndTier', () => assert.equal(asked(''), 'granularity=WEEK'));

for (const search of [
  '?period=30d',
  '?period=quarter&granularity=DAY',
  '?from=2026-01-01&to=2026-02-01&granularity=MONTH',
  '?application=shop&application=cart&environment=eu-live&tier=ALL',
  '?application=%3Cb%3E%26+%F0%9F%9A%80',
]) {
  test(`${search} survives reading and writing`, () => assert.equal(format(parse(search)), search));
}

test('parametersOfOthersStay', () => {
  assert.equal(
    format({ ...defaults(), application: ['shop'] }, '?theme=dark&application=cart'),
    '?theme=dark&application=shop',
  );
});

test('presetsBecomeDaysUpToTodayIncluded', () => {
  assert.equal(asked('?period=30d'), 'from=2026-04-21&to=2026-05-21&granularity=WEEK');
  assert.equal(asked('?period=quarter'), 'from=2026-04-01&to=2026-05-21&granularity=WEEK');
  assert.equal(asked('?period=year'), 'from=2026-01-01&to=2026-05-21&granularity=WEEK');
  assert.equal(asked('?period=12months'), 'from=2025-05-21&to=2026-05-21&granularity=WEEK');
});

test('statedDaysGoToTheServerAsTheyAre', () => {
  assert.equal(asked('?from=2026-01-01'), 'from=2026-01-01&granularity=WEEK');
  assert.equal(asked('?from=nonsense&to=2026-02-01'), 'from=nonsense&to=2026-02-01&granularity=WEEK');
});

test('statedDaysWinOverAPreset', () => assert.equal(parse('?period=30d&from=2026-01-01').period, 'custom'));

test('anUnknownPresetIsTheDefault', () => assert.equal(parse('?period=forever').period, '90d'));

test('emptyValuesAreNone', () => assert.deepEqual(parse('?application=&tier=%20&granularity='), defaults()));

test('aSelectionNarrowsButEveryTierDoesNot', () => {
  assert.ok(isNarrowed(parse('?application=shop')));
  assert.ok(isNarrowed(parse('?tier=STAGING')));
  assert.ok(!isNarrowed(parse('?tier=ALL')));
  assert.ok(!isNarrowed(parse('?period=30d')));
});
