/** The registry of losses. A new one is one file and one line here. */
import { crossEntropy } from './cross-entropy.ts';
import { logistic } from './logistic.ts';
import type { LossSpec } from './loss-spec.ts';
import { mse } from './mse.ts';
import { none } from './none.ts';

export const losses = {
  mse,
  logistic,
  'cross-entropy': crossEntropy,
  none,
} satisfies Record<string, LossSpec>;

export type LossId = keyof typeof losses;
