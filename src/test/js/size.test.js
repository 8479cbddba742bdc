import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../main/webapp/js/', import.meta.url));

const sourceOf = (name) => readFileSync(MODULES + name);

/** Returns the names of a module and of all that a browser loads with it. */
function loadedWith(name, loaded = new Set()) {
  if (!loaded.has(name)) {
    loaded.add(name);
    const imports = String(sourceOf(name)).matchAll(/^import .* from '\.\/(.*)';$/gm);
    [...imports].forEach(([, other]) => loadedWith(other, loaded));
  }
  return loaded;
}

test('openingThePageLoadsLessThanSixtyKilobytesOfOurScripts', () => {
  const bytes = [...loadedWith('dora.js')].reduce((sum, name) => sum + sourceOf(name).length, 0);
  assert.ok(bytes < 60_000, `${bytes} bytes`);
});

test('allOfOurScriptsStayBelowSeventyTwoKilobytes', () => {
  const bytes = readdirSync(MODULES).reduce((sum, name) => sum + sourceOf(name).length, 0);
  assert.ok(bytes < 72_000, `${bytes} bytes`);
});
