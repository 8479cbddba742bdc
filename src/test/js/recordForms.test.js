import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deploymentFields, incidentFields, recordOf } from '../../main/webapp/js/views/recordForms.js';

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

const nothing = { application: [], environment: [] };
const choices = { applications: ['shop'], environments: ['production', 'staging'] };
const attributesOf = ([, attributes]) => attributes;

test('theJobWhosePageItIsIsKnown', () => {
  const fields = deploymentFields({ job: 'team/shop', scopeName: 'team/shop', state: nothing, choices });
  assert.deepEqual(attributesOf(fields.job), { required: true, type: 'hidden', value: 'team/shop' });
  assert.equal(attributesOf(fields.number).required, true);
});

test('aBuildIsNeededBelowAFolderAndNotOnTheWholePage', () => {
  const requiredAt = (scopeName) =>
    attributesOf(deploymentFields({ scopeName, state: nothing, choices }).job).required ?? false;
  assert.deepEqual([requiredAt('team'), requiredAt('')], [true, false]);
});

test('whatCanOnlyBeOneOrWasChosenIsFilledIn', () => {
  const fields = deploymentFields({ state: { ...nothing, environment: ['staging'] }, choices });
  assert.equal(attributesOf(fields.application).value, 'shop');
  assert.equal(attributesOf(fields.environment).value, 'staging');
  assert.equal(attributesOf(deploymentFields({ state: nothing, choices }).environment).value, undefined);
});

test('anIncidentNeedsAnApplicationThatWasDeployedThere', () => {
  const none = { applications: [], environments: [] };
  assert.equal(incidentFields({ scopeName: 'team', state: nothing, choices: none }), false);
  assert.ok(incidentFields({ scopeName: '', state: nothing, choices: none }));
});

test('recordsMaySayWhatTheyRepairAndWhatRepairedThem', () => {
  assert.equal(attributesOf(deploymentFields({ state: nothing, choices }).fixes).required, undefined);
  assert.ok(incidentFields({ state: nothing, choices }).fixedBy);
  assert.deepEqual(attributesOf(incidentFields({ state: nothing, choices }).acknowledgedAt), {
    type: 'datetime-local',
  });
});
