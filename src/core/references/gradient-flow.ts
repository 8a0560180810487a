/**
 * Gradient flow θ̇ = −∇L from the point where the references start; time η per step. Stiff near the edge: a step is
 * split until η_sub·S < 1, and each part is one classical Runge–Kutta step (stable up to η_sub·S = 2.78, error of order
 * η_sub⁴). Cost: four gradients a part, and the products of one sharpness measurement a step.
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import { addScaledInto } from '../math/vector.ts';
import type { Eigensolver } from '../spectra/eigenpairs.ts';
import type { TrajectorySpec } from './reference-spec.ts';

export const gradientFlow: TrajectorySpec = {
  kind: 'flow',
  needs: 'start',
  label: 'gradient flow',
  help: 'The limit of small steps from the same point: it goes on sharpening past 2/η.',
  fields: {},
};

/** Largest η_sub·S. */
const STIFFNESS = 1;
/** A flow whose sharpness asks for more parts than this is lost. */
const PART_LIMIT = 1000;
const TOLERANCE = { top: 1e-6, topCount: 1, others: 1 };

export class GradientFlow {
  readonly theta: Float64Array;
  loss = Number.NaN;
  sharpness = Number.NaN;
  products = 0;
  readonly #evaluator: Evaluator;
  readonly #solver: Eigensolver;
  readonly #stage: Float64Array;
  readonly #slope: Float64Array;

  constructor(start: Float64Array, evaluator: Evaluator, solver: Eigensolver) {
    this.theta = Float64Array.from(start);
    this.#evaluator = evaluator;
    this.#solver = solver;
    this.#stage = new Float64Array(start.length);
    this.#slope = new Float64Array(start.length);
    this.#observe();
  }

  /** Flows for time η. */
  advance(learningRate: number): void {
    const parts = Math.max(1, Math.floor((learningRate * this.sharpness) / STIFFNESS) + 1);
    if (!(parts <= PART_LIMIT)) {
      this.loss = Number.NaN;
      return;
    }
    for (let part = 0; part < parts; part++) this.#rungeKutta(learningRate / parts);
    this.#observe();
  }

  #rungeKutta(h: number): void {
    this.#slope.fill(0);
    this.#addSlope(this.theta, 1);
    for (const [reach, weight] of [
      [0.5, 2],
      [0.5, 2],
      [1, 1],
    ] as const) {
      // The evaluator still holds the last stage's gradient.
      this.#stage.set(this.theta);
      addScaledInto(-reach * h, this.#evaluator.gradient(), this.#stage);
      this.#addSlope(this.#stage, weight);
    }
    addScaledInto(-h / 6, this.#slope, this.theta);
  }

  #addSlope(at: Float64Array, weight: number): void {
    this.#evaluator.setPoint(at);
    addScaledInto(weight, this.#evaluator.gradient(), this.#slope);
  }

  #observe(): void {
    this.#evaluator.setPoint(this.theta);
    this.loss = this.#evaluator.loss();
    const pairs = this.#solver.measure((u) => this.#evaluator.hessianProduct(u), 1, TOLERANCE);
    this.sharpness = pairs.values[0]!;
    this.products = pairs.products;
  }
}
