/**
 * The two-dimensional map (arXiv 2209.15594, §4.1): x' = −(1 + ηy)x, y' = y + η(α − βx²/2), with α and β of θ†_t.
 * The displacement that it stands for is x u (at its start, and after an anchor, the measured one). Cost: none. Illustrative over one or two cycles: explicit
 * stepping anti-damps, |λ|² = 1 + 2ε² at the fixed point.
 */
import { addScaledInto, dot } from '../math/vector.ts';
import type { PredictionSpec } from './reference-spec.ts';

export const twoDimensionalMap: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'two-dimensional map',
  help: 'Only x and y, with the constrained path’s α and β: the four stages in two numbers.',
  fields: {},
  shift: 'paper',
  loss: 'quadratic',
  block: false,
  create(initial) {
    const displacement = Float64Array.from(initial);
    const coordinates = { x: Number.NaN, y: Number.NaN };
    return {
      displacement,
      coordinates,
      prepare() {},
      advance({ point, learningRate }, next) {
        const { x, y } = coordinates;
        coordinates.x = -(1 + learningRate * y) * x;
        coordinates.y = y + learningRate * (point.drive - 0.5 * point.beta * x * x);
        displacement.fill(0);
        addScaledInto(coordinates.x, next.pairs.vectors[0]!, displacement);
      },
      begin(point) {
        coordinates.x = dot(point.pairs.vectors[0]!, displacement);
        coordinates.y = dot(point.sharpnessGradientAcross, displacement);
      },
    };
  },
};
