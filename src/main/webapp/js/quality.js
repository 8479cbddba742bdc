/** What makes the figures less certain. */
import { element } from './dom.js';

/**
 * Draws the remarks on the data behind one line.
 *
 * @param {import('./api.js').Report['dataQuality']} remarks
 * @param {import('./format.js').Format} format
 * @returns {HTMLElement | null} null without remarks
 */
export function renderQuality(remarks, format) {
  if (remarks.length === 0) {
    return null;
  }
  const rows = remarks.map((remark) =>
    element('tr', {}, element('td', {}, format.number(remark.count)), element('td', {}, remark.message)),
  );
  const head = element('tr', {}, element('th', { scope: 'col' }, 'Records'), element('th', { scope: 'col' }, 'Remark'));
  return element(
    'details',
    { class: 'dora-quality' },
    element('summary', {}, `Data quality: ${format.count(remarks.length, 'remark')} on the figures above`),
    element('table', { class: 'dora-table' }, element('thead', {}, head), element('tbody', {}, ...rows)),
  );
}
