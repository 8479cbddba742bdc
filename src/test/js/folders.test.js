import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES, importsOf } from './scripts.js';

/** From the bottom up; the modules outside of all folders are above them. */
const FLOORS = ['core', 'charts', 'views', '.'];

const floorOf = (path) => FLOORS.indexOf(path.includes('/') ? path.split('/')[0] : '.');

for (const path of SOURCES.keys()) {
  test(`${path} imports only from its own folder and those below`, () => {
    assert.notEqual(floorOf(path), -1, 'an unknown folder');
    for (const other of importsOf(path)) {
      assert.ok(SOURCES.has(other), `${other} is not there`);
      assert.ok(floorOf(other) <= floorOf(path), other);
    }
  });
}

test('noModuleImportsItselfByAnyWay', () => {
  const visit = (path, way) => {
    assert.ok(!way.includes(path), [...way, path].join(' → '));
    importsOf(path).forEach((other) => visit(other, [...way, path]));
  };
  visit('dora.js', []);
  ['deployments', 'environments', 'incidents', 'story'].forEach((view) => visit(`views/${view}.js`, []));
});
