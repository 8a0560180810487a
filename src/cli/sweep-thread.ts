/** What a worker thread of a sweep runs. The library holds it as one file, which a thread loads in a third of the time. */
import { parentPort, workerData } from 'node:worker_threads';
import { SweepWorker } from '../sweep/sweep-worker.ts';
import { createFileReader } from './data-files.ts';
import { executorOf } from './executor-of.ts';
import type { ThreadData } from './node-worker.ts';

export function startSweepThread(): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no worker thread');
  const { kernels } = workerData as ThreadData;
  const worker = new SweepWorker({
    post: (answer, transfer) => port.postMessage(answer, transfer),
    now: () => performance.now(),
    soon: (task) => setImmediate(task),
    createLoadFile: createFileReader,
    executor: executorOf(kernels),
  });
  port.on('message', (message) => worker.receive(message));
}
