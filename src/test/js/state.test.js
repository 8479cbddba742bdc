import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULTS, format, parse, query } from '../../main/webapp/js/core/state.js';

const asked = (search, ...names) => String(query(parse(search), ...names));

test('anAddressWithoutFiltersShowsTheDefaults', () => {
  assert.deepEqual(parse(''), DEFAULTS);
  assert.equal(format(DEFAULTS), '');
});

for (const search of [
  '?period=30d',
  '?period=quarter&granularity=DAY',
  '?from=2026-01-01&to=2026-02-01&granularity=MONTH',
  '?application=shop&application=cart&environment=eu-live&tier=ALL&team=checkout',
  '?application=%3Cb%3E%26+%F0%9F%9A%80',
  '?view=deployments&result=FAILURE&kind=ROLLBACK&failed=true&quality=NO_CHANGES&offset=50',
  '?view=deployments&deployment=shop%7E2Fdeploy%7E2312',
  '?view=incidents&state=open',
]) {
  test(`${search} survives reading and writing`, () => assert.equal(format(parse(search)), search));
}

test('parametersOfOthersStay', () => {
  assert.equal(
    format({ ...DEFAULTS, application: ['shop'] }, '?theme=dark&application=cart'),
    '?theme=dark&application=shop',
  );
});

test('theServerKnowsPeriodsByTheirName', () => {
  assert.equal(asked('', 'granularity'), 'period=90d&granularity=WEEK');
  assert.equal(asked('?period=quarter&granularity=day', 'granularity'), 'period=quarter&granularity=DAY');
});

test('statedDaysGoToTheServerAsTheyAre', () => {
  assert.equal(asked('?from=2026-01-01'), 'from=2026-01-01');
  assert.equal(asked('?period=30d&from=nonsense&to=2026-02-01'), 'from=nonsense&to=2026-02-01');
});

test('aResourceIsAskedOnlyWhatItTakes', () => {
  const search = '?view=deployments&application=shop&result=FAILURE&state=open&offset=50';
  assert.equal(asked(search, 'result', 'offset'), 'period=90d&application=shop&result=FAILURE&offset=50');
});

test('anUnknownPresetIsTheDefault', () => assert.equal(parse('?period=forever').period, '90d'));

test('emptyValuesAreNone', () => assert.deepEqual(parse('?application=&tier=%20&granularity='), DEFAULTS));
