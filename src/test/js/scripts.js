/** The scripts of the page, as they lie in the repository. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../main/webapp/js/', import.meta.url));

/** Sources by path, such as "core/dom.js". */
export const SOURCES = new Map(
  readdirSync(ROOT, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js'))
    .map((path) => [path, readFileSync(ROOT + path, 'utf8')]),
);

/** Returns the paths of the modules that a module imports at once. */
export function importsOf(path) {
  const imports = SOURCES.get(path).matchAll(/^(?:import|\}) .*'(\..*)';$/gm);
  return [...imports].map(([, other]) => posix.join(posix.dirname(path), other));
}
