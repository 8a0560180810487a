/**
 * Workers that are started while the reader still chooses: their script, kernels and data are there, and the code that
 * computes steps is compiled, when the sweep begins. Whoever stays takes over those that a sweep no longer needs.
 */
import type { SweepWorkerLike } from '../../sweep/pool.ts';
import type { RunTask } from '../../sweep/task.ts';

/** Each holds some ten megabytes; on a machine of more processors the others start with the sweep. */
const MOST_READY = 8;

interface Options {
  create(): SweepWorkerLike;
  readonly count: number;
  /** Where data files lie, an absolute address. */
  readonly files: string;
}

export class PreparedWorkers {
  readonly #options: Options;
  #idle: SweepWorkerLike[] = [];
  #wanted = false;

  constructor(options: Options) {
    this.#options = options;
  }

  get #most(): number {
    return Math.min(this.#options.count, MOST_READY);
  }

  /** For a sweep of so many runs; new ones compute a little of `task`, from which nothing comes back. */
  prepare(task: RunTask, runs: number): void {
    this.#wanted = true;
    const { create, files } = this.#options;
    while (this.#idle.length < Math.min(runs, this.#most)) {
      const worker = create();
      worker.postMessage({ type: 'files', base: files });
      worker.postMessage({ type: 'prepare', task });
      this.keep(worker);
    }
  }

  /** One that is ready, else a new one. */
  take(): SweepWorkerLike {
    const worker = this.#idle.shift() ?? this.#options.create();
    worker.onend = null;
    return worker;
  }

  keep(worker: SweepWorkerLike): void {
    if (!this.#wanted || this.#idle.length >= this.#most) {
      worker.terminate();
      return;
    }
    worker.onend = () => {
      this.#idle = this.#idle.filter((other) => other !== worker);
      worker.terminate();
    };
    this.#idle.push(worker);
  }

  /** The reader is elsewhere: none is kept, and none that comes back later. */
  release(): void {
    this.#wanted = false;
    for (const worker of this.#idle.splice(0)) worker.terminate();
  }
}
