/** A worker of the browser as the pool of a sweep wants it. */
import type { SweepWorkerLike } from '../../sweep/pool.ts';
import type { FromSweepWorker, ToSweepWorker } from '../../sweep/protocol.ts';

export function createSweepWorker(): SweepWorkerLike {
  const worker = new Worker(new URL('../../sweep/page-worker.ts', import.meta.url), { type: 'module' });
  const like: SweepWorkerLike = {
    onmessage: null,
    onend: null,
    postMessage: (message: ToSweepWorker) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<FromSweepWorker>) => like.onmessage?.(data);
  worker.onerror = (event) => {
    event.preventDefault();
    like.onend?.(event.message || 'its script could not be started.');
  };
  return like;
}

/** Where data files lie; a worker knows no address of the page. */
export function dataAddress(): string {
  return new URL('data/', document.baseURI).href;
}

/** One is left to the page. */
export function workerCount(): number {
  return Math.max(1, (navigator.hardwareConcurrency || 2) - 1);
}
