/** The script of a sweep's worker in the browser. */
import { chooseExecutor } from '../kernels/choose-executor.ts';
import { kernelsUrl } from '../kernels/kernels-url.ts';
import { createLoadFile } from '../worker/load-file.ts';
import type { FromSweepWorker, ToSweepWorker } from './protocol.ts';
import { SweepWorker } from './sweep-worker.ts';

/** The page's types know `self` as a window; this is what is used of a worker. */
interface WorkerScope {
  postMessage(message: FromSweepWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToSweepWorker }) => void) | null;
}

const scope = self as unknown as WorkerScope;

/** Tasks of a message channel run behind messages that have arrived, and unlike timers they are never delayed. */
const tasks: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => tasks.shift()?.();

const worker = new SweepWorker({
  post: (message, transfer) => scope.postMessage(message, transfer),
  now: () => performance.now(),
  soon(task) {
    tasks.push(task);
    channel.port2.postMessage(null);
  },
  createLoadFile: (base) =>
    createLoadFile(
      () => base,
      (...request) => fetch(...request),
    ),
  executor: chooseExecutor(kernelsUrl),
});

scope.onmessage = ({ data }) => worker.receive(data);
