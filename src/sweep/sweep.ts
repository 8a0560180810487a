/**
 * A sweep: one run repeated at several learning rates and, where there is a second axis, at several values of another
 * parameter. Everything that determines its runs, and nothing of how or where they are computed.
 */
import type { FieldValue } from '../core/field.ts';
import type { RunDescription } from '../description/description.ts';

export interface SecondAxis {
  /** An axis by its name (`width`, `seed` …, see axes.ts), or the path of a value, e.g. `problem.data.degree`. */
  readonly axis: string;
  readonly values: readonly FieldValue[];
}

/** How long each run is: the same number of steps, or the same training time η·t. */
export type SweepLength =
  | { readonly kind: 'steps'; readonly steps: number }
  | { readonly kind: 'time'; readonly time: number };

/**
 * What ends a run before its last step. Decided by measured values alone:
 *   none   nothing;
 *   loss   the first step whose loss is below `below`;
 *   edge   `steps` steps after sharpness met 2/η.
 */
export type StopRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'loss'; readonly below: number }
  | { readonly kind: 'edge'; readonly steps: number };

export interface Sweep {
  readonly base: RunDescription;
  readonly learningRates: readonly number[];
  readonly second: SecondAxis | null;
  readonly length: SweepLength;
  readonly stop: StopRule;
}
