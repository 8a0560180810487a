/**
 * The theory beside the run: the constrained trajectory, the predictions and the flow, in lockstep with gradient
 * descent from the hit on. Reads gradient descent's point and never touches it.
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import { symmetricEigen } from '../math/symmetric-eigen.ts';
import { addScaledInto, allFinite, distance, dot, norm, subtractInto } from '../math/vector.ts';
import type { Problem } from '../problems/problem.ts';
import { type ConstrainedPoint, pairIndex } from '../references/constrained-point.ts';
import type { ConstrainedTrajectory } from '../references/constrained-trajectory.ts';
import { GradientFlow } from '../references/gradient-flow.ts';
import type { Prediction, PredictionSpec, StepContext } from '../references/reference-spec.ts';
import { type ReferenceId, references } from '../references/references.ts';
import { createLanczos } from '../spectra/lanczos.ts';
import type { GradientDescentPath } from './gradient-descent-path.ts';
import { PredictionErrors } from './prediction-errors.ts';
import type { SimulationSettings } from './settings.ts';
import { StageTracker } from './stages.ts';
import { TheoryWarnings } from './theory-warnings.ts';

/** A lost prediction is set back on the measured displacement when its 20-step median error exceeds this. */
const ANCHOR_ERROR = 0.5;
const FLOW_SOLVER_SEED = 3;

/** Writes a value to a channel by id. */
export type Put = (channel: string, value: number) => void;
export type Tell = (
  kind: 'warning' | 'anchor' | 'lost',
  source: string,
  text: string,
  value?: number,
) => void;

interface Follower {
  readonly id: ReferenceId;
  readonly spec: PredictionSpec;
  readonly prediction: Prediction;
  readonly errors: PredictionErrors;
  lost: boolean;
}

export class Theory {
  /** None where no reference needs it. */
  readonly #constrained: ConstrainedTrajectory | undefined;
  readonly #settings: SimulationSettings;
  readonly #probe: Evaluator;
  readonly #followers: readonly Follower[];
  readonly #flow: GradientFlow | undefined;
  readonly #displacement: Float64Array;
  readonly #along: Float64Array;
  readonly #stages = new StageTracker();
  readonly #warnings: TheoryWarnings;
  #flowLost = false;

  /** `theta` is gradient descent's point after the start rule; `constrained` began at the hit, if anything needs it. */
  constructor(
    problem: Problem,
    settings: SimulationSettings,
    constrained: ConstrainedTrajectory | undefined,
    theta: Float64Array,
  ) {
    this.#settings = settings;
    this.#constrained = constrained;
    this.#probe = problem.evaluator(1);
    this.#displacement = new Float64Array(theta.length);
    this.#along = new Float64Array(theta.length);
    this.#followers =
      constrained === undefined ? [] : followersOf(settings.references, constrained.point, theta);
    const block = this.#followers.every(({ spec }) => spec.block);
    this.#warnings = new TheoryWarnings(block ? settings.theory.eigenvalues : 1);
    if (settings.references.includes('flow')) {
      const solver = createLanczos(problem.parameters, FLOW_SOLVER_SEED);
      this.#flow = new GradientFlow(theta, problem.evaluator(1), solver);
    }
  }

  /** Compares with θ_t, writes the channels of this step, and evaluates what the next step needs. */
  observe(path: GradientDescentPath, put: Put, tell: Tell): void {
    const constrained = this.#constrained;
    if (constrained !== undefined) this.#observeConstrained(constrained, path, put, tell);
    this.#observeFlow(path, put, tell);
  }

  /** θ†_t → θ†_{t+1}, and every prediction and the flow with it. */
  advance(learningRate: number): void {
    const constrained = this.#constrained;
    if (constrained !== undefined) {
      const context = this.#context(constrained, learningRate);
      const next = constrained.advance(learningRate);
      for (const { prediction, lost } of this.#followers) {
        if (!lost) prediction.advance(context, next, constrained.shift);
      }
    }
    if (!this.#flowLost) this.#flow?.advance(learningRate);
  }

  /** θ†_t, where it is followed. */
  get point(): ConstrainedPoint | undefined {
    return this.#constrained?.point;
  }

  /** Whether the constrained trajectory itself has left the finite numbers. */
  get lost(): boolean {
    if (this.#constrained === undefined) return false;
    const { loss, alpha, beta } = this.#constrained.point;
    return !Number.isFinite(loss) || !Number.isFinite(alpha) || !Number.isFinite(beta);
  }

  #observeConstrained(
    constrained: ConstrainedTrajectory,
    path: GradientDescentPath,
    put: Put,
    tell: Tell,
  ): void {
    const { point, projection } = constrained;
    const context = this.#context(constrained, path.learningRate);
    subtractInto(path.theta, point.theta, this.#displacement);
    const v = this.#displacement;
    const x = dot(point.pairs.vectors[0]!, v);
    const y = dot(point.sharpnessGradientAcross, v);
    put('gd.x', x);
    put('gd.y', y);
    put('gd.deviation', norm(v));
    put('constrained.loss', point.loss);
    // The pairs stand in the order in which they are followed, not by size.
    const values = Float64Array.from(point.pairs.values).sort().reverse();
    put('constrained.sharpness', values[0]!);
    for (let i = 1; i < values.length; i++) put(`constrained.lambda${i + 1}`, values[i]!);
    put('constrained.residual', projection.sharpnessResidual);
    put('constrained.valleyResidual', projection.valleyResidual);
    put('constrained.pairResidual', projection.pairResidual);
    put('constrained.converged', projection.converged ? 1 : 0);
    put('constrained.iterations', projection.iterations);
    put('constrained.products', projection.products);
    put('constrained.critical', point.critical);
    put('theory.alpha', point.alpha);
    put('theory.beta', point.beta);
    put('theory.delta', point.delta);
    put('theory.epsilon', point.epsilon);
    put('theory.stage', this.#stages.next(x, y, point.delta));
    for (const { text, value } of this.#warnings.next(point, projection, path.threshold)) {
      tell('warning', 'constrained', text, value);
    }
    for (const follower of this.#followers) this.#observeFollower(follower, context, path, put, tell);
  }

  #context(constrained: ConstrainedTrajectory, learningRate: number): StepContext {
    return {
      point: constrained.point,
      evaluator: constrained.evaluator,
      probe: this.#probe,
      learningRate,
    };
  }

  #observeFollower(
    follower: Follower,
    context: StepContext,
    path: GradientDescentPath,
    put: Put,
    tell: Tell,
  ): void {
    if (follower.lost) return;
    const { id, spec, prediction, errors } = follower;
    const { point } = context;
    const v = this.#displacement;
    const predicted = prediction.displacement;
    const x = prediction.coordinates?.x ?? dot(point.pairs.vectors[0]!, predicted);
    const y = prediction.coordinates?.y ?? dot(point.sharpnessGradientAcross, predicted);
    const quadratic = quadraticLoss(point, spec, predicted, path.learningRate);
    const alongU = this.#lossAlongU(point, spec, predicted);
    const sharpness =
      blockSharpness(point, spec, predicted) ?? point.pairs.values[0]! + y + point.slopeAlongU * x;
    if (!allFinite(predicted) || !Number.isFinite(quadratic + alongU + sharpness)) {
      follower.lost = true;
      tell('lost', id, `The ${spec.label} grew past the largest number and ends here.`);
      return;
    }
    const loss = spec.loss === 'quadratic' ? quadratic : alongU;
    const missed = distance(v, predicted);
    const error = missed / norm(v);
    errors.add(
      path.loss - loss,
      path.loss - point.loss,
      Math.abs(path.sharpness - sharpness) * path.learningRate,
      Number.isFinite(error) ? error : Number.NaN,
    );
    put(`${id}.loss`, loss);
    put(`${id}.lossQuadratic`, quadratic);
    put(`${id}.lossAlongU`, alongU);
    put(`${id}.sharpness`, sharpness);
    put(`${id}.x`, x);
    put(`${id}.y`, y);
    put(`${id}.deviation`, norm(predicted));
    put(`${id}.distance`, missed);
    put(`${id}.lossError`, errors.loss);
    put(`${id}.sharpnessError`, errors.sharpness);
    put(`${id}.displacementError`, errors.displacement);
    put(`${id}.recentError`, errors.recentDisplacement);
    if (this.#settings.theory.reanchor && errors.recentDisplacement > ANCHOR_ERROR) {
      prediction.displacement.set(v);
      prediction.begin?.(point);
      errors.restart();
      tell('anchor', id, `The ${spec.label} was set back on the run.`, error);
    }
    prediction.prepare(context);
  }

  #observeFlow(path: GradientDescentPath, put: Put, tell: Tell): void {
    const flow = this.#flow;
    if (flow === undefined || this.#flowLost) return;
    if (!Number.isFinite(flow.loss) || !Number.isFinite(flow.sharpness)) {
      this.#flowLost = true;
      tell('lost', 'flow', 'Gradient flow grew past the largest number and ends here.');
      return;
    }
    put('flow.loss', flow.loss);
    put('flow.sharpness', flow.sharpness);
    put('flow.deviation', distance(path.theta, flow.theta));
    if (this.#constrained !== undefined) {
      const { point } = this.#constrained;
      subtractInto(flow.theta, point.theta, this.#along);
      put('flow.x', dot(point.pairs.vectors[0]!, this.#along));
      put('flow.y', dot(point.sharpnessGradientAcross, this.#along));
    }
    put('flow.products', flow.products);
  }

  /** L(θ† + Σ x_i u_i). Leaves the probe there, where the semi-local prediction goes on. */
  #lossAlongU(point: ConstrainedPoint, spec: PredictionSpec, v: Float64Array): number {
    this.#along.set(point.theta);
    for (let i = 0; i < dimensions(point, spec); i++) {
      const u = point.pairs.vectors[i]!;
      addScaledInto(dot(u, v), u, this.#along);
    }
    this.#probe.setPoint(this.#along);
    return this.#probe.loss();
  }
}

function followersOf(
  ids: readonly ReferenceId[],
  point: ConstrainedPoint,
  theta: Float64Array,
): readonly Follower[] {
  const initial = new Float64Array(theta.length);
  subtractInto(theta, point.theta, initial);
  return ids.flatMap((id): Follower[] => {
    const spec = references[id];
    if (spec.kind !== 'prediction') return [];
    const prediction = spec.create(initial);
    prediction.begin?.(point);
    return [{ id, spec, prediction, errors: new PredictionErrors(), lost: false }];
  });
}

function dimensions(point: ConstrainedPoint, spec: PredictionSpec): number {
  return spec.block ? point.critical : 1;
}

/** L† + x²/η, and L† + ½Σ λ_i x_i² for several critical eigenvalues. */
function quadraticLoss(
  point: ConstrainedPoint,
  spec: PredictionSpec,
  v: Float64Array,
  learningRate: number,
): number {
  const { vectors, values } = point.pairs;
  const k = dimensions(point, spec);
  if (k === 1) {
    const x = dot(vectors[0]!, v);
    return point.loss + (x * x) / learningRate;
  }
  let total = point.loss;
  for (let i = 0; i < k; i++) {
    const x = dot(vectors[i]!, v);
    total += 0.5 * values[i]! * x * x;
  }
  return total;
}

/** λmax(Λ + ⟨D_ij, v⟩) for several critical eigenvalues; for one, S ≈ S† + y* + (∇S·u)x* says the same. */
function blockSharpness(point: ConstrainedPoint, spec: PredictionSpec, v: Float64Array): number | undefined {
  const k = dimensions(point, spec);
  if (k === 1) return undefined;
  const block = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      block[i * k + j] = (i === j ? point.pairs.values[i]! : 0) + dot(point.third[pairIndex(i, j)]!, v);
    }
  }
  // NaN in, NaN out: the caller ends a lost prediction.
  return allFinite(block) ? symmetricEigen(block, k).values[0]! : Number.NaN;
}
