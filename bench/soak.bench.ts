/**
 * A very long run of a small problem through the worker's end of the protocol into the page's traces: what memory it
 * takes after the first 10⁵ steps, what the traces take, and whether the traces still know every extreme.
 *
 * 10⁷ steps by default; `SOAK_STEPS=100000 npm run bench -- soak` is a quick look. Host and traces are those of the
 * page; blocks are transferred through a message channel as they are between page and worker. Extremes are kept by hand
 * beside the traces, over a thousand equal pieces of the run, from the blocks as they arrive.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readFile } from 'node:fs/promises';
import { buildKernels } from '../scripts/build-kernels.ts';
import { catalogue } from '../src/description/registries.ts';
import { validateWith } from '../src/description/validate.ts';
import { loadWebAssembly } from '../src/kernels/wasm-executor.ts';
import { createTraces, DETAIL_BYTES, type Traces } from '../src/store/traces.ts';
import { Host } from '../src/worker/host.ts';
import { openHosted } from '../src/worker/hosted-run.ts';
import type { FrameBlock, FromWorker } from '../src/worker/protocol.ts';
import type { Benchmark } from './report.ts';

const STEPS = Number(process.env.SOAK_STEPS ?? 1e7);
/** From here on the heap is watched. */
const SETTLED = Math.min(1e5, STEPS / 10);
const PIECES = 1000;
const WATCHED = 'gd.loss';
const MEGABYTE = 1e6;

/** Two parameters, one eigenvalue every ten steps, at a learning rate at which the loss never comes to rest. */
const RUN = {
  problem: { model: { kind: 'bowl' } },
  measurement: { eigenvalues: 1, every: 10 },
  references: [],
  start: { kind: 'natural', size: 0 },
  steps: STEPS,
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use, of objects and of typed arrays; of what is garbage, arrays go a moment later. */
function used(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function usedAtRest(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    used();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return used();
}

class Extremes {
  readonly #low = new Float64Array(PIECES).fill(Number.POSITIVE_INFINITY);
  readonly #high = new Float64Array(PIECES).fill(Number.NEGATIVE_INFINITY);

  take({ first, count, capacity, buffer }: FrameBlock, place: number): void {
    const values = new Float64Array(buffer, 8 * place * capacity, count);
    for (let i = 0; i < count; i++) {
      const piece = Math.min(PIECES - 1, Math.floor(((first + i) * PIECES) / (STEPS + 1)));
      this.#low[piece] = Math.min(this.#low[piece]!, values[i]!);
      this.#high[piece] = Math.max(this.#high[piece]!, values[i]!);
    }
  }

  /** Pieces whose least or greatest value the traces do not cover. */
  lostFrom(traces: Traces): number {
    let lost = 0;
    for (let piece = 0; piece < PIECES; piece++) {
      const from = Math.ceil((piece * (STEPS + 1)) / PIECES);
      const to = Math.ceil(((piece + 1) * (STEPS + 1)) / PIECES);
      const [low, high] = traces.extent(WATCHED, from, to);
      if (!(low <= this.#low[piece]! && high >= this.#high[piece]!)) lost++;
    }
    return lost;
  }
}

export default (async (report) => {
  const loaded = await loadWebAssembly(new Uint8Array(await readFile(await buildKernels())));
  if ('reason' in loaded) throw new Error(loaded.reason);
  const validated = validateWith(catalogue, RUN);
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join(' '));
  const noFile = () => Promise.reject(new Error('no file is needed'));
  const channel = new MessageChannel();
  const tasks = new MessageChannel();
  const waiting: (() => void)[] = [];
  tasks.port1.onmessage = () => waiting.shift()?.();
  const host = new Host({
    post: (message, transfer) => channel.port1.postMessage(message, transfer),
    now: () => performance.now(),
    soon(task) {
      waiting.push(task);
      tasks.port2.postMessage(null);
    },
    later: (milliseconds, task) => setTimeout(task, milliseconds),
    open: (description) => openHosted(description, noFile, loaded.createExecutor),
  });
  let traces: Traces | undefined = createTraces((task) => setImmediate(task));
  const extremes = new Extremes();
  let settled = Number.NaN;
  let most = 0;
  let place = -1;
  const began = performance.now();
  await new Promise<void>((done, failed) => {
    let lookAt = SETTLED;
    channel.port2.onmessage = ({ data }: { data: FromWorker }) => {
      if (data.type === 'opened') {
        traces!.start(data.channels);
        place = data.channels.findIndex(({ id }) => id === WATCHED);
        host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
      } else if (data.type === 'frames') {
        extremes.take(data, place);
        traces!.append(data);
        if (data.first + data.count > lookAt) {
          const now = used();
          if (Number.isNaN(settled)) settled = now;
          most = Math.max(most, now - settled);
          lookAt += Math.max(SETTLED, STEPS / 20);
        }
        host.receive({ type: 'acknowledge', run: 1, buffer: data.buffer });
      } else if (data.type === 'refused') failed(new Error(data.messages.join(' ')));
      else if (data.type === 'event' && data.event.kind === 'diverged') failed(new Error('it diverged'));
      else if (data.type === 'event' && data.event.kind === 'finished') done();
    };
    host.receive({ type: 'open', run: 1, description: validated.description, resumeAfter: -1 });
  });
  const seconds = (performance.now() - began) / 1000;
  const steps = traces.end;
  const lost = extremes.lostFrom(traces);
  const withTraces = await usedAtRest();
  traces = undefined;
  const traceBytes = withTraces - (await usedAtRest());
  for (const { port1, port2 } of [channel, tasks]) {
    port1.close();
    port2.close();
  }
  const about = `${steps.toExponential(0)} steps of a two-parameter bowl`;
  report({
    name: `soak: memory at the end over that after step ${SETTLED.toExponential(0)}`,
    value: (withTraces - settled) / MEGABYTE,
    unit: 'MB',
    target: '< 20',
    note: `${about}; host and traces, objects and typed arrays`,
  });
  report({
    name: 'soak: the same, most on the way',
    value: most / MEGABYTE,
    unit: 'MB',
    note: `traces keep single steps up to ${DETAIL_BYTES / 2 ** 20} MiB, then the newest ones`,
  });
  report({ name: 'soak: the traces', value: traceBytes / MEGABYTE, unit: 'MB', target: '≤ 5', note: about });
  report({
    name: `soak: pieces of ${PIECES} that lost an extreme of the loss`,
    value: lost,
    unit: '',
    target: '0',
    note: about,
  });
  report({
    name: 'soak: steps',
    value: steps / seconds,
    unit: 'steps/s',
    note: 'host and traces on one thread',
  });
}) satisfies Benchmark;
