import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './fakePage.js';
import { report } from './reports.js';

const SENTENCE = 'cart fails three times as often as the others: 12 of 40 changes.';
const LINK = '?application=cart&failed=true&from=2026-01-01&tier=PRODUCTION&to=2026-01-31&view=deployments';

test('itIsSaidThatNothingStandsOut', async () => {
  const root = await open('', () => report());
  assert.match(root.textContent, /What stands outNothing stands out in this period\./);
});

test('aFindingLeadsToItsRecords', async () => {
  const root = await open('?granularity=MONTH', () => report({ findings: [{ sentence: SENTENCE, link: LINK }] }));
  const link = root.elements.find(({ name, textContent }) => name === 'a' && textContent === SENTENCE);
  const { searchParams } = new URL(link.attributes.get('href'));
  assert.deepEqual(Object.fromEntries(searchParams), {
    ...Object.fromEntries(new URLSearchParams(LINK)),
    granularity: 'MONTH',
  });
});
