/** Steps of durations that people count in: minutes, hours, days. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const STEPS = [
  [1, 5, 10, 30],
  [1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  [1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  [1, 2, 5, 7, 14, 30].map((days) => days * DAY),
].flat();
const MOST_STEPS = 6;

/** Returns the seconds between the ticks of an axis up to others. */
export function stepFor(longest) {
  const least = longest / MOST_STEPS;
  return STEPS.find((step) => step >= least) ?? Math.ceil(least / MONTH) * MONTH;
}
