/**
 * A run description: everything that determines a run, and nothing else. Two equal descriptions give the same trace,
 * bit for bit, in every browser and in Node. Titles, notes, panels and zoom belong to the view and are kept apart.
 */

/** The version of the numerics: raised whenever a change alters the bits of any trace. */
export const NUMERICS_VERSION = 1;

/** A registered thing by id, with the values of its fields (see core/field.ts). */
export interface Chosen {
  readonly kind: string;
  readonly [field: string]: string | number | boolean | readonly number[];
}

export interface RunDescription {
  readonly numerics: number;
  readonly problem: {
    /** `mlp`, `deep-linear`, …, or a toy such as `bowl`. */
    readonly model: Chosen;
    /** `none` for toys. `explicit` carries its numbers: inputs and targets, row-major. */
    readonly data: Chosen;
    /** `none` for toys. */
    readonly loss: Chosen;
    /** `normal`, `uniform` (with a seed), or `explicit` with `values` of length p. */
    readonly initialization: Chosen;
  };
  readonly optimizer: Chosen;
  readonly learningRate: number;
  /** Changes of η in order of step: from `step` on, θ_t → θ_{t+1} uses `learningRate`. */
  readonly learningRateEvents: readonly { readonly step: number; readonly learningRate: number }[];
  /** What is done at the hit: nothing (`natural`), θ += size·u (`nudge`), or θ = θ† + size·δ·u (`kick`). */
  readonly start: { readonly kind: 'natural' | 'nudge' | 'kick'; readonly size: number };
  readonly measurement: {
    readonly method: 'lanczos' | 'power';
    /** How many eigenvalues from the top, 1 to 8. */
    readonly eigenvalues: number;
    /** The top eigenpair's residual ‖Hu − Su‖/|S| at which a measurement stops. */
    readonly tolerance: number;
    /** Measure every so many steps; every step once S > 0.9·2/η. */
    readonly every: number;
  };
  readonly theory: {
    /** Largest number of eigenvalues held at the edge together, 1 (the paper's setting) to 6. */
    readonly eigenvalues: number;
    /** |∇L·u|/S < valleyTolerance·(1 + ‖θ‖) on the constrained trajectory. */
    readonly valleyTolerance: number;
    /** Sets a prediction back on the measured displacement once it is lost. */
    readonly reanchor: boolean;
  };
  /** Ids of the reference trajectories that run beside gradient descent. */
  readonly references: readonly string[];
  /** The run ends after θ_steps was observed. */
  readonly steps: number;
}
