/** A line the size of a word: a series of values, without axes. */
import { tag } from '../core/dom.js';

/** Draws values from zero up, with gaps for null; nothing unless there are two. */
export function sparkline(values) {
  const isKnown = (index) => Number.isFinite(values[index]);
  if (values.filter(Number.isFinite).length < 2) {
    return null;
  }
  const top = Math.max(...values) || 1;
  // A line of no length has round ends: a value between gaps is a dot.
  const point = (step, index) => `${step}${index} ${top - values[index]}h0`;
  const line = values.map((_, index) => (isKnown(index) ? point(isKnown(index - 1) ? 'L' : 'M', index) : ''));
  const latest = values.findLastIndex(Number.isFinite);
  return tag(
    'svg.sparkline',
    { viewBox: `0 0 ${values.length - 1} ${top}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    tag('path', { d: line.join('') }),
    tag('path.latest', { d: point('M', latest) }),
  );
}
