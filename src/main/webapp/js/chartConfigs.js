/** What the charts show of a report, and how Chart.js is told to draw it. */
import { stepFor } from './durationAxis.js';
import { hatching } from './patterns.js';

/** @typedef {import('./api.js').Report} Report */
/** @typedef {import('./format.js').Format} Format */
/** @typedef {import('./charts.js').ChartView} ChartView */
/** @typedef {import('./theme.js').Theme} Theme */

const RESULTS = /** @type {const} */ ([
  { name: 'SUCCESS', label: 'Success', colour: 'success' },
  { name: 'FAILURE', label: 'Failure', colour: 'failure', hatched: true },
  { name: 'ABORTED', label: 'Aborted', colour: 'aborted' },
  { name: 'EXPIRED', label: 'Expired', colour: 'expired', hatched: true },
]);
const NO_VALUE = '–';

/** More buckets than this are drawn without a mark for each. */
const MOST_MARKS = 100;

/**
 * Describes the attempts to deploy per bucket, stacked by result.
 *
 * @param {Report} report
 * @param {Format} format
 * @returns {ChartView}
 */
export function deploymentsChart(report, format) {
  const { series, period } = report;
  const width = period.granularity.toLowerCase();
  const attempts = (/** @type {number} */ index, /** @type {string} */ result) => series[index].byResult[result] ?? 0;
  const total = (/** @type {string} */ result) => series.reduce((sum, bucket) => sum + (bucket.byResult[result] ?? 0), 0);
  const totals = RESULTS.map(({ name, label }) => `${format.number(total(name))} ${label.toLowerCase()}`).join(', ');
  return {
    title: `Deployments per ${width}, by result (count)`,
    summary: `Bar chart of ${format.count(series.length, width)}: ${totals}. The table below has the figures.`,
    isEmpty: RESULTS.every(({ name }) => total(name) === 0),
    emptyText: 'Nothing was deployed in this period.',
    table: {
      caption: `Attempts to deploy per ${width}, newest first`,
      columns: [columnOf(width), ...RESULTS.map(({ label }) => label)],
      length: series.length,
      row: (index) => {
        const newest = series.length - 1 - index;
        return [nameOf(report, format, newest), ...RESULTS.map(({ name }) => format.number(attempts(newest, name)))];
      },
    },
    config: (theme) => ({
      type: 'bar',
      data: {
        labels: labelsOf(report, format),
        datasets: RESULTS.map((result) => {
          const colour = theme[result.colour];
          const fill = 'hatched' in result ? hatching(colour, theme.card) : colour;
          return {
            label: result.label,
            data: series.map((_, index) => attempts(index, result.name)),
            backgroundColor: fill,
            hoverBackgroundColor: fill,
            borderColor: colour,
            hoverBorderColor: colour,
            borderWidth: 'hatched' in result ? 1 : 0,
            borderSkipped: false,
            maxBarThickness: 44,
          };
        }).filter((dataset) => dataset.label === RESULTS[0].label || dataset.data.some((count) => count > 0)),
      },
      options: options(report, format, theme, {
        stacked: true,
        ticks: { precision: 0 },
        words: (/** @type {number} */ value) => format.number(value),
      }),
    }),
  };
}

/**
 * Describes the lead time of the changes deployed in each bucket.
 *
 * @param {Report} report
 * @param {Format} format
 * @returns {ChartView}
 */
export function leadTimeChart(report, format) {
  const { series, period } = report;
  const width = period.granularity.toLowerCase();
  const median = series.map((bucket) => bucket.leadTimeMedianSeconds ?? null);
  const p95 = series.map((bucket) => bucket.leadTimeP95Seconds ?? null);
  const longest = [...median, ...p95].reduce((most, value) => Math.max(most ?? 0, value ?? 0), 0) ?? 0;
  const known = median.filter((value) => value !== null).length;
  const words = (/** @type {number | null} */ value) => (value === null ? NO_VALUE : format.duration(value));
  const stepSize = stepFor(longest);
  return {
    title: `Lead time for changes per ${width} (duration)`,
    summary:
      `Line chart of median and 95th percentile of the lead time in ${format.count(known, width)}, ` +
      `at most ${format.duration(longest)}. The table below has the figures.`,
    isEmpty: known === 0,
    emptyText: 'No deployment in this period brought changes whose commit times are known.',
    table: {
      caption: `Lead time for changes per ${width}, newest first`,
      columns: [columnOf(width), 'Median', '95th percentile'],
      length: series.length,
      row: (index) => {
        const newest = series.length - 1 - index;
        return [nameOf(report, format, newest), words(median[newest]), words(p95[newest])];
      },
    },
    config: (theme) => ({
      type: 'line',
      data: {
        labels: labelsOf(report, format),
        datasets: [
          line('Median', median, theme.median, { pointStyle: 'circle', borderWidth: 2.5 }),
          line('95th percentile', p95, theme.p95, { pointStyle: 'triangle', borderWidth: 1.5, borderDash: [6, 4] }),
        ],
      },
      options: options(report, format, theme, {
        stacked: false,
        ticks: { stepSize },
        suggestedMax: stepSize,
        words: (/** @type {number} */ value) => (value === 0 ? '0' : format.duration(value)),
      }),
    }),
  };
}

/**
 * @param {string} label
 * @param {(number | null)[]} data
 * @param {string} colour
 * @param {object} style
 */
function line(label, data, colour, style) {
  const isKnown = (/** @type {number} */ index) => (data[index] ?? null) !== null;
  const isLonely = (/** @type {number} */ index) => !isKnown(index - 1) && !isKnown(index + 1);
  return {
    label,
    data,
    borderColor: colour,
    backgroundColor: colour,
    pointHoverBackgroundColor: colour,
    pointHoverBorderColor: colour,
    pointRadius: data.map((_, index) => (data.length <= MOST_MARKS || isLonely(index) ? 3 : 0)),
    pointHoverRadius: 5,
    ...style,
  };
}

/** @param {string} width */
function columnOf(width) {
  return width.charAt(0).toUpperCase() + width.slice(1);
}

/**
 * @param {Report} report
 * @param {Format} format
 */
function labelsOf({ series, period }, format) {
  return series.map((bucket) => format.bucket(bucket.start, period.granularity));
}

/**
 * Names a bucket by its days, since the first and the last may be cut short.
 *
 * @param {Report} report
 * @param {Format} format
 * @param {number} index
 */
function nameOf({ series }, format, index) {
  return format.period(series[index].start, series[index].end);
}

/**
 * @param {Report} report
 * @param {Format} format
 * @param {Theme} theme
 * @param {{stacked: boolean, ticks: object, suggestedMax?: number, words: (value: number) => string}} axis
 */
function options(report, format, theme, axis) {
  const font = { family: theme.font, size: 12 };
  const ticks = { color: theme.muted, font };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: format.language,
    normalized: true,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        stacked: axis.stacked,
        grid: { display: false },
        border: { color: theme.border },
        ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 16 },
      },
      y: {
        stacked: axis.stacked,
        beginAtZero: true,
        suggestedMax: axis.suggestedMax,
        grid: { color: theme.grid },
        border: { display: false },
        ticks: { ...ticks, ...axis.ticks, callback: axis.words },
      },
    },
    plugins: {
      legend: {
        position: 'bottom',
        align: 'start',
        labels: { color: theme.text, font, usePointStyle: !axis.stacked, boxWidth: 14, boxHeight: axis.stacked ? 10 : 7 },
      },
      tooltip: {
        backgroundColor: theme.card,
        borderColor: theme.border,
        borderWidth: 1,
        titleColor: theme.text,
        bodyColor: theme.text,
        titleFont: font,
        bodyFont: font,
        padding: 10,
        usePointStyle: !axis.stacked,
        callbacks: {
          title: (/** @type {{dataIndex: number}[]} */ items) =>
            items.length ? nameOf(report, format, items[0].dataIndex) : '',
          label: (/** @type {any} */ item) => ` ${item.dataset.label}: ${axis.words(item.parsed.y)}`,
        },
      },
    },
  };
}
