/** What the page knows of the run on screen. Traces are not here: they go to a FrameSink, outside the store. */
import type { Channel, SimulationEvent } from '../core/simulation/frame.ts';
import type { RunDescription } from '../description/description.ts';
import type { Beside, Check } from '../description/link/link.ts';
import type { Message } from '../description/message.ts';
import type { FrameBlock, RunFacts, Sight, SightKind, Speed } from '../worker/protocol.ts';
import type { ViewSettings } from './view.ts';

export type Sights = { readonly [K in SightKind]?: Extract<Sight, { readonly kind: K }> };

export type SessionStatus =
  | 'loading' // the worker builds the problem and loads its data
  | 'ready' // frame 0 is there, nothing has run yet
  | 'playing'
  | 'pausing' // asked to pause; the step in progress is not over yet
  | 'paused'
  | 'finished' // the description's last step was reached
  | 'diverged' // `events` says where and why
  | 'refused' // nothing can be run: `refusal` says why the worker could not, or `linkFaults` why the first link was not opened
  | 'silent'; // the worker has not answered for seconds: offer `restart`, which keeps the trace

export interface SessionState {
  /** The run on screen, with the changes of η made while it ran. Its digest and link follow from it. */
  readonly description: RunDescription;
  /** The preset that `description` came from, also after changes; null for links and files that name none. */
  readonly presetId: string | null;
  /** Counts the runs opened on this page; a new number means new traces. */
  readonly run: number;
  readonly status: SessionStatus;
  /** Step of the newest frame, −1 before the first. */
  readonly step: number;
  /** By channel id: the last value measured (never NaN; absent before the first measurement). */
  readonly latest: Readonly<Record<string, number>>;
  /** η in force now, mid-run changes included. */
  readonly learningRate: number;
  readonly speed: Speed;
  /** Over the last half second; NaN while not playing. */
  readonly stepsPerSecond: number;
  readonly channels: readonly Channel[];
  readonly facts: RunFacts | null;
  /** What happened in this run, oldest first. */
  readonly events: readonly SimulationEvent[];
  readonly digest: { readonly step: number; readonly digest: string } | null;
  /** What was last seen of the run, as far as it was asked for; each says of which step it is. */
  readonly sights: Sights;
  /** Sentences about the last change, e.g. that an explicit θ₀ was replaced. */
  readonly notes: readonly string[];
  /** Refused input by field path, e.g. `problem.model.widths`; the last good run stays. */
  readonly faults: Readonly<Record<string, Message>>;
  /** Why the last link or file was not opened; empty when nothing is wrong. */
  readonly linkFaults: readonly Message[];
  /** Why the worker refused, in sentences. */
  readonly refusal: readonly string[];
  /** What a link says of the bits that its run had, and how far this one agrees. */
  readonly check: CheckState | null;
  /** The run came by a link and nobody has let it run yet: the page says what it is about to do. */
  readonly fromLink: boolean;
  /** What the link's maker looked at; null where the link does not say. */
  readonly linkView: Omit<ViewSettings, 'theme'> | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface CheckState extends Check {
  /** null until the run has passed that step. */
  readonly agrees: boolean | null;
  /** The first checkpoint with other bits, where the link carries marks; null while there is none. */
  readonly differsFrom: number | null;
}

/** What a link carries beside the run. */
export interface LinkExtras {
  /** Settings of the view that differ from the defaults. */
  readonly view?: Beside['view'];
  /** The digest where the run stands still; true unless it is said. */
  readonly check?: boolean;
  readonly play?: boolean;
}

export interface SessionActions {
  play(): void;
  /** As fast as play, and stands at this step. */
  playTo(step: number): void;
  pause(): void;
  /** Play or pause, whichever applies (Space). */
  toggle(): void;
  /** Runs `count` steps and stands still again. */
  step(count?: number): void;
  /** The same description from step 0, standing still. */
  reset(): void;
  setSpeed(speed: Speed): void;
  /**
   * Before the first step the description changes; later it becomes an event of the run; after the last one it opens
   * another run, which plays.
   */
  setLearningRate(learningRate: number): void;
  /**
   * Changes one value, e.g. ('problem.model.widths', [8, 8]) or ('problem.model', 'deep-linear') for another kind with
   * its defaults. Opens a new run (playing if the old one played) or leaves a message in `faults[path]`.
   */
  change(path: string, value: unknown): void;
  /** The reader has read what a linked run is about to do. */
  dismissCard(): void;
  /** The reader has read why the last link or file was not opened, and goes back to the run that is there. */
  dismissFaults(): void;
  /** Forgets the refused input at a path, e.g. when its text is restored. */
  clearFault(path: string): void;
  openPreset(id: string, options?: { readonly play?: boolean }): Promise<void>;
  /** Anything at all: a file's JSON, an object. Faults go to `linkFaults`. A saved run says what it was compared with. */
  openDescription(
    input: unknown,
    options?: { readonly play?: boolean; readonly presetId?: string | null; readonly check?: Check | null },
  ): void;
  /**
   * A location's hash, with or without `#`. Opens paused, unless the link asks to begin, the run is small and `mayPlay`
   * says that the reader does not mind; faults go to `linkFaults`.
   */
  openLink(hash: string, options?: { readonly mayPlay?: boolean }): Promise<void>;
  undo(): void;
  redo(): void;
  /** Asks the worker for a sight of a step that was, or, with null, of the present one; it arrives in `sights`. */
  look(sight: SightKind, at: number | null): void;
  /** The run as a link's hash, with its digest where the run stands still; null where it is too large: offer a file. */
  link(extras?: LinkExtras): Promise<string | null>;
  /** θ now, with its step. */
  parameters(): Promise<{ readonly step: number; readonly theta: Float64Array }>;
  /** A new worker in place of a silent one: it recomputes up to the last step, and the trace stays. */
  restart(): void;
  /** Ends the worker. */
  close(): void;
}

/** Where frames go; traces implement it. */
export interface FrameSink {
  /** A new run begins: forget the old traces. */
  start(channels: readonly Channel[]): void;
  /**
   * The same run goes on with other channels: keep what was measured before step `from`, and take the frames from
   * there on anew. A sink without it gets the whole run again.
   */
  continueWith?(channels: readonly Channel[], from: number): void;
  /** Copy what is needed before returning: the buffer then goes back to the worker. */
  append(block: FrameBlock): void;
}
