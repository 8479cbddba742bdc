/** How the team is doing: cards, charts, and what makes them less certain. */
import { cards } from './cards.js';
import { Chart } from './charts.js';
import { el } from './dom.js';
import { emptyNotice } from './notices.js';
import { CHARTS } from './overviewCharts.js';
import { table } from './tables.js';

const VIEWS = {
  NO_CHANGES: 'deployments',
  CHANGES_CUT: 'deployments',
  NEGATIVE_LEAD_TIME: 'deployments',
  INCIDENT_WITHOUT_DEPLOYMENT: 'incidents',
  INCIDENT_OPEN_LONG: 'incidents',
};

/** The view of the report; its charts stay, so that an open table stays open when a filter changes. */
export class Overview {
  constructor(page) {
    this.charts = Object.entries(CHARTS).map(([name, describe]) => new Chart(name, describe, page));
    this.figures = el(
      'div.charts',
      this.charts.map(({ element }) => element),
    );
  }

  render(report, page) {
    const empty = emptyNotice(report, page);
    if (!empty) {
      this.charts.forEach((chart) => chart.update(report, page.format));
    }
    return [empty ?? [cards(report, page.format), this.figures], quality(report.dataQuality, page)];
  }

  /** Draws the charts, in the colours of now, if they can be seen. */
  draw() {
    if (this.figures.isConnected) {
      this.charts.forEach((chart) => chart.draw());
    }
  }
}

/** Draws the remarks on the data behind one line, each with a way to the records that it is about. */
function quality(remarks, page) {
  const rows = remarks.map(({ code, count, message }) => {
    const way = VIEWS[code] && page.link({ view: VIEWS[code], quality: code }, 'Look at them');
    return [page.format.number(count), message, way];
  });
  return (
    rows.length > 0 &&
    el(
      'details.quality',
      el('summary', `Data quality: ${page.format.count(rows.length, 'remark')} on the figures above`),
      table('What makes the figures less certain', ['Records', 'Remark', 'Rows'], rows, 'records'),
    )
  );
}
