/** How the team is doing: cards, charts, and what makes them less certain. */
import { cards } from './cards.js';
import { Chart } from './charts.js';
import { el } from './dom.js';
import { own } from './format.js';
import { emptyNotice } from './notices.js';
import { CHARTS } from './overviewCharts.js';
import { recordTable } from './tables.js';

/** Where the records are that a remark is about. */
const PLACES = {
  NO_CHANGES: 'deployments',
  CHANGES_CUT: 'deployments',
  NEGATIVE_LEAD_TIME: 'deployments',
  INCIDENT_WITHOUT_DEPLOYMENT: 'incidents',
  INCIDENT_ON_ROLLBACK: 'incidents',
  INCIDENT_OPEN_LONG: 'incidents',
};

const COLUMNS = {
  Remark: ({ message }) => message,
  Rows: ({ code }, page) => {
    const view = own(PLACES, code);
    return view && page.link({ view, quality: code }, 'Look at them');
  },
};

/** The view of the report; its charts stay, so that open tables stay open. */
export class Overview {
  constructor(page) {
    this.charts = Object.entries(CHARTS).map(([name, describe]) => new Chart(name, describe, page));
    const figures = this.charts.map(({ element }) => element);
    this.figures = el('div.charts', figures);
  }

  render(report, page) {
    const { attempts, timeToRestoreService: { incidents, open } } = report;
    const empty = attempts.total + incidents + open === 0 && emptyNotice(page);
    if (!empty) {
      this.charts.forEach((chart) => chart.update(report, page.format));
    }
    return [empty || [cards(report, page), this.figures], quality(report.dataQuality, page)];
  }

  /** Draws the charts that can be seen, in the colours of now. */
  draw() {
    if (this.figures.isConnected) {
      this.charts.forEach((chart) => chart.draw());
    }
  }
}

function quality(remarks, page) {
  if (remarks.length === 0) {
    return null;
  }
  const title = `Data quality: ${page.format.count(remarks.length, 'remark')} on the figures above`;
  const rows = recordTable('What makes the figures less certain', COLUMNS, remarks, page);
  return el('details.quality', el('summary', title), rows);
}
