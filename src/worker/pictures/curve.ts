/** One input: the network's output as a curve over the range of the data. */
import type { Problem } from '../../core/problems/problem.ts';
import type { Picture } from '../protocol.ts';

/** Points of the curve: a point every two or three pixels of its panel. */
const POINTS = 201;
/** Share of the data's range that is shown beyond each end. */
const MARGIN = 0.1;

export function curvePicture(problem: Problem, theta: Float64Array): Picture {
  const { inputs, targets } = problem.dataset.train;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const x of inputs) {
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  const margin = MARGIN * (high - low || 1);
  const step = (high - low + 2 * margin) / (POINTS - 1);
  const x = Float64Array.from({ length: POINTS }, (_, i) => low - margin + i * step);
  const y = problem.predict(theta, x, POINTS);
  return { kind: 'curve', x, y, dataX: Float64Array.from(inputs), dataY: Float64Array.from(targets) };
}
