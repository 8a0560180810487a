/** A page without a browser: a session whose worker is a host at the other end of a channel, with a clock to turn. */
import type { Channel } from '../../src/core/simulation/frame.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { createSession, type Session } from '../../src/store/session.ts';
import type { FrameSink, SessionState, SessionStatus } from '../../src/store/session-state.ts';
import type { WorkerLike } from '../../src/worker/connection.ts';
import { Host } from '../../src/worker/host.ts';
import { openHosted } from '../../src/worker/hosted-run.ts';
import type { FrameBlock, FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import { loadFile } from '../support/presets.ts';

/** A worker in this process. `hang` makes it deaf, as one in an endless loop is. */
export class LocalWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  hangs = false;
  readonly #page: MessagePort;
  readonly #inside: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#page = port1;
    this.#inside = port2;
    const host = new Host({
      post: (message, transfer) => {
        if (!this.hangs) port2.postMessage(message, transfer);
      },
      now: () => performance.now(),
      soon: (task) => setImmediate(task),
      later: (milliseconds, task) => setTimeout(task, milliseconds),
      open: (description) => openHosted(description, loadFile),
    });
    port2.onmessage = ({ data }) => {
      if (!this.hangs) host.receive(data as ToWorker);
    };
    port1.onmessage = ({ data }) => this.onmessage?.({ data: data as FromWorker });
  }

  postMessage(message: ToWorker, transfer: ArrayBuffer[]): void {
    this.#page.postMessage(message, transfer);
  }

  terminate(): void {
    this.hangs = true;
    this.#page.close();
    this.#inside.close();
  }
}

/** Keeps the first channel of every frame by its step. */
export class Sink implements FrameSink {
  starts = 0;
  channels: readonly Channel[] = [];
  readonly losses = new Map<number, number>();
  readonly blocks: { readonly first: number; readonly count: number }[] = [];
  continued: { readonly channels: number; readonly from: number }[] = [];

  start(channels: readonly Channel[]): void {
    this.starts += 1;
    this.channels = channels;
    this.losses.clear();
    this.blocks.length = 0;
  }

  continueWith(channels: readonly Channel[], from: number): void {
    this.channels = channels;
    this.continued.push({ channels: channels.length, from });
  }

  append({ first, count, buffer }: FrameBlock): void {
    const values = new Float64Array(buffer);
    for (let i = 0; i < count; i += 1) this.losses.set(first + i, values[i] ?? Number.NaN);
    this.blocks.push({ first, count });
  }
}

export class Page {
  readonly sink = new Sink();
  readonly workers: LocalWorker[] = [];
  readonly hashes: string[] = [];
  readonly session: Session;
  time = 0;
  mayPlay = true;
  #tick: () => void = () => {};

  constructor() {
    this.session = createSession({
      catalogue,
      presets,
      frames: this.sink,
      files: 'http://here/data/',
      loadFile,
      createWorker: () => {
        const worker = new LocalWorker();
        this.workers.push(worker);
        return worker;
      },
      clock: {
        now: () => this.time,
        every: (_, task) => {
          this.#tick = task;
          return () => {};
        },
        after: (_, task) => {
          const timer = setTimeout(task, 0);
          return () => clearTimeout(timer);
        },
      },
      schedule: (task) => setImmediate(task),
      mayPlay: () => this.mayPlay,
      navigate: (hash) => this.hashes.push(hash),
    });
  }

  get state(): SessionState {
    return this.session.state.getState();
  }

  get actions() {
    return this.session.actions;
  }

  get worker(): LocalWorker {
    const worker = this.workers.at(-1);
    if (worker === undefined) throw new Error('no worker');
    return worker;
  }

  /** Lets seconds pass on the page's clock. */
  pass(seconds: number): void {
    for (let i = 0; i < seconds; i += 1) {
      this.time += 1000;
      this.#tick();
    }
  }

  until(holds: (state: SessionState) => boolean): Promise<SessionState> {
    return new Promise((done) => {
      if (holds(this.state)) done(this.state);
      const stop = this.session.state.subscribe((state) => {
        if (!holds(state)) return;
        stop();
        done(state);
      });
    });
  }

  untilStatus(...statuses: readonly SessionStatus[]): Promise<SessionState> {
    return this.until(({ status }) => statuses.includes(status));
  }

  /** Opens a preset and waits until it stands at frame 0. */
  async opened(id: keyof typeof presets): Promise<this> {
    await this.actions.openPreset(id);
    await this.untilStatus('ready');
    this.actions.setSpeed(Number.POSITIVE_INFINITY);
    return this;
  }

  /** Plays to the end and returns the digest of the whole. */
  async digest(): Promise<string> {
    this.actions.play();
    const { digest, step } = await this.until(
      (state) => state.digest !== null && ended(state) && state.digest.step === state.step,
    );
    if (digest?.step !== step) throw new Error('no digest of the end');
    return digest.digest;
  }
}

function ended({ status }: SessionState): boolean {
  return status === 'finished' || status === 'diverged';
}
