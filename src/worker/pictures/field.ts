/** Two inputs: the network's output over a square that holds the data. */
import type { Problem } from '../../core/problems/problem.ts';
import type { Picture } from '../protocol.ts';

/** Side of the grid: drawn smoothly enlarged, so finer than this shows no more. */
const SIZE = 48;
/** Share of the data's extent that is shown beyond each side. */
const MARGIN = 0.15;

/** The square around the points, as [x from, x to, y from, y to]. */
function squareAround(inputs: Float64Array): readonly [number, number, number, number] {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number];
  inputs.forEach((value, i) => {
    const axis = (i % 2) as 0 | 1;
    low[axis] = Math.min(low[axis], value);
    high[axis] = Math.max(high[axis], value);
  });
  const half = (0.5 + MARGIN) * Math.max(high[0] - low[0], high[1] - low[1], Number.MIN_VALUE);
  const [x, y] = [0.5 * (low[0] + high[0]), 0.5 * (low[1] + high[1])];
  return [x - half, x + half, y - half, y + half];
}

/** What tells the classes apart, from one sample's outputs: see Picture. */
export function decision(outputs: Float64Array, at: number, width: number, classes: boolean): number {
  const first = outputs[at] ?? Number.NaN;
  if (width === 1) return first;
  if (!classes) return first;
  if (width === 2) return (outputs[at + 1] ?? Number.NaN) - first;
  return winner(outputs, at, width);
}

/** The number of the greatest output, the first of equals. */
export function winner(outputs: Float64Array, at: number, width: number): number {
  let best = 0;
  for (let j = 1; j < width; j += 1) {
    if ((outputs[at + j] ?? 0) > (outputs[at + best] ?? 0)) best = j;
  }
  return best;
}

export function fieldPicture(problem: Problem, theta: Float64Array): Picture {
  const { inputs, samples, labels, targets } = problem.dataset.train;
  const classes = problem.dataset.task.kind === 'classes';
  const extent = squareAround(inputs);
  const [left, right, bottom, top] = extent;
  const grid = new Float64Array(2 * SIZE * SIZE);
  for (let row = 0; row < SIZE; row += 1) {
    for (let column = 0; column < SIZE; column += 1) {
      const at = 2 * (row * SIZE + column);
      grid[at] = left + ((column + 0.5) * (right - left)) / SIZE;
      grid[at + 1] = bottom + ((row + 0.5) * (top - bottom)) / SIZE;
    }
  }
  const outputs = problem.predict(theta, grid, SIZE * SIZE);
  const width = outputs.length / (SIZE * SIZE);
  return {
    kind: 'field',
    size: SIZE,
    extent,
    values: Float64Array.from({ length: SIZE * SIZE }, (_, i) =>
      decision(outputs, i * width, width, classes),
    ),
    pointsX: Float64Array.from({ length: samples }, (_, i) => inputs[2 * i] ?? 0),
    pointsY: Float64Array.from({ length: samples }, (_, i) => inputs[2 * i + 1] ?? 0),
    labels: classes
      ? Float64Array.from(labels)
      : Float64Array.from({ length: samples }, (_, i) => targets[(i * targets.length) / samples] ?? 0),
  };
}
