/**
 * A run whose network is tried now and then on samples that it was never trained on, in channels behind its own:
 * `gd.testError` and, for classes, `gd.trainError`. What the run computes, and its digest, stay as they are.
 *
 * The cadence is counted in work and never in time: where trying at every step would cost more than PASSES a step, steps
 * are tried in pairs of consecutive ones, because single ones would show one branch of the period-2 oscillation.
 */
import type { Problem } from '../core/problems/problem.ts';
import { testError } from '../core/problems/test-error.ts';
import type { Channel } from '../core/simulation/frame.ts';
import type { ConstrainedView, Simulation } from '../core/simulation/simulation.ts';

/** Passes over the training samples that trying may take a step: about what the gradient and one product take. */
const PASSES = 12;

/** Steps from one pair that is tried to the next, or 1; null where there is nothing to try the network on. */
export function testEvery({ dataset, predicts, task }: Problem): number | null {
  const { train, test } = dataset;
  if (!predicts || test === undefined || test.samples === 0) return null;
  const tried = test.samples + (task.kind === 'classes' ? train.samples : 0);
  const work = tried / (PASSES * train.samples);
  return work <= 1 ? 1 : roundAbove(2 * work);
}

/** 5, 10, 20, 50 …: steps that are easily read off an axis. */
function roundAbove(least: number): number {
  let round = 5;
  for (let i = 0; round < least; i++) round *= i % 3 === 2 ? 2.5 : 2;
  return round;
}

export function withTestError(simulation: Simulation, problem: Problem): Simulation {
  const every = testEvery(problem);
  return every === null ? simulation : new Tested(simulation, problem, every);
}

class Tested implements Simulation {
  readonly channels: readonly Channel[];
  readonly #inner: Simulation;
  readonly #problem: Problem;
  readonly #every: number;
  readonly #sets: readonly ('test' | 'train')[];

  constructor(inner: Simulation, problem: Problem, every: number) {
    const classes = problem.task.kind === 'classes';
    this.#inner = inner;
    this.#problem = problem;
    this.#every = every;
    this.#sets = classes ? ['test', 'train'] : ['test'];
    const label = classes ? 'share of misclassified {} samples' : 'loss on {} samples';
    this.channels = [
      ...inner.channels,
      ...this.#sets.map((set): Channel => {
        const words = label.replace('{}', set === 'test' ? 'test' : 'training');
        return { id: `gd.${set}Error`, label: words, quantity: 'accuracy', source: 'gd' };
      }),
    ];
  }

  get step(): number {
    return this.#inner.step;
  }

  get ended(): boolean {
    return this.#inner.ended;
  }

  writeFrame(out: Float64Array, offset: number, stride: number): boolean {
    if (!this.#inner.writeFrame(out, offset, stride)) return false;
    const due = this.#inner.step % this.#every < 2;
    const theta = due ? this.#inner.theta() : null;
    this.#sets.forEach((set, i) => {
      const error = theta === null ? Number.NaN : testError(this.#problem, theta, set);
      const place = offset + (this.#inner.channels.length + i) * stride;
      out[place] = Number.isFinite(error) ? error : Number.NaN;
    });
    return true;
  }

  takeEvents() {
    return this.#inner.takeEvents();
  }

  setLearningRate(learningRate: number): number {
    return this.#inner.setLearningRate(learningRate);
  }

  withReferences(references: Parameters<Simulation['withReferences']>[0]): Simulation {
    return new Tested(this.#inner.withReferences(references), this.#problem, this.#every);
  }

  theta(): Float64Array {
    return this.#inner.theta();
  }

  constrained(): ConstrainedView | undefined {
    return this.#inner.constrained();
  }

  digest(): string {
    return this.#inner.digest();
  }
}
