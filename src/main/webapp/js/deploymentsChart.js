/** The attempts to deploy per bucket, stacked by result. */
import { bucketOf, labelsOf, optionsOf } from './chartOptions.js';
import { hatching } from './patterns.js';

const RESULTS = /** @type {const} */ ([
  { name: 'SUCCESS', label: 'Success', colour: 'success', hatched: false },
  { name: 'FAILURE', label: 'Failure', colour: 'failure', hatched: true },
  { name: 'ABORTED', label: 'Aborted', colour: 'aborted', hatched: false },
  { name: 'EXPIRED', label: 'Expired', colour: 'expired', hatched: true },
]);

/** More buckets than this leave no room between bars. */
const MOST_GAPS = 100;

/** @type {import('./charts.js').Describe} */
export function deploymentsChart(report, format) {
  const { series } = report;
  const width = report.period.granularity.toLowerCase();
  const results = RESULTS.map((result) => {
    const counts = series.map((bucket) => bucket.byResult[result.name] ?? 0);
    return { ...result, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const occurring = results.filter(({ name, total }) => name === 'SUCCESS' || total > 0);
  const totals = occurring.map(({ label, total }) => `${format.number(total)} ${label.toLowerCase()}`).join(', ');
  return {
    title: `Deployments per ${width}, by result (count)`,
    summary: `Bar chart of ${format.count(series.length, width)}: ${totals}.`,
    emptyText: results.every(({ total }) => total === 0) ? 'Nothing was deployed in this period.' : null,
    table: {
      caption: `Attempts to deploy per ${width}, newest first`,
      columns: [width, ...RESULTS.map(({ label }) => label)],
      length: series.length,
      row: (index) => [bucketOf(report, format, index), ...results.map(({ counts }) => format.number(counts[index]))],
    },
    config: (theme) => ({
      type: 'bar',
      data: {
        labels: labelsOf(report, format),
        datasets: occurring.map(({ label, colour, hatched, counts }) => {
          const fill = hatched ? hatching(theme[colour], theme.card) : theme[colour];
          return {
            label,
            data: counts,
            backgroundColor: fill,
            hoverBackgroundColor: fill,
            borderColor: theme[colour],
            hoverBorderColor: theme[colour],
            borderWidth: hatched ? 1 : 0,
            borderSkipped: false,
            maxBarThickness: 44,
            ...(series.length > MOST_GAPS ? { barPercentage: 1, categoryPercentage: 1 } : {}),
          };
        }),
      },
      options: optionsOf(report, format, theme, {
        stacked: true,
        ticks: { precision: 0 },
        words: (count) => format.number(count),
      }),
    }),
  };
}
