/** A worker thread of Node as the pool of a sweep wants it. */
import { Worker } from 'node:worker_threads';
import type { SweepWorkerLike } from '../sweep/pool.ts';
import type { FromSweepWorker, ToSweepWorker } from '../sweep/protocol.ts';

export interface ThreadData {
  /** Compiled once, for all threads; undefined stands for the TypeScript executor. */
  readonly kernels: WebAssembly.Module | undefined;
}

export class NodeWorker implements SweepWorkerLike {
  onmessage: ((message: FromSweepWorker) => void) | null = null;
  onend: ((cause: string) => void) | null = null;
  readonly #worker: Worker;

  constructor(script: URL, kernels: WebAssembly.Module | undefined) {
    const workerData: ThreadData = { kernels };
    this.#worker = new Worker(script, { workerData });
    this.#worker.on('message', (message: FromSweepWorker) => this.onmessage?.(message));
    this.#worker.on('error', (error) => this.onend?.(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => this.onend?.(`it exited with code ${code}.`));
  }

  get threadId(): number {
    return this.#worker.threadId;
  }

  postMessage(message: ToSweepWorker): void {
    this.#worker.postMessage(message);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}
