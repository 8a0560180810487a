import { describe, expect, it } from 'vitest';
import { Connection, type WorkerLike } from '../../src/worker/connection.ts';
import { Host } from '../../src/worker/host.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import { Counting, described, hosted } from './hosting.ts';

/** A worker that never runs: the test reads what it is sent and answers for it. */
class Silent implements WorkerLike {
  readonly sent: ToWorker[] = [];
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  terminated = false;
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

class Page {
  time = 0;
  readonly workers: Silent[] = [];
  readonly received: FromWorker[] = [];
  readonly said: string[] = [];
  #tick: () => void = () => {};
  stopped = false;
  readonly connection = new Connection({
    createWorker: () => {
      const worker = new Silent();
      this.workers.push(worker);
      return worker;
    },
    files: 'http://here/',
    receive: (message) => this.received.push(message),
    onSilence: () => this.said.push('silent'),
    onAnswer: () => this.said.push('answers'),
    onFailure: (text) => this.said.push(text),
    clock: {
      now: () => this.time,
      every: (_, task) => {
        this.#tick = task;
        return () => {
          this.stopped = true;
        };
      },
    },
  });
  pass(seconds: number): void {
    for (let i = 0; i < seconds; i += 1) {
      this.time += 1000;
      this.#tick();
    }
  }
  freeze(seconds: number): void {
    this.time += 1000 * seconds;
    this.#tick();
  }
  get worker(): Silent {
    const worker = this.workers.at(-1);
    if (worker === undefined) throw new Error('no worker');
    return worker;
  }
}

const block = (run: number): FromWorker => ({
  type: 'frames',
  run,
  first: 0,
  count: 1,
  capacity: 1,
  buffer: new ArrayBuffer(8),
});

describe('the page’s end', () => {
  it('tells the worker where files lie, before anything else', () => {
    const page = new Page();
    page.connection.open(described());
    expect(page.worker.sent.map(({ type }) => type)).toEqual(['files', 'open']);
  });

  it('drops messages of old runs and gives every buffer back', () => {
    const page = new Page();
    page.connection.open(described());
    page.connection.open(described());
    page.worker.answer(block(1));
    page.worker.answer(block(2));
    expect(page.received.map((message) => 'run' in message && message.run)).toEqual([2]);
    expect(page.worker.sent.filter(({ type }) => type === 'acknowledge')).toHaveLength(2);
  });

  it('gives a buffer back even when the page fails on it', () => {
    const sent: string[] = [];
    const worker = new Silent();
    const connection = new Connection({
      createWorker: () => worker,
      files: '',
      receive: () => {
        throw new Error('drawing failed');
      },
      onSilence: () => sent.push('silent'),
      onAnswer: () => {},
      onFailure: () => {},
      clock: { now: () => 0, every: () => () => {} },
    });
    connection.open(described());
    expect(() => worker.answer(block(1))).toThrow('drawing failed');
    expect(worker.sent.at(-1)?.type).toBe('acknowledge');
  });

  it('reports a silent worker within three seconds, once, and its return', () => {
    const page = new Page();
    page.connection.open(described());
    page.pass(2);
    page.worker.answer({ type: 'pong' });
    page.pass(2);
    expect(page.said).toEqual([]);
    page.pass(1);
    expect(page.said).toEqual(['silent']);
    page.pass(10);
    expect(page.said).toEqual(['silent']);
    page.worker.answer({ type: 'pong' });
    expect(page.said).toEqual(['silent', 'answers']);
  });

  it('waits longer for steps that are known to take long', () => {
    const page = new Page();
    page.connection.open(described());
    page.worker.answer({ type: 'status', run: 1, playing: true, stepsPerSecond: 0.2, longestStep: 5 });
    page.pass(15);
    expect(page.said).toEqual([]);
    page.pass(1);
    expect(page.said).toEqual(['silent']);
  });

  it('does not take a frozen page for a silent worker', () => {
    const page = new Page();
    page.connection.open(described());
    page.freeze(600);
    expect(page.said).toEqual([]);
    page.pass(3);
    expect(page.said).toEqual(['silent']);
  });

  it('replaces a worker and hears the old one no more', () => {
    const page = new Page();
    page.connection.open(described());
    const [old] = page.workers;
    page.connection.restart();
    expect(old?.terminated).toBe(true);
    old?.answer(block(1));
    page.connection.open(described(), 41);
    expect(page.received).toEqual([]);
    expect(page.worker.sent).toMatchObject([{ type: 'files' }, { type: 'open', run: 2, resumeAfter: 41 }]);
  });

  it('says why a worker failed, and stops pinging when closed', () => {
    const page = new Page();
    page.worker.onerror?.({ message: 'script error' });
    page.worker.onerror?.({});
    expect(page.said).toEqual(['script error', 'The worker could not be started.']);
    page.connection.close();
    expect([page.stopped, page.worker.terminated]).toEqual([true, true]);
  });
});

describe('both ends over a channel', () => {
  it('carry a run from end to end, with transferred buffers', async () => {
    const { port1, port2 } = new MessageChannel();
    const host = new Host({
      post: (message, transfer) => port2.postMessage(message, transfer),
      now: () => performance.now(),
      soon: (task) => setImmediate(task),
      later: (milliseconds, task) => setTimeout(task, milliseconds),
      open: ({ learningRate }) => Promise.resolve(hosted(new Counting(learningRate, { steps: 3000 }))),
    });
    port2.onmessage = ({ data }) => host.receive(data as ToWorker);
    const steps: number[] = [];
    let finish: () => void = () => {};
    const finished = new Promise<void>((done) => {
      finish = done;
    });
    const worker: WorkerLike = {
      postMessage: (message, transfer) => port1.postMessage(message, transfer),
      terminate: () => port1.close(),
      onmessage: null,
      onerror: null,
    };
    port1.onmessage = ({ data }) => worker.onmessage?.({ data: data as FromWorker });
    const connection = new Connection({
      createWorker: () => worker,
      files: '',
      receive: (message) => {
        if (message.type === 'frames') {
          const values = new Float64Array(message.buffer);
          for (let i = 0; i < message.count; i += 1) steps.push(values[i] ?? Number.NaN);
        }
        if (message.type === 'digest' && message.step === 3000) finish();
      },
      onSilence: () => {},
      onAnswer: () => {},
      onFailure: () => {},
      clock: { now: () => performance.now(), every: () => () => {} },
    });
    connection.open(described());
    connection.play(Number.POSITIVE_INFINITY);
    await finished;
    expect(steps).toEqual(Array.from({ length: 3001 }, (_, i) => i));
    connection.close();
    port2.close();
  });
});
