/**
 * The constrained trajectory: projected gradient descent θ†_{t+1} = proj_M(θ†_t − η∇L(θ†_t)) under S ≤ 2/η and
 * ∇L·u = 0, begun at the projection of the point of the hit (arXiv 2209.15594). Shared by all predictions.
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import { addScaledInto } from '../math/vector.ts';
import { createLanczos } from '../spectra/lanczos.ts';
import type { Eigensolver } from '../spectra/eigenpairs.ts';
import { type ConstrainedPoint, createConstrainedPoint, evaluateCoefficients } from './constrained-point.ts';
import { followPairs } from './follow-pairs.ts';
import { type Projection, type ProjectionSettings, projectToStableSet } from './project-to-stable-set.ts';
import type { TrajectorySpec } from './reference-spec.ts';

export const constrained: TrajectorySpec = {
  kind: 'constrained',
  needs: 'constrained trajectory',
  label: 'constrained path',
  help: 'Projected gradient descent held at S ≤ 2/η: what gradient descent follows on average.',
  fields: {},
};

const SOLVER_SEED = 2;

export class ConstrainedTrajectory {
  /** θ†_t and θ†_{t−1} take turns in two points, so that a step reads one while it writes the other. */
  point: ConstrainedPoint;
  projection: Projection;
  /** σ of the last step, −(θ†_{t+1} − θ†_t + η∇L_t). */
  readonly shift: Float64Array;
  readonly evaluator: Evaluator;
  readonly #settings: ProjectionSettings;
  readonly #solver: Eigensolver;
  #other: ConstrainedPoint;

  /** Begins at the projection of θ. */
  constructor(theta: Float64Array, evaluator: Evaluator, learningRate: number, settings: ProjectionSettings) {
    this.#settings = settings;
    this.evaluator = evaluator;
    this.#solver = createLanczos(theta.length, SOLVER_SEED);
    this.point = createConstrainedPoint(theta.length);
    this.#other = createConstrainedPoint(theta.length);
    this.shift = new Float64Array(theta.length);
    this.point.theta.set(theta);
    this.projection = projectToStableSet(this.point, evaluator, this.#solver, settings);
    evaluateCoefficients(this.point, learningRate);
  }

  /** θ†_t → θ†_{t+1}; returns the new point. The old one stays readable until the next call. */
  advance(learningRate: number): ConstrainedPoint {
    const from = this.point;
    const to = this.#other;
    to.critical = from.critical;
    to.theta.set(from.theta);
    addScaledInto(-learningRate, from.gradient, to.theta);
    // σ = (θ†_t − η∇L_t) − θ†_{t+1}: the part of the step that the projection takes back.
    this.shift.set(to.theta);
    this.projection = projectToStableSet(to, this.evaluator, this.#solver, this.#settings);
    followPairs(to, from);
    evaluateCoefficients(to, learningRate);
    addScaledInto(-1, to.theta, this.shift);
    this.point = to;
    this.#other = from;
    return to;
  }
}
