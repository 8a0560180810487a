/**
 * What a reference is: a trajectory that runs beside gradient descent from the hit on, in lockstep.
 *
 * The constrained trajectory θ† is shared by all and computed once a step. A prediction follows the displacement
 * v* ≈ θ − θ†; a flow is a trajectory of its own. Everything that a reference evaluates at θ†_t it evaluates in
 * `prepare`, before θ† moves; `advance` then finishes the step with the measured shift
 * σ_t = −(θ†_{t+1} − θ†_t + η∇L_t), which the projection itself has just shown.
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import type { Described } from '../problems/spec.ts';
import type { ConstrainedPoint } from './constrained-point.ts';

export interface StepContext {
  /** θ†_t with its derivatives; `evaluator` stands at this point while `prepare` runs. */
  readonly point: ConstrainedPoint;
  readonly evaluator: Evaluator;
  /** An evaluator to move anywhere. */
  readonly probe: Evaluator;
  readonly learningRate: number;
}

export interface Prediction {
  /** v*_t, length p. */
  readonly displacement: Float64Array;
  /** x* and y* where the prediction keeps them itself; otherwise they are u·v* and ∇S⊥·v*. */
  readonly coordinates?: { readonly x: number; readonly y: number };
  /** Called once, at θ†_0, where the prediction begins or is set back on the run. */
  begin?(point: ConstrainedPoint): void;
  /** Evaluates at θ†_t what the next step needs. */
  prepare(context: StepContext): void;
  /** v*_t → v*_{t+1}; `next` is θ†_{t+1}, `shift` the measured σ_t. */
  advance(context: StepContext, next: ConstrainedPoint, shift: Float64Array): void;
}

/** What a reference stands on: the constrained trajectory, or only the point where it starts. */
export type Need = 'constrained trajectory' | 'start';

export interface PredictionSpec extends Described {
  readonly kind: 'prediction';
  readonly needs: Need;
  /** Which shift it uses: the paper's formula ηδ²/2·∇S⊥, or the one measured from the projection. */
  readonly shift: 'paper' | 'measured';
  /** Which form of the predicted loss is drawn: L† + ½Σλ_i x_i², or L(θ† + x*u). */
  readonly loss: 'quadratic' | 'along u';
  /** Whether its formula covers several critical eigenvalues. */
  readonly block: boolean;
  /** v*_0 is a copy of the measured displacement at the start. */
  create(initial: Float64Array): Prediction;
}

export interface TrajectorySpec extends Described {
  readonly kind: 'constrained' | 'flow';
  readonly needs: Need;
}

export type ReferenceSpec = PredictionSpec | TrajectorySpec;
