/**
 * Generalized predicted dynamics (arXiv 2209.15594): the loss along u is taken exactly,
 *
 *   v' = v − η[Hv⊥ + u(u·∇L(θ† + xu)) + xy u + ½x²∇S⊥] + σ,   v⊥ = v − xu.
 *
 * Cost: one Hessian-vector product and one gradient.
 */
import { addScaledInto, dot, projectOutInto } from '../math/vector.ts';
import type { PredictionSpec } from './reference-spec.ts';
import { addPaperShiftInto } from './shift.ts';

export const generalized: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'generalized prediction',
  help: 'The paper’s generalized form: exact along u, cubic across it.',
  fields: {},
  shift: 'paper',
  loss: 'along u',
  block: false,
  create(initial) {
    const displacement = Float64Array.from(initial);
    const across = new Float64Array(initial.length);
    const along = new Float64Array(initial.length);
    const force = new Float64Array(initial.length);
    return {
      displacement,
      prepare({ point, evaluator, probe }) {
        const u = point.pairs.vectors[0]!;
        const { sharpnessGradientAcross } = point;
        const y = dot(sharpnessGradientAcross, displacement);
        across.set(displacement);
        const x = projectOutInto(u, across);
        force.set(evaluator.hessianProduct(across));
        along.set(point.theta);
        addScaledInto(x, u, along);
        probe.setPoint(along);
        addScaledInto(dot(u, probe.gradient()) + x * y, u, force);
        addScaledInto(0.5 * x * x, sharpnessGradientAcross, force);
      },
      advance({ point, learningRate }) {
        addScaledInto(-learningRate, force, displacement);
        addPaperShiftInto(point, learningRate, displacement);
      },
    };
  },
};
