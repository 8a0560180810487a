/**
 * A sweep as the page watches it: which runs are done, which are under way, how long it will take yet. Frames go to a sink
 * as they come. Cancelling leaves what is done; starting the same plan again goes on from there.
 */
import type { SweepPlan } from './plan.ts';
import { Pool, type PoolClock, type SweepWorkerLike } from './pool.ts';
import { missingIn } from './results.ts';
import { type RunRecord, taskOf } from './task.ts';
import { TimeLeft } from './time-left.ts';

export interface LiveState {
  readonly plan: SweepPlan | null;
  readonly status: 'idle' | 'running' | 'cancelled' | 'done';
  readonly records: ReadonlyMap<number, RunRecord>;
  readonly failed: ReadonlyMap<number, readonly string[]>;
  /** Last step of each run under way. */
  readonly running: ReadonlyMap<number, number>;
  readonly workers: number;
  /** From 0 to 1. */
  readonly share: number;
  /** NaN while nothing can be said. */
  readonly secondsLeft: number;
}

export interface SweepSink {
  /** Another sweep: forget everything. */
  reset(plan: SweepPlan): void;
  /** A run begins, or begins anew because its worker was lost. */
  begin(index: number): void;
  /** Values of the channels from step `first` on. */
  append(index: number, first: number, columns: readonly Float64Array[]): void;
  /** The page is about to draw what has come. */
  show(): void;
}

export interface LiveSweepOptions {
  createWorker(): SweepWorkerLike;
  /** Takes over a worker that has nothing more to do. */
  keepWorker?(worker: SweepWorkerLike): void;
  readonly workers: number;
  /** Where data files lie, an absolute address. */
  readonly files: string;
  readonly clock: PoolClock;
  readonly channels: readonly string[];
  readonly sink: SweepSink;
  /** Runs a task later, when the page is about to draw. */
  schedule(task: () => void): void;
}

export const IDLE: LiveState = {
  plan: null,
  status: 'idle',
  records: new Map(),
  failed: new Map(),
  running: new Map(),
  workers: 0,
  share: 0,
  secondsLeft: Number.NaN,
};

export class LiveSweep {
  readonly #options: LiveSweepOptions;
  readonly #listeners = new Set<() => void>();
  #state: LiveState = IDLE;
  #pool: Pool | null = null;
  #left: TimeLeft | null = null;
  #steps = new Map<number, number>();
  #scheduled = false;

  constructor(options: LiveSweepOptions) {
    this.#options = options;
  }

  /** The same object until something changes. */
  state = (): LiveState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(plan: SweepPlan): void {
    this.#pool?.cancel();
    const { sink, clock, channels } = this.#options;
    const goesOn = plan.digest === this.#state.plan?.digest && this.#state.status === 'cancelled';
    const records = goesOn ? this.#state.records : new Map<number, RunRecord>();
    if (!goesOn) sink.reset(plan);
    const indices = missingIn(plan, null, [...records.values()]);
    this.#steps = new Map();
    this.#left = new TimeLeft(plan, indices, clock.now());
    const workers = Math.max(1, Math.min(this.#options.workers, indices.length));
    this.#set({ ...IDLE, plan, status: 'running', records, workers });
    this.#pool = new Pool(
      indices.map((index) => taskOf(plan, index, channels)),
      {
        ...this.#options,
        workers,
        onBegin: (index) => {
          this.#steps.set(index, -1);
          sink.begin(index);
          this.#changed();
        },
        onProgress: ({ index, step, first, columns }) => {
          this.#steps.set(index, step);
          this.#left?.at(index, step);
          sink.append(index, first, columns);
          this.#changed();
        },
        onDone: (record) => {
          this.#steps.delete(record.index);
          this.#left?.done(record.index);
          const records = new Map(this.#state.records).set(record.index, record);
          this.#state = { ...this.#state, records };
          this.#changed();
        },
        onFailed: (index, messages) => {
          this.#steps.delete(index);
          this.#state = { ...this.#state, failed: new Map(this.#state.failed).set(index, messages) };
          this.#changed();
        },
        onEnd: () => this.#end(),
      },
    );
  }

  /** What is done stays; what was under way is dropped. */
  cancel(): void {
    this.#pool?.cancel();
  }

  #end(): void {
    const { records, failed, plan } = this.#state;
    const whole = records.size + failed.size === (plan?.runs.length ?? 0);
    this.#steps = new Map();
    this.#options.sink.show();
    this.#set({ status: whole ? 'done' : 'cancelled', running: this.#steps, secondsLeft: Number.NaN });
    if (whole) this.#set({ share: 1 });
  }

  /** Progress and results are told together, when the page has time for them. */
  #changed(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#options.schedule(() => {
      this.#scheduled = false;
      if (this.#state.status !== 'running') return;
      this.#options.sink.show();
      const secondsLeft = this.#left?.seconds(this.#options.clock.now()) ?? Number.NaN;
      this.#set({ running: new Map(this.#steps), share: this.#left?.share ?? 0, secondsLeft });
    });
  }

  #set(part: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}
