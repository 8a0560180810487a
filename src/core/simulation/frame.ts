/**
 * What a simulation says at each step: a frame, one number per channel, and now and then an event.
 *
 * A frame at step t describes θ_t. A channel that was not measured at that step holds NaN; nothing else that is
 * non-finite ever reaches a frame.
 */

/** A named column of the trace, e.g. `gd.loss`, `constrained.sharpness`, `semilocal.deviation`. */
export interface Channel {
  readonly id: string;
  /** Words for the interface, e.g. `measured sharpness`. */
  readonly label: string;
  /** What the numbers measure, which decides the panel and the axis they are drawn on. */
  readonly quantity: Quantity;
  /** The trajectory the number belongs to: `gd`, or a reference's id. */
  readonly source: string;
}

export type Quantity =
  | 'step'
  | 'loss'
  | 'sharpness'
  | 'threshold'
  | 'swing' // x
  | 'offset' // y
  | 'deviation' // ‖θ − θ†‖
  | 'rate' // α, β, δ, ε, |β x²/2| …
  | 'error' // relative errors of predictions
  | 'residual'
  | 'work' // counts: products, iterations
  | 'learning-rate'
  | 'accuracy';

/** Something that happened at a step and is marked on the axis. */
export interface SimulationEvent {
  readonly kind:
    | 'hit' // first step with S ≥ 2/η
    | 'nudge'
    | 'kick'
    | 'learning-rate'
    | 'anchor' // a prediction was re-anchored on the measured displacement
    | 'warning' // the theory does not hold here, with the quantity
    | 'lost' // a prediction left the finite numbers and ended
    | 'diverged'
    | 'finished'; // the description's last step was reached
  readonly step: number;
  /** The trajectory concerned: `gd`, or a reference's id. */
  readonly source: string;
  /** The quantity that decided, where there is one (sharpness at the hit, new η, size of the nudge …). */
  readonly value?: number;
  /** One sentence in plain words. */
  readonly text: string;
}
