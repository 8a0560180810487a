import type { Grid } from '../../worker/protocol.ts';
import type { Surface } from './surface.ts';

/**
 * The line on which values over a grid have a level, cell by cell, straight between where it crosses the sides (marching
 * squares; in a saddle the mean of the corners decides which of them belong together). The outermost values lie on
 * the edges of the plot. Cells with a value that is no number have no line.
 */
export function traceLevelLine(
  surface: Surface,
  { side, values }: Grid,
  level: number,
  width: number,
  height: number,
): void {
  const [dx, dy] = [width / (side - 1), height / (side - 1)];
  surface.beginPath();
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      const at = row * side + column;
      const a = values[at]! - level;
      const b = values[at + 1]! - level;
      const c = values[at + side + 1]! - level;
      const d = values[at + side]! - level;
      const above = (a > 0 ? 1 : 0) + (b > 0 ? 1 : 0) + (c > 0 ? 1 : 0) + (d > 0 ? 1 : 0);
      if (above === 0 || above === 4 || !Number.isFinite(a + b + c + d)) continue;
      // Crossings of the lower, right, upper and left side, in turn.
      const places: (readonly [number, number])[] = [];
      if (a > 0 !== b > 0) places.push([column + a / (a - b), row]);
      if (b > 0 !== c > 0) places.push([column + 1, row + b / (b - c)]);
      if (c > 0 !== d > 0) places.push([column + d / (d - c), row + 1]);
      if (d > 0 !== a > 0) places.push([column, row + a / (a - d)]);
      // Four crossings pair up so that corners on the middle's side stay connected.
      const middle = a + b + c + d > 0;
      const pairs = places.length === 2 ? [0, 1] : middle === a > 0 ? [0, 1, 2, 3] : [3, 0, 1, 2];
      for (let i = 0; i < pairs.length; i += 2) {
        const [from, to] = [places[pairs[i]!]!, places[pairs[i + 1]!]!];
        surface.moveTo(from[0] * dx, height - from[1] * dy);
        surface.lineTo(to[0] * dx, height - to[1] * dy);
      }
    }
  }
}
