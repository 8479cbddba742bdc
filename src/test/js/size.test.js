import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../main/webapp/js/', import.meta.url));

test('allOfOurScriptsStayBelowSixtyEightKilobytes', () => {
  const bytes = readdirSync(MODULES).reduce((sum, name) => sum + readFileSync(MODULES + name).length, 0);
  assert.ok(bytes < 68_000, `${bytes} bytes`);
});
