/*
 * Checks format, rules and types of the scripts and styles in a Maven build, as "npm run check" does by hand. Installs the
 * tools that package-lock.json names first, and only warns where they cannot be had.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const directory = import.meta.dirname;

function run(command) {
  return spawnSync(command, { cwd: directory, shell: true, stdio: 'inherit' }).status === 0;
}

function changedAt(path) {
  return statSync(`${directory}/${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const isInstalled = changedAt('node_modules/.package-lock.json') > changedAt('package-lock.json');
if (isInstalled || run('npm ci --prefer-offline --no-progress')) {
  process.exitCode = run('npm run --silent check') ? 0 : 1;
} else {
  console.warn('Scripts and styles are not checked: their tools could not be installed.');
}
