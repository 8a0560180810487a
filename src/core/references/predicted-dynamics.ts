/**
 * Predicted dynamics (arXiv 2209.15594): the Taylor expansion of ∇L at θ†, keeping what is large,
 *
 *   v' = v − η[Hv + xy u + ½x²∇S⊥] + σ,
 *
 * and for k critical eigenvalues v' = v − η[Hv + ½Σ x_i x_j D⊥_ij + Σ u_i x_j⟨D_ij, v⊥⟩] + σ.
 * Cost: one Hessian-vector product. The paper's own prediction takes the formula for σ and one eigenvalue.
 */
import { addScaledInto, dot } from '../math/vector.ts';
import { type ConstrainedPoint, pairIndex, projectAcross } from './constrained-point.ts';
import type { Prediction, PredictionSpec } from './reference-spec.ts';
import { addPaperShiftInto } from './shift.ts';

export const paper: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'paper’s prediction',
  help: 'Damian, Nichani and Lee: predicted dynamics to third order, with their formula for the shift.',
  fields: {},
  shift: 'paper',
  loss: 'quadratic',
  block: false,
  create: paperDynamics,
};

export const predicted: PredictionSpec = {
  kind: 'prediction',
  needs: 'constrained trajectory',
  label: 'predicted, measured shift',
  help: 'The same dynamics with the shift that the projection shows; also for several eigenvalues at the edge.',
  fields: {},
  shift: 'measured',
  loss: 'quadratic',
  block: true,
  create: blockDynamics,
};

/** The paper's: one eigenvalue, the formula for σ. */
function paperDynamics(initial: Float64Array): Prediction {
  const displacement = Float64Array.from(initial);
  const force = new Float64Array(initial.length);
  return {
    displacement,
    prepare({ point, evaluator }) {
      const u = point.pairs.vectors[0]!;
      const x = dot(u, displacement);
      const y = dot(point.sharpnessGradientAcross, displacement);
      force.set(evaluator.hessianProduct(displacement));
      addScaledInto(x * y, u, force);
      addScaledInto(0.5 * x * x, point.sharpnessGradientAcross, force);
    },
    advance({ point, learningRate }) {
      addScaledInto(-learningRate, force, displacement);
      addPaperShiftInto(point, learningRate, displacement);
    },
  };
}

/** All critical eigenvalues together, the measured σ. */
function blockDynamics(initial: Float64Array): Prediction {
  const displacement = Float64Array.from(initial);
  const force = new Float64Array(initial.length);
  const across = new Float64Array(initial.length);
  return {
    displacement,
    prepare({ point, evaluator }) {
      force.set(evaluator.hessianProduct(displacement));
      addCubicTerms(point, displacement, across, force);
    },
    advance({ learningRate }, _next, shift) {
      addScaledInto(-learningRate, force, displacement);
      addScaledInto(1, shift, displacement);
    },
  };
}

/** force += ½Σ x_i x_j D⊥_ij + Σ u_i x_j⟨D_ij, v⊥⟩ over the critical pairs; `across` is working memory. */
function addCubicTerms(
  point: ConstrainedPoint,
  v: Float64Array,
  across: Float64Array,
  force: Float64Array,
): void {
  const { vectors } = point.pairs;
  const k = point.critical;
  const x = Array.from({ length: k }, (_, i) => dot(vectors[i]!, v));
  across.set(v);
  projectAcross(point, across);
  for (let i = 0; i < k; i++) {
    let pull = 0;
    for (let j = 0; j < k; j++) {
      const at = pairIndex(i, j);
      addScaledInto(0.5 * x[i]! * x[j]!, point.thirdAcross[at]!, force);
      pull += x[j]! * dot(point.third[at]!, across);
    }
    addScaledInto(pull, vectors[i]!, force);
  }
}
