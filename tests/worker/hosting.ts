/** A host without a worker: a clock that the test moves, tasks that it runs, and a run that counts. */
import type { Channel, SimulationEvent } from '../../src/core/simulation/frame.ts';
import type { Simulation } from '../../src/core/simulation/simulation.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { validateWith } from '../../src/description/validate.ts';
import { Host, type HostedRun, type Surroundings } from '../../src/worker/host.ts';
import type { FromWorker } from '../../src/worker/protocol.ts';
import { fake } from '../description/support/catalogue.ts';

export function described(input: unknown = {}): RunDescription {
  const result = validateWith(fake, input);
  if (!result.ok) throw new Error(result.messages[0]?.text);
  return result.description;
}

function channel(id: string): Channel {
  return { id, label: id, quantity: 'loss', source: 'gd' };
}

export interface CountingOptions {
  readonly steps?: number;
  readonly channels?: number;
  /** Ends with an event instead of writing this step. */
  readonly divergeAt?: number;
  readonly throwAt?: number;
  /** Called while a step is computed, e.g. to let time pass. */
  readonly during?: (step: number) => void;
}

/** Channel 0 holds the step, channel 1 η, later ones step + c/10. */
export class Counting implements Simulation {
  readonly channels: readonly Channel[];
  step = -1;
  ended = false;
  readonly #options: CountingOptions;
  #events: SimulationEvent[] = [];
  #learningRate: number;
  #log = '';

  constructor(learningRate: number, options: CountingOptions = {}) {
    this.#options = options;
    this.#learningRate = learningRate;
    this.channels = Array.from({ length: options.channels ?? 3 }, (_, c) => channel(`gd.c${c}`));
  }

  writeFrame(out: Float64Array, offset: number, stride: number): boolean {
    if (this.ended) return false;
    const step = this.step + 1;
    this.#options.during?.(step);
    if (step === this.#options.throwAt) throw new Error('out of ideas');
    if (step === this.#options.divergeAt) {
      this.ended = true;
      this.#events.push({ kind: 'diverged', step, source: 'gd', text: 'Diverged.' });
      return false;
    }
    this.step = step;
    this.channels.forEach((_, c) => {
      out[offset + c * stride] = c === 0 ? step : c === 1 ? this.#learningRate : step + c / 10;
    });
    this.#log += `${step}:${this.#learningRate};`;
    if (step === this.#options.steps) {
      this.ended = true;
      this.#events.push({ kind: 'finished', step, source: 'gd', text: 'Done.' });
    }
    return true;
  }

  takeEvents(): readonly SimulationEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  setLearningRate(learningRate: number): number {
    this.#learningRate = learningRate;
    return this.step + 1;
  }

  /** Taken up at step 5, or where it stands if it has not come so far. */
  withReferences(references: readonly string[]): Simulation {
    const channels = 3 + references.length;
    const other = new Counting(this.#learningRate, { ...this.#options, channels });
    const sink = new Float64Array(channels);
    while (other.step < Math.min(this.step, 4)) other.writeFrame(sink, 0, 1);
    // What is taken up does not know that the run it came from had ended.
    other.ended = false;
    other.takeEvents();
    return other;
  }

  theta(): Float64Array {
    return Float64Array.of(this.step);
  }

  constrained(): undefined {
    return undefined;
  }

  digest(): string {
    return this.#log;
  }
}

export function hosted(simulation: Simulation): HostedRun {
  return {
    simulation,
    facts: { parameters: 1, samples: 0, executor: 'test', secondsPerStep: 0, smooth: true, notes: [] },
    // biome-ignore lint/correctness/useYield: made at once
    *look(kind) {
      const { step } = simulation;
      if (kind === 'picture') return { kind, step, picture: { kind: 'none' } };
      return { kind: 'spectrum', step, eigenvalues: simulation.theta() };
    },
  };
}

export class Bench implements Surroundings {
  time = 0;
  readonly posted: FromWorker[] = [];
  /** Copies of the frames posted, by step: the values of channel 0. */
  readonly steps: number[] = [];
  readonly blocks: { readonly count: number; readonly at: number }[] = [];
  acknowledging = true;
  readonly host: Host;
  opening: (description: RunDescription) => ReturnType<Surroundings['open']>;
  #tasks: { readonly at: number; readonly task: () => void }[] = [];

  constructor(options: CountingOptions = {}) {
    this.opening = (description) => Promise.resolve(hosted(new Counting(description.learningRate, options)));
    this.host = new Host(this);
  }

  post(message: FromWorker): void {
    this.posted.push(message);
    if (message.type !== 'frames') return;
    const values = new Float64Array(message.buffer);
    for (let i = 0; i < message.count; i += 1) this.steps.push(values[i] ?? Number.NaN);
    this.blocks.push({ count: message.count, at: this.time });
    if (this.acknowledging) this.soon(() => this.acknowledge(message));
  }

  acknowledge({ run, buffer }: { readonly run: number; readonly buffer: ArrayBuffer }): void {
    this.host.receive({ type: 'acknowledge', run, buffer });
  }

  now(): number {
    return this.time;
  }

  soon(task: () => void): void {
    this.#tasks.push({ at: this.time, task });
  }

  later(milliseconds: number, task: () => void): void {
    this.#tasks.push({ at: this.time + milliseconds, task });
  }

  open(description: RunDescription) {
    return this.opening(description);
  }

  /** Runs what is due, the earliest first, until nothing is left before `until`. */
  async run(until = this.time): Promise<void> {
    for (;;) {
      await new Promise((done) => setImmediate(done));
      const [next] = [...this.#tasks].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > until) break;
      this.#tasks.splice(this.#tasks.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.task();
    }
    this.time = Math.max(this.time, until);
  }

  ofType<T extends FromWorker['type']>(type: T): Extract<FromWorker, { readonly type: T }>[] {
    return this.posted.filter((message) => message.type === type) as never;
  }

  /** Opens a run and waits for its first frame. */
  async opened(run = 1, input: unknown = {}, resumeAfter = -1): Promise<this> {
    this.host.receive({ type: 'open', run, description: described(input), resumeAfter });
    await this.run();
    return this;
  }
}
