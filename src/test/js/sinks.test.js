import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES } from './scripts.js';

/** What makes markup, scripts, patterns or selectors of a text, and the scripts that may use it. */
const SINKS = [
  [/\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTML|srcdoc/],
  [/\beval\b|\bFunction\(|setTimeout\(\s*['"`]|javascript:/],
  [/\bRegExp\(|querySelector|matches\(/],
  [/\.(setAttributeNS|createAttribute|setAttributeNode|cssText|insertRule)\b/],
  // Sets only aria-invalid, and reads what Jelly has escaped.
  [/\.setAttribute\((?!'aria-invalid', true\))/, 'core/dom.js'],
  [/DOMParser/, 'import.js'],
];

for (const [sink, ...allowed] of SINKS) {
  test(`no script uses ${sink}`, () => {
    const using = [...SOURCES].filter(([path, source]) => sink.test(source) && !allowed.includes(path));
    assert.deepEqual(
      using.map(([path]) => path),
      [],
    );
  });
}

test('attributesAreWrittenOutWhereAnElementIsMade', () => {
  for (const [path, source] of [...SOURCES].filter(([each]) => each !== 'core/dom.js')) {
    for (const [call] of source.matchAll(/\btag\([\s\S]{0,80}/g)) {
      assert.match(call, /^tag\(\s*('[^']*'|`[^`]*`),\s*\{/, path);
    }
  }
});
