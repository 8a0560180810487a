import { contours } from 'd3';
import type { Grid } from '../../worker/protocol.ts';
import type { Surface } from './surface.ts';

/**
 * The path round everything above a level, over a grid whose outermost values lie on the edges of the plot. Rings close
 * half a cell beyond: clip to the plot.
 */
export function traceContour(
  surface: Surface,
  { side, values }: Grid,
  level: number,
  width: number,
  height: number,
): void {
  const shape = contours().size([side, side]).contour(Array.from(values), level);
  surface.beginPath();
  for (const polygon of shape.coordinates) {
    for (const ring of polygon) {
      ring.forEach(([column = 0, row = 0], i) => {
        const x = ((column - 0.5) / (side - 1)) * width;
        const y = (1 - (row - 0.5) / (side - 1)) * height;
        if (i === 0) surface.moveTo(x, y);
        else surface.lineTo(x, y);
      });
      surface.closePath();
    }
  }
}
