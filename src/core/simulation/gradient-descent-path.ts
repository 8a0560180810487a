/**
 * The measured trajectory: gradient descent on the training loss, its sharpness, and the hit.
 *
 * At each step t it moves to θ_t, evaluates loss and gradient, measures the top eigenpairs when the settings say so,
 * and at the hit (the first S(θ_t) ≥ 2/η) hands θ_t to the start rule. What is measured and when depends on the
 * settings and on measured values alone, never on time. Nothing that runs beside it can change it.
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import { optimizers } from '../optimizers/optimizers.ts';
import type { OptimizerSpec } from '../optimizers/optimizer-spec.ts';
import type { Problem } from '../problems/problem.ts';
import type { Eigenpairs, Eigensolver } from '../spectra/eigenpairs.ts';
import { createLanczos } from '../spectra/lanczos.ts';
import { createPowerIteration } from '../spectra/power-iteration.ts';
import type { LearningRateEvent, SimulationSettings } from './settings.ts';

/** From this share of 2/η on sharpness is measured at every step, until the learning rate changes. */
const NEAR_EDGE = 0.9;
/** A loss that grew by this factor over its start never comes back. */
export const DIVERGENCE_FACTOR = 1e8;
/** The least size that a first loss counts as, since a typed loss may begin at 0 or below. */
const LEAST_SIZE = 1e-6;
/** λ₂, λ₃ … are drawn, not computed with: an eigenvalue's error is about the square of its residual. */
const OTHERS_TOLERANCE = 1e-3;
const SOLVER_SEED = 1;

/** The hit, as the references need it: the point as it was before any nudge or kick. */
export interface Hit {
  readonly step: number;
  readonly sharpness: number;
  readonly theta: Float64Array;
  readonly topEigenvector: Float64Array;
}

/** Everything that gradient descent's further course depends on. */
export interface PathState {
  readonly theta: Float64Array;
  readonly step: number;
  readonly learningRate: number;
  readonly eigenpairs: Eigenpairs | undefined;
  readonly products: number;
  readonly hit: Hit | undefined;
  readonly events: readonly LearningRateEvent[];
  readonly initialLoss: number;
  readonly nearEdge: boolean;
  readonly solver: Eigensolver;
}

export class GradientDescentPath {
  readonly theta: Float64Array;
  step = -1;
  learningRate: number;
  loss = Number.NaN;
  /** The measurement at this step, or undefined when none was due. */
  eigenpairs: Eigenpairs | undefined;
  /** Hessian-vector products at this step. */
  products = 0;
  /** The hit at the present learning rate, once it happened. */
  hit: Hit | undefined;

  readonly #settings: SimulationSettings;
  readonly #optimizer: OptimizerSpec;
  readonly #evaluator: Evaluator;
  #solver: Eigensolver;
  #events: LearningRateEvent[];
  #initialLoss = Number.NaN;
  #nearEdge = false;

  constructor(problem: Problem, settings: SimulationSettings) {
    this.#settings = settings;
    this.#optimizer = optimizers[settings.optimizer];
    this.#evaluator = problem.evaluator(1);
    this.theta = Float64Array.from(problem.theta0);
    const createSolver = settings.measurement.method === 'power' ? createPowerIteration : createLanczos;
    this.#solver = createSolver(problem.parameters, SOLVER_SEED);
    this.learningRate = settings.learningRate;
    this.#events = [...settings.learningRateEvents];
  }

  /** The sharpness that steps of the present learning rate bear. */
  get threshold(): number {
    return this.#optimizer.threshold(this.learningRate);
  }

  get sharpness(): number {
    return this.eigenpairs?.values[0] ?? Number.NaN;
  }

  /** Whether θ_t or its loss has left what can be followed. */
  get diverged(): boolean {
    const size = Math.max(Math.abs(this.#initialLoss), LEAST_SIZE);
    return !Number.isFinite(this.loss) || this.loss > DIVERGENCE_FACTOR * size;
  }

  /** Moves from θ_t to θ_{t+1} and evaluates there; returns a learning rate that takes effect at the new step. */
  advance(): LearningRateEvent | undefined {
    if (this.step >= 0) this.#optimizer.step(this.theta, this.#evaluator.gradient(), this.learningRate);
    this.step++;
    let changed: LearningRateEvent | undefined;
    while (this.#events.length > 0 && this.#events[0]!.step <= this.step) changed = this.#events.shift()!;
    if (changed !== undefined) {
      this.learningRate = changed.learningRate;
      this.hit = undefined;
      this.#nearEdge = false;
    }
    this.#evaluate();
    if (this.step === 0) this.#initialLoss = this.loss;
    this.eigenpairs = undefined;
    this.products = 0;
    if (!this.diverged && this.#measurementDue()) this.#measure();
    return changed;
  }

  /** True at the step of the hit, before the start rule; keeps what the references need of it. */
  detectHit(): boolean {
    const reached = Number.isFinite(this.sharpness) && this.sharpness >= this.threshold;
    if (this.hit !== undefined || !reached || !this.eigenpairs?.converged) return false;
    this.hit = {
      step: this.step,
      sharpness: this.sharpness,
      theta: Float64Array.from(this.theta),
      topEigenvector: Float64Array.from(this.eigenpairs.vectors[0]!),
    };
    return true;
  }

  /** Puts gradient descent at another point within the same step (a nudge or a kick) and measures again there. */
  restartAt(theta: Float64Array): void {
    this.theta.set(theta);
    this.#evaluate();
    if (!this.diverged) this.#measure();
  }

  /** From the next step on; replaces whatever was scheduled. */
  scheduleLearningRate(learningRate: number): number {
    const step = this.step + 1;
    this.#events = [{ step, learningRate }];
    return step;
  }

  /** A copy to go on from later, with the same bits. */
  state(): PathState {
    return {
      theta: Float64Array.from(this.theta),
      step: this.step,
      learningRate: this.learningRate,
      eigenpairs: this.eigenpairs,
      products: this.products,
      hit: this.hit,
      events: [...this.#events],
      initialLoss: this.#initialLoss,
      nearEdge: this.#nearEdge,
      solver: this.#solver.copy(),
    };
  }

  restore(state: PathState): void {
    this.theta.set(state.theta);
    this.step = state.step;
    this.learningRate = state.learningRate;
    this.eigenpairs = state.eigenpairs;
    this.products = state.products;
    this.hit = state.hit;
    this.#events = [...state.events];
    this.#initialLoss = state.initialLoss;
    this.#nearEdge = state.nearEdge;
    this.#solver = state.solver.copy();
    if (this.step >= 0) this.#evaluate();
  }

  #evaluate(): void {
    this.#evaluator.setPoint(this.theta);
    this.loss = this.#evaluator.loss();
  }

  #measurementDue(): boolean {
    return this.#nearEdge || this.step % this.#settings.measurement.every === 0;
  }

  #measure(): void {
    const { eigenvalues, tolerance } = this.#settings.measurement;
    const tolerances = { top: tolerance, topCount: 1, others: OTHERS_TOLERANCE };
    const pairs = this.#solver.measure((u) => this.#evaluator.hessianProduct(u), eigenvalues, tolerances);
    this.products += pairs.products;
    this.eigenpairs = pairs;
    this.#nearEdge ||= pairs.values[0]! > NEAR_EDGE * this.threshold;
  }
}
