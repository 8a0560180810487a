/** A run in progress: the interface that the worker, the command line and the tests drive. */
import type { ReferenceId } from '../references/references.ts';
import type { Channel, SimulationEvent } from './frame.ts';

/** θ†_t with what spans the plane in which the run moves round it: views, valid until the next frame. */
export interface ConstrainedView {
  readonly theta: Float64Array;
  readonly topEigenvector: Float64Array;
  readonly sharpnessGradientAcross: Float64Array;
  /** NaN while α ≤ 0. */
  readonly delta: number;
}

export interface Simulation {
  readonly channels: readonly Channel[];
  /** The step of the last frame written, −1 before the first. */
  readonly step: number;
  /** True after divergence or after the description's last step: `writeFrame` then does nothing and returns false. */
  readonly ended: boolean;
  /**
   * Computes the next frame and writes channel c to out[offset + c·stride]. Returns false, writing nothing, when the
   * run has ended. Calling it in any chunks, at any speed, with any pauses, gives the same bits.
   */
  writeFrame(out: Float64Array, offset: number, stride: number): boolean;
  /** Events since the last call, oldest first. */
  takeEvents(): readonly SimulationEvent[];
  /** Changes η from the next frame on; returns the step at which it takes effect. */
  setLearningRate(learningRate: number): number;
  /**
   * The same run with other references, to go on with instead of this one. Gradient descent is taken up where it stands,
   * or, where it has met the edge, at the hit: the new simulation then writes the frames from the hit on again, with
   * the same measured values and the new references beside them.
   */
  withReferences(references: readonly ReferenceId[]): Simulation;
  /** A copy of θ at `step`. */
  theta(): Float64Array;
  /** The constrained trajectory at `step`, while it is followed. */
  constrained(): ConstrainedView | undefined;
  /** Hex digest of every frame written so far and of θ: equal digests mean equal bits. */
  digest(): string;
}
