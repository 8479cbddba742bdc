/** Tables behind a toggle, filled when they are opened. */
import { button, element } from './dom.js';

const ROWS_AT_ONCE = 250;

/**
 * @typedef {object} TableData
 * @property {string} caption
 * @property {string[]} columns headings; the first column names the row, the others hold figures
 * @property {number} length number of rows
 * @property {(index: number) => string[]} row the last row is shown first
 */

/** A table that costs nothing until somebody opens it, and little then. */
export class FoldedTable {
  /** @param {string} label */
  constructor(label) {
    this.label = element('summary', {}, label);
    this.body = element('div', { class: 'dora-table-scroll', tabindex: 0, role: 'region', 'aria-label': label });
    this.element = element('details', { class: 'dora-figures' }, this.label, this.body);
    this.element.addEventListener('toggle', () => this.#fill());
  }

  /** @param {TableData} data */
  update(data) {
    this.data = data;
    this.body.replaceChildren();
    this.#fill();
  }

  open() {
    this.element.setAttribute('open', '');
  }

  #fill() {
    const { data, body } = this;
    if (!data || !this.element.hasAttribute('open') || body.hasChildNodes()) {
      return;
    }
    const rows = element('tbody');
    const headings = data.columns.map((column) => element('th', { scope: 'col' }, column));
    body.append(
      element(
        'table',
        { class: 'dora-table' },
        element('caption', {}, data.caption),
        element('thead', {}, element('tr', {}, ...headings)),
        rows,
      ),
    );
    this.#append(data, rows);
  }

  /**
   * @param {TableData} data
   * @param {HTMLElement} rows
   */
  #append(data, rows) {
    const start = rows.childElementCount;
    const end = Math.min(start + ROWS_AT_ONCE, data.length);
    for (let index = start; index < end; index++) {
      const [name, ...figures] = data.row(data.length - 1 - index);
      const cells = figures.map((figure) => element('td', {}, figure));
      rows.append(element('tr', {}, element('th', { scope: 'row' }, name), ...cells));
    }
    if (end < data.length) {
      const more = button(`Show more rows (${data.length - end} left)`, () => {
        more.remove();
        this.#append(data, rows);
      });
      this.body.append(more);
    }
  }
}
