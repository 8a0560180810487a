/**
 * A pool of workers, each with one run at a time. Runs are handed out in the order given; results are told as they
 * come. A worker that is about to end its run is handed the next one ahead, so that it does not wait for a thread that
 * is busy drawing; the last runs are kept for whoever is free first. A worker that dies, or is silent for longer than
 * its steps explain, is replaced and its run repeated, so that nothing else is lost; a run that takes down MOST_TRIES
 * workers is given up in words. Cancelling ends all workers at once and touches no result.
 */
import type { FromSweepWorker, ToSweepWorker } from './protocol.ts';
import type { RunRecord, RunTask } from './task.ts';

/** What the pool needs of a Worker of the browser or of Node. */
export interface SweepWorkerLike {
  postMessage(message: ToSweepWorker): void;
  terminate(): void;
  onmessage: ((message: FromSweepWorker) => void) | null;
  /** It died, or its script did not load. Browsers say nothing when a worker runs out of memory. */
  onend: ((cause: string) => void) | null;
}

export interface PoolClock {
  /** Milliseconds. */
  now(): number;
  /** Calls back again and again; returns the way to stop. */
  every(milliseconds: number, task: () => void): () => void;
}

export interface PoolOptions {
  createWorker(): SweepWorkerLike;
  /** Takes over a worker that has nothing more to do; without it such a worker is ended. */
  keepWorker?(worker: SweepWorkerLike): void;
  readonly workers: number;
  /** Where data files lie, an absolute address. */
  readonly files: string;
  readonly clock: PoolClock;
  /** A run is begun, again where a worker was lost: whatever it sent before comes anew. */
  onBegin?(index: number): void;
  onProgress?(progress: Extract<FromSweepWorker, { readonly type: 'progress' }>): void;
  onDone(record: RunRecord): void;
  onFailed(index: number, messages: readonly string[]): void;
  /** Every run is done or failed, or the sweep was cancelled. Called once. */
  onEnd(): void;
}

/** With a report every 0.1 s, longer silence than this is no busy machine. */
export const SILENCE_MS = 5000;
/** Loading the script and the data, building the problem. */
const OPENING_MS = 30_000;
const WATCH_MS = 500;
/** The first loss of a worker may be an accident, the third is the run's own doing. */
const MOST_TRIES = 3;
/** A watch that comes later than this means that the page itself stood still, not the worker. */
const STOOD_STILL_MS = 3 * WATCH_MS;

interface Busy {
  readonly worker: SweepWorkerLike;
  task: RunTask | null;
  /** Handed over already, to be begun when the task is done. */
  ahead: RunTask | null;
  heard: number;
  patience: number;
}

export class Pool {
  readonly #options: PoolOptions;
  readonly #queue: RunTask[];
  readonly #tries = new Map<number, number>();
  readonly #busy = new Set<Busy>();
  readonly #stopWatching: () => void;
  #ended = false;
  #watched: number;

  constructor(tasks: readonly RunTask[], options: PoolOptions) {
    this.#options = options;
    this.#queue = [...tasks];
    this.#watched = options.clock.now();
    this.#stopWatching = options.clock.every(WATCH_MS, () => this.#watch());
    const count = Math.min(Math.max(1, options.workers), tasks.length);
    for (let i = 0; i < count; i++) this.#start();
    this.#endIfDone();
  }

  /** Ends all workers. Runs that are done stay done; those under way are neither done nor failed. */
  cancel(): void {
    if (this.#ended) return;
    this.#end();
  }

  #start(): void {
    const worker = this.#options.createWorker();
    const heard = this.#options.clock.now();
    const busy: Busy = { worker, task: null, ahead: null, heard, patience: OPENING_MS };
    this.#busy.add(busy);
    worker.onmessage = (message) => this.#receive(busy, message);
    worker.onend = (cause) => this.#lose(busy, cause);
    worker.postMessage({ type: 'files', base: this.#options.files });
    this.#next(busy);
  }

  #next(busy: Busy): void {
    const handed = busy.ahead;
    const task = handed ?? this.#queue.shift();
    if (task === undefined) {
      this.#part(busy);
      if (this.#options.keepWorker === undefined) busy.worker.terminate();
      else this.#options.keepWorker(busy.worker);
      this.#endIfDone();
      return;
    }
    busy.ahead = null;
    busy.task = task;
    busy.heard = this.#options.clock.now();
    busy.patience = OPENING_MS;
    this.#options.onBegin?.(task.index);
    if (handed === null) busy.worker.postMessage({ type: 'run', task });
  }

  #handAhead(busy: Busy): void {
    if (busy.ahead !== null || this.#queue.length < this.#busy.size) return;
    const task = this.#queue.shift();
    if (task === undefined) return;
    busy.ahead = task;
    busy.worker.postMessage({ type: 'run', task });
  }

  #receive(busy: Busy, message: FromSweepWorker): void {
    if (!this.#busy.has(busy) || message.index !== busy.task?.index) return;
    busy.heard = this.#options.clock.now();
    if (message.type === 'progress') {
      busy.patience = Math.max(SILENCE_MS, 1000 * message.patience);
      this.#options.onProgress?.(message);
      return;
    }
    if (message.type === 'ending') {
      this.#handAhead(busy);
      return;
    }
    busy.task = null;
    if (message.type === 'done') this.#options.onDone(message.record);
    else this.#options.onFailed(message.index, message.messages);
    // What is told above may cancel the sweep.
    if (!this.#ended) this.#next(busy);
  }

  #lose(busy: Busy, cause: string): void {
    if (!this.#busy.has(busy)) return;
    const { task, ahead } = busy;
    this.#release(busy);
    if (ahead !== null) this.#queue.unshift(ahead);
    if (task === null) {
      this.#endIfDone();
      return;
    }
    const tries = (this.#tries.get(task.index) ?? 0) + 1;
    this.#tries.set(task.index, tries);
    if (tries < MOST_TRIES) this.#queue.unshift(task);
    else this.#options.onFailed(task.index, [`Its worker was lost ${tries} times: ${cause}`]);
    if (this.#ended) return;
    if (this.#queue.length > 0) this.#start();
    else this.#endIfDone();
  }

  #watch(): void {
    const now = this.#options.clock.now();
    const stoodStill = now - this.#watched > STOOD_STILL_MS;
    this.#watched = now;
    for (const busy of [...this.#busy]) {
      if (stoodStill) busy.heard = now;
      else if (now - busy.heard > busy.patience) this.#lose(busy, 'it no longer answered.');
    }
  }

  #release(busy: Busy): void {
    this.#part(busy);
    busy.worker.terminate();
  }

  #part(busy: Busy): void {
    this.#busy.delete(busy);
    busy.worker.onmessage = null;
    busy.worker.onend = null;
  }

  #endIfDone(): void {
    if (!this.#ended && this.#busy.size === 0 && this.#queue.length === 0) this.#end();
  }

  #end(): void {
    this.#ended = true;
    this.#stopWatching();
    for (const busy of [...this.#busy]) this.#release(busy);
    this.#options.onEnd();
  }
}
