/** How both charts look and speak. */

/** @typedef {import('./api.js').Report} Report */
/** @typedef {import('./format.js').Format} Format */

/**
 * @typedef {object} ValueAxis
 * @property {boolean} stacked
 * @property {object} ticks
 * @property {(value: number) => string} words
 */

const DAYS_OF_A_YEAR = 366;

/**
 * Returns the labels of the buckets.
 *
 * @param {Report} report
 * @param {Format} format
 */
export function labelsOf({ series, period }, format) {
  const withYear = period.days > DAYS_OF_A_YEAR;
  return series.map((bucket) => format.bucket(bucket.start, period.granularity, withYear));
}

/**
 * Names a bucket by its days, since the first and the last may be cut short.
 *
 * @param {Report} report
 * @param {Format} format
 * @param {number} index
 */
export function bucketOf({ series }, format, index) {
  return format.period(series[index].start, series[index].end);
}

/**
 * Returns options for Chart.js. Its defaults stay as they are: other charts of the page share them.
 *
 * @param {Report} report
 * @param {Format} format
 * @param {import('./theme.js').Theme} theme
 * @param {ValueAxis} axis
 */
export function optionsOf(report, format, theme, { stacked, ticks, words }) {
  const font = { family: theme.font, size: 12 };
  const quiet = { color: theme.muted, font };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: format.language,
    normalized: true,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        stacked,
        offset: true,
        grid: { display: false },
        border: { color: theme.border },
        ticks: { ...quiet, maxRotation: 0, autoSkipPadding: 16, sampleSize: 50 },
      },
      y: {
        stacked,
        beginAtZero: true,
        grid: { color: theme.grid },
        border: { display: false },
        ticks: { ...quiet, ...ticks, callback: words },
      },
    },
    plugins: {
      legend: {
        position: 'bottom',
        align: 'start',
        labels: { color: theme.text, font, usePointStyle: !stacked, boxWidth: 14, boxHeight: stacked ? 10 : 7 },
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
        usePointStyle: !stacked,
        callbacks: {
          title: (/** @type {{dataIndex: number}[]} */ items) =>
            items.map(({ dataIndex }) => bucketOf(report, format, dataIndex))[0] ?? '',
          label: (/** @type {any} */ item) => ` ${item.dataset.label}: ${words(item.parsed.y)}`,
        },
      },
    },
  };
}
