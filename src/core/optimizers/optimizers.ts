/** The registry of optimizers. A new one is one file and one line here. */
import { gradientDescent } from './gradient-descent.ts';
import type { OptimizerSpec } from './optimizer-spec.ts';

export const optimizers = { gd: gradientDescent } satisfies Record<string, OptimizerSpec>;

export type OptimizerId = keyof typeof optimizers;
