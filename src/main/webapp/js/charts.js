/** The two charts, each with the same figures in a table. */
import { deploymentsChart } from './deploymentsChart.js';
import { element } from './dom.js';
import { leadTimeChart } from './leadTimeChart.js';
import { FoldedTable } from './tables.js';
import { themeOf } from './theme.js';

/** @typedef {import('./api.js').Report} Report */
/** @typedef {import('./format.js').Format} Format */

/**
 * @typedef {object} ChartView what a chart shows of a report
 * @property {string} title subject and unit
 * @property {string} summary what can be seen, for those who cannot see it
 * @property {string | null} emptyText said where there is nothing to draw
 * @property {import('./tables.js').TableData} table
 * @property {(theme: import('./theme.js').Theme) => object} config for Chart.js
 *
 * @typedef {(report: Report, format: Format) => ChartView} Describe
 */

/** A figure that draws one view of a report, again whenever the theme changes. */
class ChartPanel {
  /**
   * @param {string} name
   * @param {Describe} describe
   */
  constructor(name, describe) {
    this.describe = describe;
    this.title = element('figcaption', { class: 'dora-chart-title' });
    this.stage = element('div', { class: 'dora-chart-stage' });
    this.table = new FoldedTable('Figures as a table');
    this.element = element(
      'figure',
      { class: 'dora-chart', 'data-chart': name },
      this.title,
      this.stage,
      this.table.element,
    );
  }

  /**
   * @param {Report} report
   * @param {Format} format
   */
  update(report, format) {
    this.view = this.describe(report, format);
    this.title.textContent = this.view.title;
    this.table.update(this.view.table);
    this.draw();
  }

  draw() {
    this.chart?.destroy();
    this.chart = undefined;
    delete this.element.dataset.drawn;
    if (!this.view || !this.element.isConnected) {
      return;
    }
    const Chart = /** @type {any} */ (globalThis).Chart;
    if (this.view.emptyText !== null) {
      this.#say(this.view.emptyText);
    } else if (Chart === undefined) {
      this.#say('The chart cannot be drawn because Chart.js is missing on this page. Its figures are in the table.');
      this.table.open();
    } else {
      this.#drawWith(Chart, this.view);
    }
  }

  /** @param {string} text */
  #say(text) {
    this.stage.replaceChildren(element('p', { class: 'dora-chart-note' }, text));
  }

  /**
   * @param {any} Chart
   * @param {ChartView} view
   */
  #drawWith(Chart, view) {
    const summary = `${view.summary} The table below has the figures.`;
    const canvas = element('canvas', { role: 'img', 'aria-label': summary });
    this.stage.replaceChildren(canvas);
    const afterDraw = () => {
      this.element.dataset.drawn = 'true';
    };
    const config = view.config(themeOf(this.element));
    this.chart = new Chart(canvas, { ...config, plugins: [{ id: 'doraDrawn', afterDraw }] });
  }
}

/** The charts of the page. */
export class Charts {
  constructor() {
    this.panels = [new ChartPanel('deployments', deploymentsChart), new ChartPanel('leadTime', leadTimeChart)];
    this.element = element('div', { class: 'dora-charts' }, ...this.panels.map((panel) => panel.element));
  }

  /**
   * @param {Report} report
   * @param {Format} format
   */
  update(report, format) {
    this.panels.forEach((panel) => panel.update(report, format));
  }

  redraw() {
    this.panels.forEach((panel) => panel.draw());
  }
}
