/** Tables of figures and of records. */
import { el } from './dom.js';

/** Draws a table that can be scrolled by keyboard. The first cell of a row names it; records are not only figures. */
export function table(caption, columns, rows, kind = 'table') {
  return el(
    'div.scroll',
    { tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      `table.${kind}`,
      el('caption', caption),
      el(
        'thead',
        el(
          'tr',
          columns.map((column) => el('th', { scope: 'col' }, column)),
        ),
      ),
      el(
        'tbody',
        rows.map((cells) => rowOf(columns, cells)),
      ),
    ),
  );
}

function rowOf(columns, [name, ...cells]) {
  const rest = cells.map((cell, index) => el('td', { 'data-label': columns[index + 1] }, cell));
  return el('tr', el('th', { scope: 'row' }, name), rest);
}
