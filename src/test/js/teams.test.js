import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './fakePage.js';
import { report } from './reports.js';

const BLEND = /These figures blend 2\sapplications\. DORA advises/;

function ofTeams(...teams) {
  const { choices, scope } = report();
  return report({ choices: { ...choices, teams }, scope: { ...scope, teams: teams.slice(0, 1) } });
}

function labelOf(root, title) {
  return root.elements.find(({ name, textContent }) => name === 'label' && textContent.startsWith(title));
}

test('teamsAreAFilterIfThereAreAny', async () => {
  assert.equal(labelOf(await open('', () => ofTeams()), 'Team').hidden, true);

  const root = await open('?team=checkout', () => ofTeams('checkout', 'search'));
  assert.equal(labelOf(root, 'Team').hidden, false);
  assert.match(labelOf(root, 'Team').textContent, /TeamAll teamscheckoutsearch/);
  assert.match(root.textContent, /All applications · checkout · /);
});

test('teamOfTheAddressCanBeChosenThoughNoneIsKnown', async () => {
  assert.match(labelOf(await open('?team=gone', () => ofTeams()), 'Team').textContent, /All teamsgone/);
});

test('severalApplicationsAreSaidToBlend', async () => {
  assert.match((await open('', () => report())).textContent, BLEND);
  assert.doesNotMatch((await open('', () => report({ blendedApplications: 1 }))).textContent, /blend/);
});

test('controllersAreAFilterIfThereAreSeveral', async () => {
  const { choices } = report();
  const root = await open('?controller=eu', () => report({ choices: { ...choices, controllers: ['eu', 'us'] } }));
  assert.match(labelOf(root, 'Controller').textContent, /ControllerAll controllerseuus/);
  assert.equal(labelOf(await open('', () => report()), 'Controller').hidden, true);
});
