/**
 * The paper's Definition of the predicted dynamics, with re-projection (arXiv 2209.15594):
 *
 *   v' = P⊥_{u'}(I − ηH)P⊥_u v + ηP⊥_{u'}∇S⊥(δ² − x²)/2 − (1 + ηy)x u',
 *
 * u' being the top eigenvector at θ†_{t+1}. Differs from the update in predicted-dynamics.ts by higher order.
 */
import { addScaledInto, dot, projectOutInto } from '../math/vector.ts';
import type { PredictionSpec } from './reference-spec.ts';

export const definition: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'paper’s definition',
  help: 'The definition in the paper, which projects anew at each step; it differs by higher order.',
  fields: {},
  shift: 'paper',
  loss: 'quadratic',
  block: false,
  create(initial) {
    const displacement = Float64Array.from(initial);
    const across = new Float64Array(initial.length);
    let x = 0;
    let y = 0;
    return {
      displacement,
      prepare({ point, evaluator, learningRate }) {
        const { sharpnessGradientAcross } = point;
        y = dot(sharpnessGradientAcross, displacement);
        across.set(displacement);
        x = projectOutInto(point.pairs.vectors[0]!, across);
        addScaledInto(-learningRate, evaluator.hessianProduct(across), across);
        // δ² = 2α/β holds whatever the sign of α.
        const push = (2 * point.drive) / point.beta - x * x;
        addScaledInto(0.5 * learningRate * push, sharpnessGradientAcross, across);
      },
      advance({ learningRate }, next) {
        const u = next.pairs.vectors[0]!;
        displacement.set(across);
        projectOutInto(u, displacement);
        addScaledInto(-(1 + learningRate * y) * x, u, displacement);
      },
    };
  },
};
