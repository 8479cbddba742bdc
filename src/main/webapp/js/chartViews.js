/** What a chart shows: figures in a drawing, in a table and in a sentence. */
import { UNITS, datasetOf, optionsOf } from './chartOptions.js';
import { shorten } from './dom.js';

const DAYS_OF_A_YEAR = 366;
const MOST_BARS = 10;
const LONGEST_LABEL = 24;

/**
 * Describes a chart over the buckets of the report's series: by its title with the unit, by what is said where it is
 * empty, and by lines of figures. A line has a label, a unit, values and a colour; it may be isLine, isDashed, isHatched,
 * or isMute, which is for the table only.
 */
export function overTime({ title, ...chart }, { series, period }, format) {
  const isLong = period.days > DAYS_OF_A_YEAR;
  const noun = period.granularity.toLowerCase();
  const names = series.map(({ start, end }) => format.period(start, end));
  const targets = series.map(({ start, end }) => ({ period: 'custom', from: start, to: end }));
  return viewOf(
    {
      ...chart,
      title: title.replace(' (', ` per ${noun} (`),
      noun,
      names,
      labels: series.map(({ start }) => format.bucket(start, period.granularity, isLong)),
      rows: (linked) => rowsOf(names, targets, chart.lines, format, linked).reverse(),
      targets,
    },
    format,
  );
}

/**
 * Describes a chart of bars that lie, the longest first: by entries with a name, a value, and the target that shows of the
 * page what a bar is made of.
 */
export function ranking({ line, entries, ...chart }, format) {
  const sorted = entries.toSorted((left, right) => right.value - left.value);
  const shown = sorted.slice(0, MOST_BARS);
  const namesOf = (some) => some.map(({ name }) => name);
  const targetsOf = (some) => some.map(({ target }) => target);
  const lineOf = (some) => ({ ...line, values: some.map(({ value }) => value) });
  return viewOf(
    {
      ...chart,
      isLying: true,
      noun: 'application',
      lines: [lineOf(shown)],
      names: namesOf(shown),
      labels: namesOf(shown).map((name) => shorten(name, LONGEST_LABEL)),
      rows: (linked) => rowsOf(namesOf(sorted), targetsOf(sorted), [lineOf(sorted)], format, linked),
      targets: targetsOf(shown),
    },
    format,
  );
}

/** Returns rows of a table, whose names may be linked to their targets. */
function rowsOf(names, targets, lines, format, linked = (target, name) => name) {
  return names.map((name, index) => [
    linked(targets[index], name),
    ...lines.map(({ unit, values }) => format[UNITS[unit].words](values[index])),
  ]);
}

function viewOf({ title, empty, lines, noun, names, labels, rows, targets, isLying }, format) {
  const drawn = lines.filter(({ isMute }) => !isMute);
  const isEmpty = drawn.every(({ values, unit }) =>
    values.every((value) => value === null || (unit === 'count' && !value)),
  );
  const most = drawn.map(
    ({ label, unit, values }) => `${label} up to ${format[UNITS[unit].words](greatestOf(values))}`,
  );
  return {
    title,
    summary: `${title}: ${format.count(names.length, noun)}, ${most.join(', ')}. The table below has the figures.`,
    emptyText: isEmpty ? empty : null,
    columns: [noun, ...lines.map(({ label }) => label)],
    rows,
    targets,
    config: (theme) => {
      const isStacked = drawn.some(({ isLine }) => !isLine);
      return {
        type: 'bar',
        data: { labels, datasets: drawn.map((line) => datasetOf(line, isLying, theme)) },
        options: optionsOf({ units: unitsOf(drawn), names, isStacked, isLying }, format, theme),
      };
    },
  };
}

/** Returns the greatest value of each unit; stacked ones reach as high as their sum. */
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
