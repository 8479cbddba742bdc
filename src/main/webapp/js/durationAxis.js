/** Steps of an axis of durations that people can count in: minutes, hours, days. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 10, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 7, 14, 30].map((days) => days * DAY),
];
const MOST_STEPS = 6;

/**
 * Returns the distance between the ticks of an axis.
 *
 * @param {number} longest longest duration on the axis, in seconds
 * @returns {number} seconds
 */
export function stepFor(longest) {
  const step = STEPS.find((candidate) => candidate * MOST_STEPS >= longest);
  if (step !== undefined) {
    return step;
  }
  const widest = STEPS[STEPS.length - 1];
  return widest * Math.ceil(longest / MOST_STEPS / widest);
}
