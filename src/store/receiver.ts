/** What the worker says → the session's state. Frames go into the sink, and only their last values into the store. */
import type { StoreApi } from 'zustand/vanilla';
import type { SimulationEvent } from '../core/simulation/frame.ts';
import type { RunDescription } from '../description/description.ts';
import type { FrameBlock, FromWorker } from '../worker/protocol.ts';
import { firstDifference } from '../description/checkpoints.ts';
import type { Looks } from './looks.ts';
import { Marks } from './marks.ts';
import { Readings } from './readings.ts';
import type { FrameSink, SessionState, SessionStatus } from './session-state.ts';

type Told<T extends FromWorker['type']> = Extract<FromWorker, { readonly type: T }>;
export interface Parameters {
  readonly step: number;
  readonly theta: Float64Array;
}

export interface ReceiverOptions {
  readonly state: StoreApi<SessionState>;
  readonly frames: FrameSink;
  readonly looks: Looks;
  /** Runs a task at the next display frame. */
  schedule(task: () => void): void;
  /** The run itself changed its description: the same run, another link. */
  amend(part: Partial<RunDescription>): void;
}

export class Receiver {
  readonly #options: ReceiverOptions;
  readonly #readings: Readings;
  readonly #marks = new Marks();
  /** The worker recomputes what is on screen already: traces stay. */
  #resuming = false;
  /** The worker goes on once the first frame is there. */
  #willPlay = false;
  #asked: ((answer: Parameters) => void)[] = [];

  constructor(options: ReceiverOptions) {
    this.#options = options;
    this.#readings = new Readings(options.schedule, (reading) => options.state.setState(reading));
  }

  /** A run was asked for. */
  begin({ resuming = false } = {}): void {
    this.#resuming = resuming;
    this.#willPlay = false;
    this.#asked = [];
    this.#options.looks.begin();
    if (resuming) return;
    this.#readings.begin([]);
    this.#marks.begin([]);
  }

  /** Of the run so far; see description/checkpoints.ts. */
  get marks(): string {
    return this.#marks.text;
  }

  awaitParameters(): Promise<Parameters> {
    return new Promise((answer) => this.#asked.push(answer));
  }

  receive(message: FromWorker): void {
    if (message.type === 'frames') {
      this.#takeFrames(message);
      return;
    }
    // What was read so far comes first: 'finished' is never shown beside an earlier step.
    this.#readings.flush();
    this.#take(message);
  }

  get #now(): SessionState {
    return this.#options.state.getState();
  }

  #set(part: Partial<SessionState>): void {
    this.#options.state.setState(part);
  }

  #take(message: Exclude<FromWorker, FrameBlock>): void {
    switch (message.type) {
      case 'opened':
        this.#takeOpened(message);
        break;
      case 'continued':
        this.#takeContinued(message);
        break;
      case 'event':
        this.#takeEvent(message.event);
        break;
      case 'status':
        this.#takeStatus(message);
        break;
      case 'learning-rate':
        this.#takeLearningRate(message);
        break;
      case 'digest':
        this.#takeDigest(message);
        break;
      case 'refused':
        this.#set({ status: 'refused', refusal: message.messages, stepsPerSecond: Number.NaN });
        break;
      case 'sight':
        this.#takeSight(message);
        break;
      case 'parameters':
        for (const answer of this.#asked.splice(0)) answer({ step: message.step, theta: message.theta });
    }
  }

  #takeFrames(block: FrameBlock): void {
    this.#options.frames.append(block);
    this.#readings.read(block);
    this.#marks.read(block);
    this.#compareMarks();
    const { status } = this.#now;
    if (status !== 'loading') return;
    this.#readings.flush();
    this.#set({ status: this.#willPlay ? 'playing' : this.#still });
  }

  #takeSight({ at, seen }: Told<'sight'>): void {
    if (this.#options.looks.answered(seen.kind, at))
      this.#set({ sights: { ...this.#now.sights, [seen.kind]: seen } });
  }

  #takeOpened({ channels, facts }: Told<'opened'>): void {
    if (!this.#resuming) {
      this.#options.frames.start(channels);
      this.#readings.begin(channels);
      this.#marks.begin(channels);
    }
    this.#set({ channels, facts });
  }

  #takeContinued({ channels, from, references }: Told<'continued'>): void {
    this.#options.frames.continueWith?.(channels, from);
    this.#readings.rechannel(channels);
    this.#marks.rechannel(channels);
    const { events, status, step } = this.#now;
    const ended = status === 'finished' || status === 'diverged';
    this.#set({
      channels,
      // Frames and events from there on come again.
      events: events.filter((event) => event.step < from),
      status: ended && from <= step ? 'paused' : status,
    });
    this.#options.amend({ references });
  }

  #takeEvent(event: SimulationEvent): void {
    const events = [...this.#now.events, event];
    if (event.kind === 'finished' || event.kind === 'diverged') {
      this.#set({ events, status: event.kind, stepsPerSecond: Number.NaN });
    } else if (event.kind === 'learning-rate' && event.value !== undefined) {
      this.#set({ events, learningRate: event.value });
    } else this.#set({ events });
  }

  #takeStatus({ playing, stepsPerSecond }: Told<'status'>): void {
    const { status } = this.#now;
    this.#set({ stepsPerSecond: playing ? stepsPerSecond : Number.NaN });
    const ended = status === 'finished' || status === 'diverged' || status === 'refused';
    // A status sent before the worker heard of the pause is old news.
    if (ended || (playing && status === 'pausing')) return;
    if (playing && status === 'loading') this.#willPlay = true;
    else this.#set({ status: playing ? 'playing' : this.#still });
  }

  get #still(): SessionStatus {
    return this.#now.step > 0 ? 'paused' : 'ready';
  }

  /** Recorded in the description, so that the link and a reset repeat the run as it was. */
  #takeLearningRate({ step, learningRate }: Told<'learning-rate'>): void {
    const earlier = this.#now.description.learningRateEvents.filter((event) => event.step < step);
    this.#options.amend({ learningRateEvents: [...earlier, { step, learningRate }] });
    const { check } = this.#now;
    // From here on it is no longer the link's run.
    this.#set({ learningRate, check: check !== null && step <= check.step ? null : check });
  }

  #compareMarks(): void {
    const { check } = this.#now;
    if (check?.marks === undefined || check.differsFrom !== null) return;
    const differsFrom = firstDifference(this.#marks.text, check.marks);
    if (differsFrom !== null) this.#set({ check: { ...check, agrees: false, differsFrom } });
  }

  #takeDigest({ step, digest }: Told<'digest'>): void {
    const { check } = this.#now;
    const compared =
      check !== null && check.step === step ? { ...check, agrees: check.digest === digest } : check;
    this.#set({ digest: { step, digest }, check: compared });
  }
}
