/**
 * The two-dimensional map (arXiv 2209.15594, §4.1): x' = −(1 + ηy)x, y' = y + η(α − βx²/2), with α and β of θ†_t.
 * The displacement that it stands for is x u + (y/β)∇S⊥. Cost: none. Illustrative over one or two cycles: explicit
 * stepping anti-damps, |λ|² = 1 + 2ε² at the fixed point.
 */
import { addScaledInto, dot } from '../math/vector.ts';
import type { ConstrainedPoint } from './constrained-point.ts';
import type { PredictionSpec } from './reference-spec.ts';

export const twoDimensionalMap: PredictionSpec = {
  kind: 'prediction',
  label: 'two-dimensional map',
  help: 'Only x and y, with the constrained path’s α and β: the four stages in two numbers.',
  fields: {},
  shift: 'paper',
  loss: 'quadratic',
  block: false,
  create(initial) {
    const displacement = Float64Array.from(initial);
    let started = false;
    let x = 0;
    let y = 0;
    function place(point: ConstrainedPoint): void {
      displacement.fill(0);
      addScaledInto(x, point.pairs.vectors[0]!, displacement);
      addScaledInto(y / point.beta, point.thirdAcross[0]!, displacement);
    }
    return {
      displacement,
      prepare({ point }) {
        if (started) return;
        started = true;
        x = dot(point.pairs.vectors[0]!, displacement);
        y = dot(point.thirdAcross[0]!, displacement);
      },
      advance({ point, learningRate }, next) {
        const nextX = -(1 + learningRate * y) * x;
        y += learningRate * (point.drive - 0.5 * point.beta * x * x);
        x = nextX;
        place(next);
      },
    };
  },
};
