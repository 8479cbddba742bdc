/** The overview: what stands out, cards, charts, and data quality. */
import { cards } from './cards.js';
import { ChartFigure } from '../charts/chartFigure.js';
import { el } from '../core/dom.js';
import { own } from '../core/format.js';
import { findings } from './findings.js';
import { CHARTS } from '../charts/definitions.js';
import { recordTable } from '../core/tables.js';
import { QUALITY } from '../core/vocabulary.js';

/** @type {Columns} */
const COLUMNS = {
  Issue: ({ message }) => message,
  Rows: ({ code }, page) => {
    const view = own(QUALITY, code);
    return view && page.link({ view, quality: code }, 'Show');
  },
};

/**
 * The view of the report; its charts stay, so that open tables stay open.
 *
 * @implements {View}
 */
export class Overview {
  parameters = [];

  /** @param {Page} page */
  constructor(page) {
    this.charts = Object.entries(CHARTS).map(([name, describe]) => new ChartFigure(name, describe, page));
    const figures = this.charts.map(({ element }) => element);
    this.figures = el('div.charts', figures);
  }

  async render(report, page) {
    const {
      attempts,
      timeToRestoreService: { incidents, open },
    } = report;
    const isEmpty = attempts.total + incidents + open === 0;
    const empty = isEmpty && (await import('./empty.js')).emptyNotice(page);
    if (!empty) {
      this.charts.forEach((chart) => chart.update(report, page.format));
    }
    const aims = report.targets.length > 0 || report.position ? await import('./targets.js') : undefined;
    return [
      empty || [findings(report.findings, page), blend(report, page), cards(report, page, aims), this.figures],
      quality(report.dataQuality, page),
    ];
  }

  /** Draws the charts that can be seen, in the colours of now. */
  draw() {
    if (this.figures.isConnected) {
      this.charts.forEach((chart) => chart.draw());
    }
  }
}

/** Says that the figures are of several applications together, against which the guide of DORA warns. */
function blend({ blendedApplications }, { format }) {
  return (
    blendedApplications > 1 &&
    el(
      'p.blend',
      `These figures blend ${format.count(blendedApplications, 'application')}. DORA advises measuring each application by `,
      'itself: choose one above.',
    )
  );
}

function quality(issues, page) {
  if (issues.length === 0) {
    return null;
  }
  const title = `Data quality: ${page.format.count(issues.length, 'issue')} in the figures above`;
  const rows = recordTable('Data quality issues', COLUMNS, issues, page);
  return el('details.quality', el('summary', title), rows);
}
