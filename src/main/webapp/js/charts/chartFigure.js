/** A chart with the same figures in a table behind a toggle. */
import { chartDataOf } from './chartData.js';
import { el, show, tag } from '../core/dom.js';
import { table } from '../core/tables.js';
import { themeOf } from '../core/theme.js';

const MISSING = 'Chart.js is missing on this page. The figures are in the table.';

export class ChartFigure {
  /** @param {Page} page */
  constructor(name, describe, page) {
    this.describe = describe;
    this.page = page;
    this.title = el('figcaption.chart-title');
    this.stage = el('div.chart-stage');
    this.figures = tag('details.figures', { toggle: () => this.#fill() }, el('summary', 'Figures as a table'));
    this.element = tag('figure.chart', { 'data-chart': name }, this.title, this.stage, this.figures);
  }

  update(report, format) {
    this.data = chartDataOf(this.describe(report), report, format);
    this.title.textContent = this.data.title;
    this.table?.remove();
    this.table = undefined;
    this.#fill();
  }

  draw() {
    const { emptyText, summary } = this.data;
    const note = emptyText ?? (globalThis.Chart ? null : MISSING);
    const canvas = tag('canvas', { role: 'img', 'aria-label': summary });
    this.drawing?.destroy();
    this.drawing = undefined;
    show(this.stage, note ? el('p.chart-note', note) : canvas);
    if (note === null) {
      const config = this.data.config(themeOf(this.element));
      config.options.onClick = (_, [item]) => item && this.page.go(deploymentsOf(this.data.targets[item.index]));
      this.drawing = new globalThis.Chart(canvas, config);
    } else if (note === MISSING) {
      this.figures.open = true;
    }
    this.element.toggleAttribute('data-drawn', note === null);
  }

  #fill() {
    if (this.figures.open && !this.table) {
      const { title, columns, rows } = this.data;
      const link = (target, name) => this.page.link(deploymentsOf(target), name);
      this.table = table(title, columns, rows(link));
      this.figures.append(this.table);
    }
  }
}

function deploymentsOf(target) {
  return { ...target, view: 'deployments' };
}
