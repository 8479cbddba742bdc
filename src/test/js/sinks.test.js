import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../main/webapp/js/', import.meta.url));
const SCRIPTS = readdirSync(MODULES).map((name) => [name, String(readFileSync(MODULES + name))]);

/** What makes markup, scripts, patterns or selectors of a text, and the scripts that may use it. */
const SINKS = [
  [/\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTML|srcdoc/],
  [/\beval\b|\bFunction\(|setTimeout\(\s*['"`]|javascript:/],
  [/\bRegExp\(|querySelector|matches\(/],
  [/\.(setAttributeNS|createAttribute|setAttributeNode|cssText|insertRule)\b/],
  // Sets only aria-invalid, and reads what Jelly has escaped.
  [/\.setAttribute\((?!'aria-invalid', true\))/, 'dom.js'],
  [/DOMParser/, 'import.js'],
];

for (const [sink, ...allowed] of SINKS) {
  test(`no script uses ${sink}`, () => {
    const using = SCRIPTS.filter(([name, source]) => sink.test(source) && !allowed.includes(name));
    assert.deepEqual(
      using.map(([name]) => name),
      [],
    );
  });
}

test('attributesAreWrittenOutWhereAnElementIsMade', () => {
  for (const [name, source] of SCRIPTS.filter(([each]) => each !== 'dom.js')) {
    for (const [call] of source.matchAll(/\btag\([\s\S]{0,80}/g)) {
      assert.match(call, /^tag\(\s*('[^']*'|`[^`]*`),\s*\{/, name);
    }
  }
});
