/** The worker's script: a host over what a worker has. */
import { chooseExecutor } from '../kernels/choose-executor.ts';
import { kernelsUrl } from '../kernels/kernels-url.ts';
import { Host } from './host.ts';
import { openHosted } from './hosted-run.ts';
import { createLoadFile } from './load-file.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The page's types know `self` as a window; this is what is used of a worker. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

const scope = self as unknown as WorkerScope;

/** Tasks of a message channel run behind messages that have arrived, and unlike timers they are never delayed. */
const tasks: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => tasks.shift()?.();

let base = '';
const loadFile = createLoadFile(
  () => base,
  (...request) => fetch(...request),
);

/** Loaded once, while the page still builds itself. */
const createExecutor = chooseExecutor(kernelsUrl);

const host = new Host({
  post: (message, transfer) => scope.postMessage(message, transfer),
  now: () => performance.now(),
  soon(task) {
    tasks.push(task);
    channel.port2.postMessage(null);
  },
  later: (milliseconds, task) => setTimeout(task, milliseconds),
  open: async (description) => openHosted(description, loadFile, await createExecutor),
});

scope.onmessage = ({ data }) => {
  if (data.type === 'files') base = data.base;
  host.receive(data);
};
