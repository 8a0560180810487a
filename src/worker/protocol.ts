/**
 * The messages between the page and its worker. Types only: both ends import this file and nothing of each other.
 *
 * Every message carries the number of the run it belongs to; the receiver drops those of another run. Blocks of
 * frames are credited: the worker sends a few unacknowledged blocks at most (CREDITS of frame-blocks.ts), and each
 * acknowledgement gives the block's buffer back, so that memory is recycled and a slow page is never flooded.
 */
import type { Channel, SimulationEvent } from '../core/simulation/frame.ts';
import type { RunDescription } from '../description/description.ts';
import type { RunFacts } from '../description/run-facts.ts';

export type { RunFacts };

/** Steps per second; Infinity runs as fast as the machine may. */
export type Speed = number;

export type ToWorker =
  /** Sent once, first: the absolute address under which data files lie. */
  | { readonly type: 'files'; readonly base: string }
  /**
   * Frames up to step `resumeAfter` (−1: none) were received from a lost worker: they are computed again, not sent. The
   * digest of step `digestAt` is sent as the run passes it.
   */
  | {
      readonly type: 'open';
      readonly run: number;
      readonly description: RunDescription;
      readonly resumeAfter: number;
      readonly digestAt?: number | undefined;
    }
  /** Goes on until it is told otherwise, or stands at step `until`. */
  | {
      readonly type: 'play';
      readonly run: number;
      readonly speed: Speed;
      readonly until?: number | undefined;
    }
  | { readonly type: 'pause'; readonly run: number }
  | { readonly type: 'step'; readonly run: number; readonly count: number }
  /** Takes effect at the first step not yet emitted. */
  | { readonly type: 'learning-rate'; readonly run: number; readonly learningRate: number }
  /** Other references beside the same run; answered by `continued`. */
  | { readonly type: 'references'; readonly run: number; readonly references: readonly string[] }
  | { readonly type: 'acknowledge'; readonly run: number; readonly buffer: ArrayBuffer }
  /**
   * Asks to see something of a step that was, or, with null, of the present one; answered by one `sight` message, of
   * the nearest step that is still kept, unless it cannot be made.
   */
  | { readonly type: 'look'; readonly run: number; readonly sight: SightKind; readonly at: number | null }
  /** Asks for θ_t; answered by `parameters`. */
  | { readonly type: 'parameters'; readonly run: number }
  | { readonly type: 'ping' };

export type FromWorker =
  | {
      readonly type: 'opened';
      readonly run: number;
      readonly channels: readonly Channel[];
      readonly facts: RunFacts;
    }
  /**
   * The run goes on with other channels. Frames from step `from` on come again with them, up to where the run stood:
   * the same measured values, with the new references beside them.
   */
  | {
      readonly type: 'continued';
      readonly run: number;
      readonly channels: readonly Channel[];
      readonly from: number;
      readonly references: readonly string[];
    }
  /** The description could not be run, the data could not be loaded, or the computation failed: words for the page. */
  | { readonly type: 'refused'; readonly run: number; readonly messages: readonly string[] }
  | FrameBlock
  /** Answers `learning-rate`: the first step that uses it. Whatever was scheduled later is dropped. */
  | {
      readonly type: 'learning-rate';
      readonly run: number;
      readonly step: number;
      readonly learningRate: number;
    }
  | { readonly type: 'event'; readonly run: number; readonly event: SimulationEvent }
  | {
      readonly type: 'status';
      readonly run: number;
      readonly playing: boolean;
      /** Steps per second over the last half second, NaN while paused. */
      readonly stepsPerSecond: number;
      /** Seconds that the slowest step so far took: how long the worker may be busy without answering. */
      readonly longestStep: number;
    }
  /** Answers `look`: what was asked for, `at` as it was asked, and the step that it shows. */
  | { readonly type: 'sight'; readonly run: number; readonly at: number | null; readonly seen: Sight }
  | { readonly type: 'parameters'; readonly run: number; readonly step: number; readonly theta: Float64Array }
  /** Digest of the whole trace so far (hex), sent when the run finishes, diverges or is paused, and where it was asked for. */
  | { readonly type: 'digest'; readonly run: number; readonly step: number; readonly digest: string }
  | { readonly type: 'pong' };

/**
 * Consecutive frames, column after column: the value of channel c (its place in `opened.channels`) at step
 * `first + i` stands at `new Float64Array(buffer)[c * capacity + i]`, for i < count. A buffer may be longer than the columns fill.
 */
export interface FrameBlock {
  readonly type: 'frames';
  readonly run: number;
  readonly first: number;
  readonly count: number;
  readonly capacity: number;
  readonly buffer: ArrayBuffer;
}

export type SightKind = Sight['kind'];

/** What there is to be seen of a step, each made only where it is asked for. */
export type Sight =
  | { readonly kind: 'picture'; readonly step: number; readonly picture: Picture }
  /** All eigenvalues, from the greatest down; none where p is too large. */
  | { readonly kind: 'spectrum'; readonly step: number; readonly eigenvalues: Float64Array }
  | { readonly kind: 'landscape'; readonly step: number; readonly landscape: Landscape }
  | { readonly kind: 'along'; readonly step: number; readonly along: LossAlong }
  | { readonly kind: 'layers'; readonly step: number; readonly layers: Layers };

/** Values over a square grid, row-major from the lowest row up, ends included. */
export interface Grid {
  readonly side: number;
  readonly values: Float64Array;
}

/** Steps with their coordinates in a plane. */
interface PlaneWay {
  readonly steps: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** The plane through θ†, a along u and b along ∇S⊥. */
export type Landscape =
  | { readonly kind: 'none'; readonly reason: 'no constrained path' | 'too large' }
  | {
      readonly kind: 'plane';
      /** Greatest |a| and |b| of the grids. */
      readonly extent: readonly [a: number, b: number];
      readonly loss: Grid;
      readonly sharpness: Grid;
      /** False where `sharpness` is its first order at θ†. */
      readonly sharpnessMeasured: boolean;
      /** L† and S†, and the slopes of S along u and along ∇S⊥. */
      readonly atOrigin: {
        readonly loss: number;
        readonly sharpness: number;
        readonly slopeAlong: number;
        readonly slopeAcross: number;
      };
      /** The last steps of gradient descent and of the constrained path, as far as they are kept, the shown one last. */
      readonly run: PlaneWay;
      readonly path: PlaneWay;
    };

/** L(θ† + xu) with its Taylor coefficients c₀ … c₃, and the last steps' displacements along u. */
export type LossAlong =
  | { readonly kind: 'none'; readonly reason: 'no constrained path' | 'too large' }
  | {
      readonly kind: 'curve';
      readonly x: Float64Array;
      readonly loss: Float64Array;
      readonly coefficients: readonly number[];
      readonly steps: Float64Array;
      readonly swing: Float64Array;
    };

/** One layer: W (rows × columns, row-major), b (empty without), and what leaves it on each sample (samples × rows). */
export interface Layer {
  readonly rows: number;
  readonly columns: number;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly units: Float64Array;
}

export type Layers =
  | { readonly kind: 'none'; readonly reason: 'no layers' | 'too large' }
  | {
      readonly kind: 'layers';
      /** Numbers of the training samples that can be chosen. */
      readonly samples: Float64Array;
      readonly inputWidth: number;
      readonly inputs: Float64Array;
      readonly layers: readonly Layer[];
    };

/** What the network computes, or where the point is on a toy's surface. */
export type Picture =
  /** One input: the curve, with the data over it. Arrays of equal length per pair. */
  | {
      readonly kind: 'curve';
      readonly x: Float64Array;
      readonly y: Float64Array;
      readonly dataX: Float64Array;
      readonly dataY: Float64Array;
    }
  /**
   * Two inputs: the output on a square grid, row-major from low y to high y, and the points with their targets. For
   * classes the labels are class numbers and the values tell the classes apart: the output of class 1 minus that of
   * class 0, positive for class 1; with more than two classes, the number of the winning one.
   */
  | {
      readonly kind: 'field';
      readonly size: number;
      readonly extent: readonly [number, number, number, number];
      readonly values: Float64Array;
      readonly pointsX: Float64Array;
      readonly pointsY: Float64Array;
      readonly labels: Float64Array;
    }
  /** Images: a few samples with what the network makes of them. Pixels 0–255. */
  | {
      readonly kind: 'images';
      readonly width: number;
      readonly height: number;
      readonly colour: boolean;
      readonly pixels: Uint8Array;
      readonly labels: readonly string[];
      readonly predictions: readonly string[];
      readonly trainAccuracy: number;
      /** NaN where there is no test split. */
      readonly testAccuracy: number;
    }
  /** Two parameters: the loss on a grid over (θ₀, θ₁), row-major from low θ₁ to high θ₁, and the way θ has come so far. */
  | {
      readonly kind: 'surface';
      readonly size: number;
      readonly extent: readonly [number, number, number, number];
      readonly values: Float64Array;
      readonly pathX: Float64Array;
      readonly pathY: Float64Array;
      readonly names: readonly [string, string];
    }
  | { readonly kind: 'none' };
