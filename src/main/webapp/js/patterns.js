/** Fills that differ in more than their colour. */

const TILE = 6;

/**
 * Returns diagonal stripes as a fill for a canvas.
 *
 * @param {string} colour of the stripes
 * @param {string} background between them
 * @returns {CanvasPattern | string} the plain colour where patterns are not to be had
 */
export function hatching(colour, background) {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext('2d');
  if (!context) {
    return colour;
  }
  context.fillStyle = background;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  for (const shift of [-TILE, 0, TILE]) {
    context.beginPath();
    context.moveTo(shift - 1, TILE + 1);
    context.lineTo(shift + TILE + 1, -1);
    context.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? colour;
}
