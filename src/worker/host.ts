/**
 * The worker's end of the protocol, as a plain class over what a worker has: a way to post, a clock, timers, and a way
 * to open a run. Computes in slices of at most SLICE_MS or one step, so that messages get in between; whatever goes
 * wrong inside reaches the page in words.
 *
 * Time decides when steps are computed and sent, never what they hold.
 */
import type { ReferenceId } from '../core/references/references.ts';
import type { Simulation } from '../core/simulation/simulation.ts';
import type { RunDescription } from '../description/description.ts';
import type { RunFacts } from '../description/run-facts.ts';
import { CAPACITY, FrameBlocks } from './frame-blocks.ts';
import { type Looked, LookQueue } from './look-queue.ts';
import { Pace } from './pace.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Rate } from './rate.ts';

/** One display frame: the longest that a message waits while steps are short. */
export const SLICE_MS = 16;

export interface HostedRun extends Looked {
  /** Replaced when the run goes on with other references. */
  simulation: Simulation;
  readonly facts: RunFacts;
  /** Called after every step, for what may be asked of it later. */
  observe?(simulation: Simulation): void;
}

export interface Surroundings {
  post(message: FromWorker, transfer: ArrayBuffer[]): void;
  now(): number;
  /** Runs a task after the messages that have arrived by now. */
  soon(task: () => void): void;
  later(milliseconds: number, task: () => void): void;
  open(description: RunDescription): Promise<HostedRun | { readonly refused: readonly string[] }>;
}

type OpenMessage = Extract<ToWorker, { readonly type: 'open' }>;
type RunMessage = Exclude<ToWorker, { readonly type: 'files' | 'ping' | 'open' | 'acknowledge' }>;

export class Host {
  readonly #around: Surroundings;
  readonly #blocks: FrameBlocks;
  readonly #pace = new Pace();
  readonly #rate = new Rate();
  readonly #looks: LookQueue;
  #run = 0;
  #hosted: HostedRun | null = null;
  /** Steps up to this one are computed without being sent. */
  #resumeAfter = -1;
  /** A digest is sent as this step is passed. */
  #digestAt: number | undefined;
  /** Frames that opening owes: the first one, or those that a lost worker had computed. */
  #owed = 0;
  /** Frames that the page asked for: a count, or Infinity while playing. */
  #wanted = 0;
  /** While playing, the step at which it stands still. */
  #until = Number.POSITIVE_INFINITY;
  #speed = Number.POSITIVE_INFINITY;
  #turn = 0;
  #standing = true;
  #longestStep = 0;
  /** The step at which the run ended, which it does not pass when it is taken up with other references. */
  #endedAt = Number.POSITIVE_INFINITY;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#looks = new LookQueue(around, () =>
      this.#hosted !== null && this.#hosted.simulation.step >= 0 ? this.#hosted : null,
    );
    this.#blocks = new FrameBlocks((block) => around.post(block, [block.buffer]));
  }

  receive(message: ToWorker): void {
    this.#guarded(() => {
      if (message.type === 'ping') this.#around.post({ type: 'pong' }, []);
      else if (message.type === 'open') void this.#open(message);
      else if (message.type === 'acknowledge') this.#acknowledge(message.run, message.buffer);
      else if (message.type !== 'files' && message.run === this.#run) this.#obey(message);
    });
  }

  async #open({ run, description, resumeAfter, digestAt }: OpenMessage): Promise<void> {
    this.#run = run;
    this.#digestAt = digestAt;
    this.#hosted = null;
    this.#looks.begin(run);
    this.#resumeAfter = resumeAfter;
    this.#owed = resumeAfter + 1 || 1;
    this.#wanted = 0;
    this.#longestStep = 0;
    this.#endedAt = Number.POSITIVE_INFINITY;
    this.#turn += 1;
    // A slider that is being dragged opens many runs; only the last one that has arrived is built.
    await new Promise<void>((done) => this.#around.soon(done));
    if (run !== this.#run) return;
    try {
      const opened = await this.#around.open(description);
      if (run !== this.#run) return;
      if ('refused' in opened) this.#around.post({ type: 'refused', run, messages: opened.refused }, []);
      else this.#begin(run, opened);
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  #begin(run: number, hosted: HostedRun): void {
    this.#hosted = hosted;
    const { channels } = hosted.simulation;
    this.#blocks.begin(run, channels.length);
    this.#standing = false;
    this.#around.post({ type: 'opened', run, channels, facts: hosted.facts }, []);
    if (this.#wanted > 0) this.#postStatus(Number.NaN);
    this.#schedule(0);
  }

  #obey(message: RunMessage): void {
    if (message.type === 'play') {
      this.#speed = message.speed;
      this.#until = message.until ?? Number.POSITIVE_INFINITY;
      this.#go(Number.POSITIVE_INFINITY);
    } else if (message.type === 'step') {
      this.#until = Number.POSITIVE_INFINITY;
      this.#go(message.count);
    } else if (message.type === 'pause') {
      this.#wanted = 0;
      if (this.#owed === 0) this.#stand();
    } else if (message.type === 'learning-rate') {
      this.#setLearningRate(message.learningRate);
    } else if (message.type === 'references') {
      this.#setReferences(message.references);
    } else if (message.type === 'look') {
      this.#looks.add(message.sight, message.at);
    } else {
      this.#postParameters();
    }
  }

  #go(count: number): void {
    this.#wanted = count;
    this.#standing = false;
    const now = this.#around.now();
    this.#pace.start(count === Number.POSITIVE_INFINITY ? this.#speed : Number.POSITIVE_INFINITY, now);
    this.#rate.restart(now, this.#hosted?.simulation.step ?? -1);
    if (this.#hosted === null) return;
    this.#postStatus(Number.NaN);
    this.#schedule(0);
  }

  #setLearningRate(learningRate: number): void {
    const hosted = this.#hosted;
    if (hosted === null) return;
    const step = hosted.simulation.setLearningRate(learningRate);
    this.#around.post({ type: 'learning-rate', run: this.#run, step, learningRate }, []);
  }

  /** Takes gradient descent up where the new simulation asks, and owes the frames up to where the run stood. */
  #setReferences(references: readonly string[]): void {
    const hosted = this.#hosted;
    if (hosted === null) return;
    const stood = hosted.simulation.step + this.#owed;
    const simulation = hosted.simulation.withReferences(references as readonly ReferenceId[]);
    this.#blocks.flush();
    hosted.simulation = simulation;
    this.#blocks.rechannel(simulation.channels.length);
    this.#owed = stood - simulation.step;
    const from = simulation.step + 1;
    this.#around.post(
      { type: 'continued', run: this.#run, channels: simulation.channels, from, references },
      [],
    );
    this.#standing = false;
    this.#schedule(0);
  }

  #postParameters(): void {
    const simulation = this.#hosted?.simulation;
    if (simulation === undefined) return;
    const { step } = simulation;
    this.#around.post({ type: 'parameters', run: this.#run, step, theta: simulation.theta() }, []);
  }

  #acknowledge(run: number, buffer: ArrayBuffer): void {
    const wasOpen = this.#blocks.open;
    this.#blocks.acknowledge(run, buffer);
    if (!wasOpen && this.#blocks.open && this.#active) this.#schedule(0);
  }

  get #ended(): boolean {
    return (
      this.#hosted === null || this.#hosted.simulation.ended || this.#hosted.simulation.step >= this.#endedAt
    );
  }

  get #active(): boolean {
    if (this.#ended) return false;
    const goesOn = this.#wanted > 0 && (this.#hosted?.simulation.step ?? -1) < this.#until;
    return this.#owed > 0 || goesOn;
  }

  #schedule(milliseconds: number): void {
    this.#turn += 1;
    const turn = this.#turn;
    const task = () => {
      if (turn === this.#turn) this.#guarded(() => this.#slice());
    };
    if (milliseconds > 0) this.#around.later(milliseconds, task);
    else this.#around.soon(task);
  }

  #slice(): void {
    const began = this.#around.now();
    let wait = 0;
    let now = began;
    while (this.#active && this.#blocks.open && now - began < SLICE_MS) {
      wait = this.#owed > 0 ? 0 : this.#pace.wait(now);
      if (wait > 0) break;
      this.#computeFrame();
      const after = this.#around.now();
      this.#longestStep = Math.max(this.#longestStep, (after - now) / 1000);
      now = after;
    }
    this.#blocks.flush();
    this.#looks.goOn();
    if (!this.#active) {
      this.#stand();
      return;
    }
    // While owed frames are made up for, the run is neither playing nor standing still.
    const rate = this.#owed > 0 ? undefined : this.#rate.due(now, this.#hosted?.simulation.step ?? -1);
    if (rate !== undefined) this.#postStatus(rate);
    // Without credits an acknowledgement resumes.
    if (this.#blocks.open) this.#schedule(wait);
  }

  #computeFrame(): void {
    const hosted = this.#hosted;
    if (hosted === null) return;
    const { simulation } = hosted;
    const { values, offset } = this.#blocks.row();
    const wrote = simulation.writeFrame(values, offset, CAPACITY);
    if (wrote && simulation.step > this.#resumeAfter) this.#blocks.written(simulation.step);
    if (wrote) hosted.observe?.(simulation);
    if (wrote && simulation.step === this.#digestAt) {
      this.#blocks.flush();
      this.#postDigest(simulation);
    }
    const events = simulation.takeEvents();
    if (simulation.ended) this.#endedAt = simulation.step;
    // The frame goes before the events at its step, so that what is marked is there to be marked.
    if (events.length > 0) this.#blocks.flush();
    for (const event of events) this.#around.post({ type: 'event', run: this.#run, event }, []);
    if (this.#owed > 0) {
      this.#owed -= 1;
      if (this.#owed === 0) this.#restartClocks();
    } else {
      this.#wanted -= 1;
      this.#pace.stepped();
    }
  }

  /** A request that came while opening was under way counts from here. */
  #restartClocks(): void {
    const now = this.#around.now();
    this.#pace.start(this.#wanted === Number.POSITIVE_INFINITY ? this.#speed : Number.POSITIVE_INFINITY, now);
    this.#rate.restart(now, this.#hosted?.simulation.step ?? -1);
  }

  /** Says, once, that nothing more comes until the page asks. */
  #stand(): void {
    const hosted = this.#hosted;
    if (hosted === null) return;
    this.#wanted = 0;
    this.#turn += 1;
    this.#blocks.flush();
    if (!this.#standing) {
      this.#standing = true;
      this.#postDigest(hosted.simulation);
    }
    this.#postStatus(Number.NaN);
  }

  #postDigest(simulation: Simulation): void {
    const { step } = simulation;
    this.#around.post({ type: 'digest', run: this.#run, step, digest: simulation.digest() }, []);
  }

  #postStatus(stepsPerSecond: number): void {
    const playing = this.#wanted === Number.POSITIVE_INFINITY && !this.#ended;
    const longestStep = this.#longestStep;
    this.#around.post({ type: 'status', run: this.#run, playing, stepsPerSecond, longestStep }, []);
  }

  #guarded(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#hosted = null;
    this.#turn += 1;
    const cause = error instanceof Error ? error.message : String(error);
    this.#around.post(
      { type: 'refused', run: this.#run, messages: [`The computation stopped: ${cause}`] },
      [],
    );
  }
}
