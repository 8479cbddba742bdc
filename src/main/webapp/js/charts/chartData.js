/** The data of a chart: the same figures for a drawing, for a table and for a sentence. */
import { CUSTOM_PERIOD } from '../core/state.js';
import { datasetOf, optionsOf } from './chartJsOptions.js';

const DAYS_OF_A_YEAR = 366;
const MOST_BARS = 10;

/**
 * Returns the data of a chart by its definition: lines of values of a report's buckets, or entries as bars that lie, the
 * longest first. Rare lines are drawn only where they are not 0.
 */
export function chartDataOf(chart, report, format) {
  const { empty, lines, entries } = chart;
  const isLying = entries !== undefined;
  const { title, noun, points } = isLying ? ranking(chart) : overTime(chart, report, format);
  const shown = isLying ? points.slice(0, MOST_BARS) : points;
  const drawn = lines
    .map((line, index) => ({ ...line, values: shown.map(({ values }) => values[index]) }))
    .filter(({ isRare, values }) => !isRare || values.some(Boolean));
  const most = drawn.map((line) => `${line.label} up to ${format[line.unit](greatestOf(line.values))}`);
  const isFilled = ({ unit, values }) => values.some((value) => (unit === 'number' ? value > 0 : value !== null));
  return {
    title,
    summary: `${title}: ${format.count(shown.length, noun)}, ${most.join(', ')}. The table below has the figures.`,
    emptyText: drawn.some(isFilled) ? null : empty,
    targets: shown.map(({ target }) => target),
    columns: [noun, ...lines.map(({ label }) => label)],
    rows: (linked) =>
      (isLying ? points : points.toReversed()).map(({ name, target, values }) => [
        linked(target, name),
        ...values.map((value, index) => format[lines[index].unit](value)),
      ]),
    config: (theme) => {
      const shape = {
        units: unitsOf(drawn),
        names: shown.map(({ name }) => name),
        isStacked: drawn.some(({ isLine }) => !isLine),
        isLying,
      };
      const datasets = drawn.map((line) => datasetOf(line, isLying, theme));
      return {
        type: 'bar',
        data: { labels: shown.map(({ label }) => label), datasets },
        options: optionsOf(shape, format, theme),
      };
    },
  };
}

function overTime({ title, lines }, { series, period }, format) {
  const noun = period.granularity.toLowerCase();
  const points = series.map((bucket) => ({
    name: format.period(bucket.start, bucket.end),
    label: format.bucket(bucket.start, period.granularity, period.days > DAYS_OF_A_YEAR),
    target: { period: CUSTOM_PERIOD, from: bucket.start, to: bucket.end },
    values: lines.map(({ unit, valueIn }) => valueIn(bucket) ?? (unit === 'number' ? 0 : null)),
  }));
  return { title: title.replace(' (', ` per ${noun} (`), noun, points };
}

function ranking({ title, entries }) {
  const sorted = entries.toSorted((left, right) => right.value - left.value);
  const points = sorted.map(({ name, value, target }) => ({ name, label: name, target, values: [value] }));
  return { title, noun: 'application', points };
}

/** Returns the greatest values; stacked ones reach as high as their sum. */
function unitsOf(lines) {
  const units = {};
  for (const { unit, isLine, values } of lines) {
    const greatest = greatestOf(values);
    units[unit] = isLine ? Math.max(units[unit] ?? 0, greatest) : (units[unit] ?? 0) + greatest;
  }
  return units;
}

function greatestOf(values) {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
