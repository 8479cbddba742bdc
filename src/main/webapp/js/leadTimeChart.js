/** The lead time of the changes deployed in each bucket. */
import { bucketOf, labelsOf, optionsOf } from './chartOptions.js';
import { stepFor } from './durationAxis.js';

/** More buckets than this are drawn without a mark for each. */
const MOST_MARKS = 100;

/** @type {import('./charts.js').Describe} */
export function leadTimeChart(report, format) {
  const { series } = report;
  const width = report.period.granularity.toLowerCase();
  const median = series.map((bucket) => bucket.leadTimeMedianSeconds);
  const p95 = series.map((bucket) => bucket.leadTimeP95Seconds);
  const longest = series.reduce(
    (most, bucket) => Math.max(most, bucket.leadTimeMedianSeconds ?? 0, bucket.leadTimeP95Seconds ?? 0),
    0,
  );
  const known = median.filter((value) => value !== null).length;
  const words = (/** @type {number | null} */ value) => (value === null ? '–' : format.duration(value));
  return {
    title: `Lead time for changes per ${width} (duration)`,
    summary:
      'Line chart of the median and the 95th percentile of the lead time ' +
      `in ${format.count(known, width)}, at most ${format.duration(longest)}.`,
    emptyText: known === 0 ? 'No deployment in this period brought changes whose commit times are known.' : null,
    table: {
      caption: `Lead time for changes per ${width}, newest first`,
      columns: [width, 'Median', '95th percentile'],
      length: series.length,
      row: (index) => [bucketOf(report, format, index), words(median[index]), words(p95[index])],
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
      options: optionsOf(report, format, theme, {
        stacked: false,
        ticks: { stepSize: stepFor(longest) },
        words: (seconds) => (seconds === 0 ? '0' : format.duration(seconds)),
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
