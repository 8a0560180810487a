/**
 * Loss, gradient, Hessian-vector products and ∇³L(u,u) at a point, from a plan and an executor.
 *
 * Keeps track of what the arena holds, so that nothing is computed twice: for a new direction at the same point only
 * first-order coefficients are run (1.4 gradients where the first layer dominates, 2 where it does not), and ∇³L(u,u) for the direction of the last product only
 * second-order ones. Views into the arena are valid until the next call.
 */
import type { Executor } from './executor.ts';
import { backwardProgram, forwardProgram, type Plan } from './plan.ts';

export class Evaluator {
  readonly size: number;
  readonly #plan: Plan;
  readonly #executor: Executor;
  readonly #theta: Float64Array;
  readonly #direction: Float64Array;
  readonly #gradients: readonly Float64Array[];
  /** Orders whose forward and backward coefficients are in the arena for the present point and direction. */
  #forward = -1;
  #backward = -1;

  constructor(plan: Plan, executor: Executor) {
    const { arena } = executor;
    this.#plan = plan;
    this.#executor = executor;
    this.size = plan.parameters;
    this.#theta = arena.subarray(plan.theta, plan.theta + this.size);
    this.#direction =
      plan.direction < 0 ? new Float64Array(0) : arena.subarray(plan.direction, plan.direction + this.size);
    this.#gradients = plan.gradient.map((offset) => arena.subarray(offset, offset + this.size));
  }

  /** Moves to θ (copied). What is known at an equal θ stays. */
  setPoint(theta: Float64Array): void {
    if (this.#forward >= 0 && sameBits(theta, this.#theta)) return;
    this.#theta.set(theta);
    this.#forward = -1;
    this.#backward = -1;
  }

  /** L(θ). */
  loss(): number {
    this.#runForward(0);
    return this.#executor.arena[this.#plan.loss[0]!]!;
  }

  /** ∇L(θ): a view of length p. */
  gradient(): Float64Array {
    this.#runBackward(0);
    return this.#gradients[0]!;
  }

  /** Hu at θ: a view of length p. */
  hessianProduct(direction: Float64Array): Float64Array {
    this.#setDirection(direction);
    this.#runBackward(1);
    return this.#gradients[1]!;
  }

  /** ∇³L(u,u) at θ, written into `out`. */
  thirdInto(direction: Float64Array, out: Float64Array): void {
    this.hessianProduct(direction);
    this.#runBackward(2);
    const half = this.#gradients[2]!;
    for (let i = 0; i < this.size; i++) out[i] = 2 * half[i]!;
  }

  /** Coefficient k of L(θ + t·u) in t, for k up to the plan's forward order. */
  lossCoefficient(order: number, direction: Float64Array): number {
    this.#setDirection(direction);
    this.#runForward(order);
    return this.#executor.arena[this.#plan.loss[order]!]!;
  }

  /** A named output of the graph at θ, row-major: a view. */
  output(name: string): { readonly values: Float64Array; readonly rows: number; readonly columns: number } {
    this.#runForward(0);
    const found = this.#plan.outputs[name];
    if (found === undefined) throw new RangeError(`no output called ${name}`);
    const { offset, rows, columns } = found;
    return { values: this.#executor.arena.subarray(offset, offset + rows * columns), rows, columns };
  }

  #setDirection(direction: Float64Array): void {
    if (this.#forward >= 1 && sameBits(direction, this.#direction)) return;
    this.#direction.set(direction);
    this.#forward = Math.min(this.#forward, 0);
    this.#backward = Math.min(this.#backward, 0);
  }

  #runForward(order: number): void {
    while (this.#forward < order) {
      this.#forward++;
      this.#executor.run(forwardProgram(this.#forward));
    }
  }

  #runBackward(order: number): void {
    this.#runForward(order);
    while (this.#backward < order) {
      this.#backward++;
      this.#executor.run(backwardProgram(this.#backward));
    }
  }
}

/** Equal element by element; NaN differs from itself, which only costs a needless product. */
function sameBits(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
