import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyStateOf } from '../../main/webapp/js/emptyStates.js';
import { Format } from '../../main/webapp/js/format.js';
import { parse } from '../../main/webapp/js/state.js';
import { nothing, report } from './reports.js';

const format = new Format('en');
const stateOf = (parts, search = '') => emptyStateOf(report(parts), parse(search), format);
const labels = (state) => state.ways.map((way) => way.label);

test('figuresAreNoEmptyState', () => assert.equal(stateOf({}), null));

test('failedAttemptsAloneAreShown', () => assert.equal(stateOf({ ...nothing(), attempts: { total: 2 } }), null));

test('anOpenIncidentAloneIsShown', () => {
  const { timeToRestoreService } = nothing();
  assert.equal(stateOf({ ...nothing(), timeToRestoreService: { ...timeToRestoreService, open: 1 } }), null);
});

test('anEmptyStoreTeachesHowToRecord', () => {
  const state = stateOf({ ...nothing(), choices: { applications: [], environments: [] } });
  assert.equal(state.kind, 'nothing recorded');
  assert.match(state.text, /Jenkinsfile/);
  assert.deepEqual(state.ways, []);
});

test('anEmptyPeriodIsNamedWithWaysOut', () => {
  const state = stateOf(nothing());
  assert.equal(state.kind, 'nothing found');
  assert.match(state.text, /production environments in the period Jan.1.–.30, 2026/);
  assert.deepEqual(labels(state), ['Look at the last 12 months', 'Include every tier']);
});

test('aNarrowSelectionCanBeCleared', () => {
  const scope = { applications: ['shop'], environments: ['live'], tiers: [] };
  const state = stateOf({ ...nothing(), scope }, '?application=shop&environment=live&period=12months&granularity=DAY');
  assert.deepEqual(labels(state), ['Clear all filters']);
  assert.deepEqual(state.ways[0].filters, parse('?granularity=DAY'));
});

test('aLongerPeriodKeepsTheSelection', () => {
  const state = stateOf(nothing(), '?application=shop&from=2026-01-01&to=2026-01-31');
  assert.deepEqual(state.ways[0].filters, parse('?application=shop&period=12months'));
});
