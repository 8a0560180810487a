/**
 * How long a sweep will take yet: what is done of its estimated cost, and the time that it took. Estimates of single
 * runs are off by some factor, the same for all of them, which the quotient takes out.
 */
import type { SweepPlan } from './plan.ts';

/** Sooner, the start of workers is most of the time. */
const LEAST_SHARE = 0.01;

export class TimeLeft {
  readonly #plan: SweepPlan;
  readonly #total: number;
  readonly #began: number;
  readonly #shares = new Map<number, number>();

  /** `indices`: the runs to be done; `began` in milliseconds. */
  constructor(plan: SweepPlan, indices: readonly number[], began: number) {
    this.#plan = plan;
    this.#began = began;
    this.#total = indices.reduce((sum, index) => sum + plan.runs[index]!.cost, 0);
  }

  at(index: number, step: number): void {
    this.#shares.set(index, Math.max(0, step) / this.#plan.runs[index]!.description.steps);
  }

  /** A run may be over long before its last step. */
  done(index: number): void {
    this.#shares.set(index, 1);
  }

  /** From 0 to 1. */
  get share(): number {
    let cost = 0;
    for (const [index, share] of this.#shares) cost += share * this.#plan.runs[index]!.cost;
    return this.#total === 0 ? 1 : Math.min(1, cost / this.#total);
  }

  /** NaN while too little is done to tell. */
  seconds(now: number): number {
    const { share } = this;
    if (share < LEAST_SHARE) return Number.NaN;
    return ((now - this.#began) / 1000) * (1 / share - 1);
  }
}
