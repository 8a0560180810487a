/** What a worker thread of a sweep runs. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ToSweepWorker } from '../sweep/protocol.ts';
import { performTask, type SweepSurroundings } from '../sweep/sweep-worker.ts';
import { createFileReader } from './data-files.ts';
import { type ExecutorChoice, loadExecutor } from './executors.ts';

export function startSweepThread(): void {
  const port = parentPort;
  if (port === null) throw new Error('this is no worker thread');
  const { executor } = workerData as { readonly executor: ExecutorChoice };
  const createExecutor = loadExecutor(executor);
  let base = '';
  port.on('message', async (message: ToSweepWorker) => {
    if (message.type === 'files') {
      base = message.base;
      return;
    }
    const around: SweepSurroundings = {
      post: (answer, transfer) => port.postMessage(answer, transfer),
      now: () => performance.now(),
      soon: (task) => setImmediate(task),
      loadFile: createFileReader(base),
      createExecutor: await createExecutor,
    };
    await performTask(message.task, around);
  });
}
