/** What stands out in the period, each with a way to the records behind it. */
import { el, textOf } from '../core/dom.js';
import { parse } from '../core/state.js';

/** @param {Page} page */
export function findings(found, page) {
  const { granularity } = page.state;
  const sentences = found.map(({ sentence, link }) =>
    el('li', page.link({ ...parse(textOf(link)), granularity }, el('bdi', sentence))),
  );
  return el(
    'section.findings',
    el('h2', 'What stands out'),
    found.length === 0 ? el('p', 'Nothing stands out in this period.') : el('ul', sentences),
  );
}
