/** A line the size of a word: the course of a value, without axes. */
import { el } from './dom.js';

/** Draws values from zero up, with gaps for null; nothing unless there are two. */
export function sparkline(values) {
  const isKnown = (index) => (values[index] ?? null) !== null;
  if (values.filter((value) => value !== null).length < 2) {
    return null;
  }
  const top = Math.max(...values) || 1;
  // A line of no length has round ends, too: a value between two gaps is seen as a dot.
  const point = (step, index) => `${step}${index} ${top - values[index]}h0`;
  const course = values.map((_, index) => (isKnown(index) ? point(isKnown(index - 1) ? 'L' : 'M', index) : ''));
  const latest = values.findLastIndex((value) => value !== null);
  return el(
    'svg.sparkline',
    { viewBox: `0 0 ${values.length - 1} ${top}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    el('path', { d: course.join('') }),
    el('path.latest', { d: point('M', latest) }),
  );
}
