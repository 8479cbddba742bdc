import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../main/', import.meta.url));
const STYLES = readFileSync(`${MAIN}webapp/css/pages.css`, 'utf8');
const VIEWS = readdirSync(`${MAIN}resources`, { recursive: true })
  .filter((path) => path.endsWith('.jelly') && !path.endsWith('dashboard.jelly'))
  .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${MAIN}resources/${path}`, 'utf8')]);

/** Views that Jenkins asks for by name, and shows as a page or as a part of a page of a build. */
const SHOWN = VIEWS.filter(([, view]) => /<l:main-panel>|<t:summary/.test(view));

test('namesWithoutASpaceWrapOnEveryPageOfJenkins', () => {
  assert.ok(SHOWN.length >= 5, `${SHOWN.length} views`);
  for (const [path, view] of SHOWN.filter(([, text]) => text.includes('${it.'))) {
    assert.match(view, /<link rel="stylesheet" href="\$\{resURL\}\/plugin\/dora-metrics\/css\/pages\.css"\/>/, path);
    assert.match(
      view,
      /<(l:main-panel|t:summary[^>]*)>(\s*<link [^>]*>)?(\s*<j:[^>]*>)*\s*<div class="dora-page">/,
      path,
    );
  }
  assert.match(STYLES, /\.dora-page \{\n {2}overflow-wrap: anywhere;/);
});

test('styleSheetAndViewsOfJenkinsKnowTheSameClasses', () => {
  const used = VIEWS.flatMap(([, view]) =>
    [...view.matchAll(/class="([^"]*)"/g)].flatMap(([, classes]) => classes.split(' ')),
  );
  const styled = [...STYLES.matchAll(/\.(dora-[a-z-]+)/g)].map(([, name]) => name);
  const ours = used.filter((name) => name.startsWith('dora-'));
  assert.deepEqual([...new Set(ours)].sort(), [...new Set(styled)].sort());
});

test('whatAButtonOfAFormAnswersIsAnnounced', () => {
  const asking = VIEWS.filter(([, view]) => view.includes('<f:validateButton'));
  assert.ok(asking.length > 2, `${asking.length} views`);
  asking.forEach(([path, view]) =>
    assert.match(view, /<div aria-live="polite">\s*<f:validateButton [^>]*\/>\s*<\/div>/, path),
  );
});

test('tablesThatScrollHaveTheirBorderInside', () => {
  assert.match(STYLES, /\.dora-wide \.jenkins-table \{\n {2}box-sizing: border-box;/);
});
