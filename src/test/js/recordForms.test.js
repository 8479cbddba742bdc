import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordOf } from '../../main/webapp/js/recordForms.js';

test('whatIsLeftEmptyIsNotRecorded', () => {
  const entries = [
    ['application', 'shop'],
    ['version', ' '],
    ['job', ''],
    ['number', ''],
  ];
  assert.deepEqual(recordOf(entries), { application: 'shop' });
});

test('aBuildIsNamedByJobAndNumber', () => {
  const entries = [
    ['job', 'shop/deploy'],
    ['number', '12'],
  ];
  assert.deepEqual(recordOf(entries), { build: { job: 'shop/deploy', number: 12 } });
});

test('timesAreThoseOfThisComputersZone', () => {
  const { finishedAt } = recordOf([['finishedAt', '2026-01-31T12:00']]);
  assert.equal(finishedAt, new Date(2026, 0, 31, 12).toISOString());
});
