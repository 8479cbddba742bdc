/** How all charts look and speak. */
import { stepFor } from './durationAxis.js';
import { hatching } from './patterns.js';

/** More bars than this leave no room between them, more points none for a mark on each. */
const MOST_MARKS = 100;

/** What a value is of: the method of Format that says it, and the ticks of its axis up to the greatest value. */
export const UNITS = {
  count: { words: 'number', ticks: () => ({ precision: 0 }) },
  percent: { words: 'percent', ticks: () => ({ maxTicksLimit: 6 }) },
  duration: { words: 'duration', ticks: (greatest) => ({ stepSize: stepFor(greatest) }) },
};

/**
 * Returns options for Chart.js, whose defaults stay as they are: other charts of the page share them.
 *
 * @param {object} shape units with their greatest values; names of the rows, whether bars are stacked or lie
 */
export function optionsOf({ units, names, isStacked, isLying }, format, theme) {
  const axis = isLying ? 'y' : 'x';
  const font = { family: theme.font };
  const ticks = { color: theme.muted, font };
  const scales = {
    [axis]: {
      stacked: isStacked,
      offset: true,
      grid: { display: false },
      border: { color: theme.border },
      ticks: { ...ticks, maxRotation: 0, autoSkip: !isLying, autoSkipPadding: 16, sampleSize: 50 },
    },
  };
  Object.entries(units).forEach(([unit, greatest], index) => {
    const callback = (value) => (value === 0 ? '0' : format[UNITS[unit].words](value));
    scales[unit] = {
      axis: isLying ? 'x' : 'y',
      position: isLying ? 'bottom' : ['left', 'right'][index],
      stacked: isStacked && index === 0,
      beginAtZero: true,
      grid: { color: theme.grid, display: index === 0 },
      border: { display: false },
      ticks: { ...ticks, ...UNITS[unit].ticks(greatest), callback },
    };
  });
  return {
    scales,
    indexAxis: axis,
    color: theme.text,
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: format.language,
    normalized: true,
    interaction: { mode: 'index', intersect: false, axis },
    plugins: {
      legend: {
        display: !isLying,
        position: 'bottom',
        align: 'start',
        labels: { font, usePointStyle: true, boxHeight: 7 },
      },
      tooltip: {
        usePointStyle: true,
        callbacks: {
          title: ([item]) => (item ? names[item.dataIndex] : ''),
          label: ({ dataset, raw }) => ` ${dataset.label}: ${format[UNITS[dataset.unit].words](raw)}`,
        },
      },
    },
  };
}

/** Returns what is drawn of one line of figures, as a line or as bars; hatched bars differ in more than their colour. */
export function datasetOf({ label, unit, values, colour, isLine, isDashed, isHatched }, isLying, theme) {
  const ink = theme[colour];
  const dataset = { label, unit, data: values, [isLying ? 'xAxisID' : 'yAxisID']: unit, borderColor: ink };
  if (isLine) {
    return { ...dataset, ...lineStyle(values, ink, isDashed) };
  }
  const fill = isHatched ? hatching(ink, theme.card) : ink;
  return {
    ...dataset,
    order: 1,
    backgroundColor: fill,
    hoverBackgroundColor: fill,
    borderWidth: isHatched ? 1 : 0,
    borderSkipped: false,
    maxBarThickness: isLying ? 18 : 36,
    pointStyle: 'rect',
    ...(values.length > MOST_MARKS && { barPercentage: 1, categoryPercentage: 1 }),
  };
}

function lineStyle(values, ink, isDashed) {
  const isKnown = (index) => (values[index] ?? null) !== null;
  const isLonely = (index) => !isKnown(index - 1) && !isKnown(index + 1);
  return {
    type: 'line',
    backgroundColor: ink,
    pointRadius: values.map((_, index) => (values.length <= MOST_MARKS || isLonely(index) ? 3 : 0)),
    pointHoverRadius: 5,
    pointStyle: isDashed ? 'triangle' : 'circle',
    borderWidth: isDashed ? 1.5 : 2.5,
    borderDash: isDashed ? [6, 4] : [],
  };
}
