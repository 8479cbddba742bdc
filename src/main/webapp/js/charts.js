/** A chart with the same figures in a table behind a toggle. */
import { el } from './dom.js';
import { table } from './tables.js';
import { themeOf } from './theme.js';

const MISSING = 'The chart cannot be drawn because Chart.js is missing on this page. Its figures are in the table.';

/** A figure that draws one view of a report, again whenever the theme changes. */
export class Chart {
  /**
   * @param {string} name
   * @param {(report: object, format: object) => object} describe makes a view
   * @param {object} page shows the deployments that a bar, a point or a row is made of
   */
  constructor(name, describe, page) {
    this.describe = describe;
    this.page = page;
    this.title = el('figcaption.chart-title');
    this.stage = el('div.chart-stage');
    this.figures = el('details.figures', { toggle: () => this.#fill() }, el('summary', 'Figures as a table'));
    this.element = el('figure.chart', { 'data-chart': name }, this.title, this.stage, this.figures);
  }

  update(report, format) {
    this.view = this.describe(report, format);
    this.title.textContent = this.view.title;
    this.table?.remove();
    this.table = undefined;
    this.#fill();
  }

  /** Draws the latest view. */
  draw() {
    this.drawing?.destroy();
    delete this.element.dataset.drawn;
    if (this.view.emptyText !== null) {
      this.stage.replaceChildren(el('p.chart-note', this.view.emptyText));
    } else if (globalThis.Chart === undefined) {
      this.stage.replaceChildren(el('p.chart-note', MISSING));
      this.figures.open = true;
    } else {
      this.#drawWith(globalThis.Chart, this.view);
    }
  }

  #drawWith(Drawing, view) {
    const canvas = el('canvas', { role: 'img', 'aria-label': view.summary });
    this.stage.replaceChildren(canvas);
    const config = view.config(themeOf(this.element));
    config.options.onClick = (_, [item]) => item && this.page.go(deploymentsOf(view.targets[item.index]));
    const afterDraw = () => {
      this.element.dataset.drawn = true;
    };
    this.drawing = new Drawing(canvas, { ...config, plugins: [{ id: 'doraDrawn', afterDraw }] });
  }

  /** Makes the table once somebody wants to see it. */
  #fill() {
    if (this.figures.open && !this.table) {
      const { title, columns, rows } = this.view;
      const link = (target, name) => this.page.link(deploymentsOf(target), name);
      this.table = table(title, columns, rows(link));
      this.figures.append(this.table);
    }
  }
}

function deploymentsOf(target) {
  return { ...target, view: 'deployments' };
}
