import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as answers from './answers.js';
import { open } from './fakePage.js';
import { report } from './reports.js';

const REMARK = { code: 'NO_CHANGES', count: 1, message: '1 deployment brought no known change.' };
const FINDING = {
  code: 'OPEN_INCIDENT',
  sentence: 'An incident of shop has been open for 9 days.',
  link: '?view=incidents',
};
const REPORT = report({ dataQuality: [REMARK], findings: [FINDING], series: report().series.slice(0, 1) });

/** What each view shows, by the query part of its address. */
const VIEWS = {
  '?view=overview': ['report', REPORT],
  '?view=environments': ['environments', answers.environments],
  '?view=deployments': ['deployments', answers.deployments],
  '?view=incidents': ['incidents', answers.incidents],
  '?view=deployments&deployment=shop~2F8': ['story', answers.story],
};
const HOSTILE = [
  { onfocus: 'pwned()', autofocus: '', tabindex: 0, href: 'javascript:pwned()', style: 'color: red', srcdoc: '<b>' },
  [{ onfocus: 'pwned()' }, '<img src=x onerror=pwned()>'],
  { toString: 'x', valueOf: 'x', length: 1 },
  '<img src=x onerror=pwned()>',
  -1e308,
  null,
];
const NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'length', 'item'];
const ELEMENTS =
  'a bdi button canvas caption code datalist dd details div dl dt figcaption figure form h1 h2 header input label li main ' +
  'nav option p path pre progress section select span strong summary svg table tbody td th thead tr ul';
const ATTRIBUTES =
  'aria-hidden aria-label aria-labelledby autocomplete d data-band data-chart data-direction data-here data-label ' +
  'data-metric data-result data-section download href id list min name pattern preserveAspectRatio rel required role ' +
  'scope tabindex title type value viewBox';

/** Returns the ways to all values within a value, at most two elements of a list. */
function pathsOf(value, path = []) {
  const within = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  return [
    path,
    ...within.slice(0, Array.isArray(value) ? 2 : undefined).flatMap((key) => pathsOf(value[key], [...path, key])),
  ];
}

/** Returns a copy in which the value at the end of a way is another. */
function replaced(value, [key, ...rest], other) {
  if (key === undefined) {
    return other;
  }
  const copy = structuredClone(value);
  copy[key] = replaced(copy[key], rest, other);
  return copy;
}

function show(search, shown, answer) {
  return open(search, (address) => (shown === 'report' || !address.startsWith('/dora/api/') ? answer : REPORT));
}

/** Fails unless all that is shown is text in elements and attributes that the scripts themselves name. */
function assertHarmless(root, what) {
  for (const { name, attributes } of root.elements) {
    assert.ok(ELEMENTS.split(' ').includes(name), `${name} for ${what}`);
    for (const [attribute, value] of attributes) {
      assert.ok(ATTRIBUTES.split(' ').includes(attribute), `${attribute} of ${name} for ${what}`);
      assert.ok(attribute !== 'href' || /^https?:/.test(new URL(value, document.baseURI)), `${value} for ${what}`);
    }
  }
}

for (const [search, [shown, usual]] of Object.entries(VIEWS)) {
  test(`${search} shows what is as usual`, async () => {
    const root = await show(search, shown, usual);
    assert.equal(root.dataset.state, 'ready', root.textContent);
    assert.ok(root.elements.some(({ attributes }) => attributes.has('href')));
    assertHarmless(root, search);
  });

  test(`${search} shows as text whatever stands in any field`, async (context) => {
    context.mock.method(console, 'error', () => {});
    for (const path of pathsOf(usual)) {
      for (const other of HOSTILE) {
        const what = `${JSON.stringify(other)} at ${path.join('.')}`;
        const root = await show(search, shown, replaced(usual, path, other));
        assert.match(root.dataset.state, /^(ready|error)$/, what);
        assertHarmless(root, what);
      }
    }
  });

  for (const name of NAMES) {
    test(`${search} shows what is called ${name}`, async () => {
      const called = JSON.stringify(usual).replaceAll(
        /"(shop|production(?!":)|live|staging|1\.7|COMMIT_TO_BUILD|NO_CHANGES)"/g,
        `"${name}"`,
      );
      const root = await show(search, shown, JSON.parse(called));
      assert.equal(root.dataset.state, 'ready', root.textContent);
      assert.ok(root.textContent.toLowerCase().includes(name.toLowerCase()));
      assert.doesNotMatch(root.textContent, /function|native code|\[object/);
    });
  }
}

test('aNameThatIsNotThereIsNotFoundInAnyObject', async () => {
  const { environments: places, applications } = answers.environments;
  const named = { environments: [...places, { name: 'constructor' }], applications };
  const root = await show('?view=environments', 'environments', named);
  assert.equal(root.dataset.state, 'ready', root.textContent);
  assert.match(root.textContent, /Never/);
});

for (const address of [
  'javascript:pwned()',
  'java\tscript:pwned()',
  'data:text/html,x',
  '//evil.example',
  'https://[',
  '/\\evil',
]) {
  test(`${address} is no link`, async () => {
    const incident = { ...answers.incidents.incidents[0], url: address };
    const root = await show('?view=incidents', 'incidents', { ...answers.incidents, incidents: [incident] });
    assert.equal(root.dataset.state, 'ready', root.textContent);
    assert.ok(root.elements.every(({ attributes }) => !attributes.has('href') || attributes.has('data-here')));
  });
}

for (const key of ['../../job/evil/artifact/story.json?', '..', '.', '%2e%2e', 'a/b', 'a?b', 'a#b', '\\', '.a']) {
  test(`a deployment ${key} in the address leads nowhere`, async () => {
    const asked = [];
    const root = await open(`?view=deployments&deployment=${encodeURIComponent(key)}`, (address) => {
      asked.push(address);
      return report();
    });
    assert.equal(root.dataset.state, 'error');
    assert.match(root.textContent, /address does not exist/);
    assert.ok(
      asked.every((address) => address.startsWith('/dora/api/json?')),
      String(asked),
    );
  });
}
