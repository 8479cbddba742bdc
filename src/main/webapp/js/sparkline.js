/** A line the size of a word: the course of a value, without axes. */
import { el } from './dom.js';

const WIDTH = 100;
const HEIGHT = 28;
const MARGIN = 3;

/** More points than this cannot be told apart. */
const MOST_POINTS = 200;

/** Draws values from zero up, with gaps for null; nothing unless there are two. The charts show the same with axes. */
export function sparkline(values) {
  const step = Math.ceil(values.length / MOST_POINTS);
  const shown = values.filter((_, index) => (values.length - 1 - index) % step === 0);
  const known = shown.filter((value) => value !== null);
  if (known.length < 2) {
    return null;
  }
  const scale = (HEIGHT - 2 * MARGIN) / (Math.max(...known) || 1);
  const points = shown.map((value, index) => ({
    x: (MARGIN + (index * (WIDTH - 2 * MARGIN)) / (shown.length - 1)).toFixed(1),
    y: value === null ? null : (HEIGHT - MARGIN - value * scale).toFixed(1),
  }));
  const last = points.findLast(({ y }) => y !== null);
  return el(
    'svg.sparkline',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    el('path', { d: pathOf(points) }),
    el('circle', { cx: last.x, cy: last.y, r: 2.5 }),
  );
}

function pathOf(points) {
  let isDrawing = false;
  return points
    .map(({ x, y }) => {
      // A line of no length has round ends, too: a value between two gaps is seen as a dot.
      const piece = y === null ? '' : isDrawing ? `L${x} ${y}` : `M${x} ${y}h0`;
      isDrawing = y !== null;
      return piece;
    })
    .join('');
}
