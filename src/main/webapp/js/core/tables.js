/** Tables of figures and of records. */
import { el, tag } from './dom.js';

/** Draws a table that can be scrolled by keyboard. The first cell of a row names it. */
export function table(caption, columns, rows, kind = 'table') {
  const heads = columns.map((column) => tag('th', { scope: 'col' }, column));
  const lines = rows.map(([name, ...cells]) => {
    const rest = cells.map((cell, index) => tag('td', { 'data-label': columns[index + 1] }, cell));
    return el('tr', tag('th', { scope: 'row' }, name), rest);
  });
  return tag(
    'div.scroll',
    { tabindex: 0, role: 'region', 'aria-label': caption },
    el(`table.${kind}`, el('caption', caption), el('thead', el('tr', heads)), el('tbody', lines)),
  );
}

export function recordTable(caption, columns, records, page) {
  const rows = records.map((record) => Object.values(columns).map((cell) => cell(record, page)));
  return table(caption, Object.keys(columns), rows, 'records');
}
