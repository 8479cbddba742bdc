/** The looks and labels of all charts, as options and datasets for Chart.js. */
import { shorten } from '../core/dom.js';
import { stepFor } from './durationAxis.js';
import { hatching } from './hatching.js';

/** More have no room for points or gaps. */
const MOST_MARKS = 100;

/** The ticks of axes up to a value, by the method of Format for the unit. */
const TICKS = {
  number: () => ({ precision: 0 }),
  percent: () => ({ maxTicksLimit: 6 }),
  duration: (greatest) => ({ stepSize: stepFor(greatest) }),
};

/** Returns options for Chart.js, whose defaults other charts of the page share. */
export function optionsOf({ units, names, isStacked, isLying }, format, { font: family, colour }) {
  const axis = isLying ? 'y' : 'x';
  const font = { family };
  const ticks = { color: colour('muted'), font, maxRotation: 0 };
  const sideBySide = { autoSkipPadding: 16, sampleSize: 50 };
  // Names get half of the chart, 9 pixels a letter; longer ones would lose their beginning.
  function shortName(index) {
    return shorten(names[index], this.chart.width / 2 / 9);
  }
  /** @type {Record<string, object>} */
  const scales = {
    [axis]: {
      stacked: isStacked,
      offset: true,
      grid: { display: false },
      border: { color: colour('border') },
      ticks: { ...ticks, ...(isLying ? { autoSkip: false, callback: shortName } : sideBySide) },
    },
  };
  Object.entries(units).forEach(([unit, greatest], index) => {
    const callback = (value) => (value === 0 ? '0' : format[unit](value));
    scales[unit] = {
      axis: isLying ? 'x' : 'y',
      position: isLying ? 'bottom' : ['left', 'right'][index],
      stacked: isStacked && index === 0,
      beginAtZero: true,
      grid: { color: colour('grid'), display: index === 0 },
      border: { display: false },
      ticks: { ...ticks, ...TICKS[unit](greatest), callback, ...(isLying && sideBySide) },
    };
  });
  const title = ([item]) => (item ? names[item.dataIndex] : '');
  const label = ({ dataset, raw }) => ` ${dataset.label}: ${format[dataset.unit](raw)}`;
  const labels = { font, usePointStyle: true, boxHeight: 7, generateLabels: shortLabels };
  return {
    scales,
    indexAxis: axis,
    color: colour('text'),
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: format.language,
    normalized: true,
    interaction: { mode: 'index', intersect: false, axis },
    plugins: {
      legend: { display: !isLying, position: 'bottom', align: 'start', labels },
      tooltip: { usePointStyle: true, callbacks: { title, label } },
    },
  };
}

/** Returns the labels of a legend, which cannot wrap, cut to the width of the chart. */
function shortLabels(chart) {
  const labels = globalThis.Chart.defaults.plugins.legend.labels.generateLabels(chart);
  return labels.map((label) => ({ ...label, text: shorten(label.text, chart.width / 9) }));
}

export function datasetOf(line, isLying, { colour }) {
  const { label, unit, values, colour: name, isLine, isHatched } = line;
  const ink = colour(name);
  const fill = isHatched ? hatching(ink, colour('card')) : ink;
  const style = isLine ? lineStyle(line) : barStyle(values, isLying, isHatched);
  const axis = { [isLying ? 'xAxisID' : 'yAxisID']: unit };
  return { label, unit, data: values, ...axis, borderColor: ink, backgroundColor: fill, ...style };
}

function barStyle(values, isLying, isHatched) {
  return {
    order: 1,
    borderWidth: isHatched ? 1 : 0,
    borderSkipped: false,
    maxBarThickness: isLying ? 18 : 36,
    pointStyle: 'rect',
    ...(values.length > MOST_MARKS && { barPercentage: 1, categoryPercentage: 1 }),
  };
}

function lineStyle({ values, isDashed, isMarkless }) {
  const isKnown = (index) => Number.isFinite(values[index]);
  const isLonely = (index) => !isKnown(index - 1) && !isKnown(index + 1);
  return {
    type: 'line',
    pointRadius: values.map((_, index) => (!isMarkless && (values.length <= MOST_MARKS || isLonely(index)) ? 3 : 0)),
    pointHoverRadius: 5,
    pointStyle: isMarkless ? 'line' : isDashed ? 'triangle' : 'circle',
    borderWidth: isDashed ? 1.5 : 2.5,
    borderDash: isDashed ? [6, 4] : [],
  };
}
