import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES, importsOf } from './scripts.js';

/** Returns the paths of a module and of all that a browser loads with it. */
function loadedWith(path, loaded = new Set()) {
  if (!loaded.has(path)) {
    loaded.add(path);
    importsOf(path).forEach((other) => loadedWith(other, loaded));
  }
  return loaded;
}

function bytesOf(paths) {
  return [...paths].reduce((sum, path) => sum + Buffer.byteLength(SOURCES.get(path)), 0);
}

test('openingThePageLoadsLessThanSixtyKilobytesOfOurScripts', () => {
  const loaded = loadedWith('dora.js');
  assert.ok(loaded.has('core/vocabulary.js') && loaded.has('charts/hatching.js'), 'follows imports');
  const bytes = bytesOf(loaded);
  assert.ok(bytes < 60_000, `${bytes} bytes`);
});

test('allOfOurScriptsStayBelowEightyTwoKilobytes', () => {
  const bytes = bytesOf(SOURCES.keys());
  assert.ok(bytes < 82_000, `${bytes} bytes`);
});
