/**
 * What became of a run, from its measured values alone. S_t is the sharpness measured at θ_t, the threshold is 2/η.
 * The first rule that applies, in this order:
 *
 *   diverged   the run ended by divergence (see docs/numerics.md);
 *   smooth     no measured S_t reached 2/η: "converged smoothly". Gradient descent was stable along the whole way;
 *              whether it has converged is told by the loss;
 *   edge       S_0 < 2/η, and a later S_t ≥ 2/η: "reached the edge";
 *   catapult   S_0 ≥ 2/η, and a later S_t < 2/η: "catapulted", it began above and came down;
 *   stuck      S_0 ≥ 2/η, and every later S_t as well: "stuck above".
 *
 * No tolerance enters, so each run has exactly one outcome, which depends on its description and number of steps.
 * Where S is measured every so many steps it is measured at every one from 0.9·2/η on: only a leap from below that to
 * 2/η and back between two measurements would be missed.
 */

export const outcomes = {
  smooth: { label: 'converged smoothly', means: 'sharpness stayed below 2/η' },
  edge: { label: 'reached the edge', means: 'sharpness began below 2/η and rose to it' },
  catapult: { label: 'catapulted', means: 'sharpness began above 2/η and came down' },
  stuck: { label: 'stuck above', means: 'sharpness began above 2/η and never came below' },
  diverged: { label: 'diverged', means: 'the loss grew without limit' },
} as const satisfies Record<string, { readonly label: string; readonly means: string }>;

export type OutcomeId = keyof typeof outcomes;

export interface OutcomeFacts {
  readonly diverged: boolean;
  /** First step with S ≥ 2/η, −1 for none. */
  readonly hit: number;
  /** Whether a sharpness below 2/η was measured after step 0. */
  readonly cameBelow: boolean;
}

export function outcomeOf({ diverged, hit, cameBelow }: OutcomeFacts): OutcomeId {
  if (diverged) return 'diverged';
  if (hit < 0) return 'smooth';
  if (hit > 0) return 'edge';
  return cameBelow ? 'catapult' : 'stuck';
}
