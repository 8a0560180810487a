/** The registry of references. A new one is one file and one line here. */
import { constrained } from './constrained-trajectory.ts';
import { cubicTaylor } from './cubic-taylor.ts';
import { definition } from './definition.ts';
import { generalized } from './generalized.ts';
import { gradientFlow } from './gradient-flow.ts';
import { paper, predicted } from './predicted-dynamics.ts';
import type { ReferenceSpec } from './reference-spec.ts';
import { semiLocal } from './semi-local.ts';
import { twoDimensionalMap } from './two-dimensional-map.ts';

export const references = {
  constrained,
  semilocal: semiLocal,
  paper,
  predicted,
  definition,
  generalized,
  cubic: cubicTaylor,
  map: twoDimensionalMap,
  flow: gradientFlow,
} satisfies Record<string, ReferenceSpec>;

export type ReferenceId = keyof typeof references;
