const TILE = 6;

/** Returns diagonal stripes as a fill for a canvas. */
export function hatching(colour, background) {
  const tile = Object.assign(document.createElement('canvas'), { width: TILE, height: TILE });
  const context = tile.getContext('2d');
  context.fillStyle = background;
  context.fillRect(0, 0, TILE, TILE);
  context.fillStyle = colour;
  context.fillRect(0, 0, TILE, TILE / 2);
  const stripes = context.createPattern(tile, 'repeat');
  stripes.setTransform(new DOMMatrix().rotate(-45));
  return stripes;
}
