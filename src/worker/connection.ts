/**
 * The page's end of the protocol: numbers the runs, drops messages of old ones, gives buffers back, and listens
 * whether the worker still answers. A worker that hangs or runs out of memory fires no event in any browser, so it is
 * pinged; one that is silent for longer than its steps take is reported, and may be replaced.
 */
import type { RunDescription } from '../description/description.ts';
import type { FromWorker, SightKind, ToWorker } from './protocol.ts';

/** What a connection needs of a Worker; a MessagePort in tests. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  /** A script that fails to load or an exception that nothing caught. */
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** Timers and clock of the page, handed in. */
export interface PageClock {
  now(): number;
  /** Calls back again and again; returns the way to stop. */
  every(milliseconds: number, task: () => void): () => void;
}

export interface ConnectionOptions {
  createWorker(): WorkerLike;
  /** Where data files lie, an absolute address. */
  readonly files: string;
  /** A message of the present run. The buffer of a block is given back once this returns. */
  receive(message: FromWorker): void;
  /** Nothing was heard for too long; called once until an answer comes. */
  onSilence(): void;
  /** The worker answers again. */
  onAnswer(): void;
  /** The worker cannot be started, or failed outside of its own care. */
  onFailure(text: string): void;
  readonly clock: PageClock;
}

const PING_MS = 1000;
/** With a ping a second, a hang is noticed within 3 s. */
export const PATIENCE_MS = 2000;
/** A worker may be busy with one step for this many times its longest so far. */
const STEPS_OF_PATIENCE = 3;
/** Ticks that come later than this mean that the page itself stood still (a frozen tab), not the worker. */
const STOOD_STILL_MS = 2 * PING_MS + 500;

export class Connection {
  readonly #options: ConnectionOptions;
  #worker: WorkerLike;
  #run = 0;
  #longestStep = 0;
  #heard: number;
  #ticked: number;
  #silent = false;
  readonly #stopPinging: () => void;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#heard = options.clock.now();
    this.#ticked = this.#heard;
    this.#worker = this.#start();
    this.#stopPinging = options.clock.every(PING_MS, () => this.#tick());
  }

  /** The number of the present run; messages of others are dropped. */
  get run(): number {
    return this.#run;
  }

  /** Opens a run and returns its number. Frames up to `resumeAfter` are not sent again; `digestAt` is asked for. */
  open(description: RunDescription, resumeAfter = -1, digestAt?: number): number {
    this.#run += 1;
    this.#longestStep = 0;
    this.#post({ type: 'open', run: this.#run, description, resumeAfter, digestAt });
    return this.#run;
  }

  play(speed: number, until?: number): void {
    this.#post({ type: 'play', run: this.#run, speed, until });
  }

  pause(): void {
    this.#post({ type: 'pause', run: this.#run });
  }

  step(count: number): void {
    this.#post({ type: 'step', run: this.#run, count });
  }

  setLearningRate(learningRate: number): void {
    this.#post({ type: 'learning-rate', run: this.#run, learningRate });
  }

  setReferences(references: readonly string[]): void {
    this.#post({ type: 'references', run: this.#run, references });
  }

  /** Asks for a sight of a step that was, or of the present one. */
  look(sight: SightKind, at: number | null): void {
    this.#post({ type: 'look', run: this.#run, sight, at });
  }

  askParameters(): void {
    this.#post({ type: 'parameters', run: this.#run });
  }

  /** Ends the worker and starts another, which knows no run yet. */
  restart(): void {
    this.#end();
    this.#silent = false;
    this.#heard = this.#options.clock.now();
    this.#worker = this.#start();
  }

  close(): void {
    this.#stopPinging();
    this.#end();
  }

  #start(): WorkerLike {
    const worker = this.#options.createWorker();
    worker.onmessage = ({ data }) => this.#receive(worker, data);
    worker.onerror = ({ message }) => this.#options.onFailure(message || 'The worker could not be started.');
    worker.postMessage({ type: 'files', base: this.#options.files }, []);
    return worker;
  }

  #end(): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message, []);
  }

  #receive(worker: WorkerLike, message: FromWorker): void {
    this.#heard = this.#options.clock.now();
    if (this.#silent) {
      this.#silent = false;
      this.#options.onAnswer();
    }
    if (message.type === 'pong') return;
    const present = message.run === this.#run;
    if (present && message.type === 'opened') this.#longestStep = message.facts.secondsPerStep;
    if (present && message.type === 'status')
      this.#longestStep = Math.max(this.#longestStep, message.longestStep);
    try {
      if (present) this.#options.receive(message);
    } finally {
      if (message.type === 'frames') {
        const { run, buffer } = message;
        worker.postMessage({ type: 'acknowledge', run, buffer }, [buffer]);
      }
    }
  }

  #tick(): void {
    const now = this.#options.clock.now();
    if (now - this.#ticked > STOOD_STILL_MS) this.#heard = now;
    this.#ticked = now;
    const patience = Math.max(PATIENCE_MS, 1000 * STEPS_OF_PATIENCE * this.#longestStep);
    if (!this.#silent && now - this.#heard > patience) {
      this.#silent = true;
      this.#options.onSilence();
    }
    this.#post({ type: 'ping' });
  }
}
