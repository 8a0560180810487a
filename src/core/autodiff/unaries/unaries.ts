/** The registry of unary functions. A new one is one file and one line here, with a code not used before. */
import { cosine } from './cosine.ts';
import { elu } from './elu.ts';
import { exponential } from './exponential.ts';
import { gelu } from './gelu.ts';
import { logCosh } from './log-cosh.ts';
import { logarithm } from './logarithm.ts';
import { reciprocal } from './reciprocal.ts';
import { relu } from './relu.ts';
import { sigmoidFunction } from './sigmoid.ts';
import { silu } from './silu.ts';
import { sine } from './sine.ts';
import { softplus } from './softplus.ts';
import { squareRoot } from './square-root.ts';
import { tanhFunction } from './tanh.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const unaries = {
  tanh: tanhFunction,
  relu,
  elu,
  gelu,
  silu,
  softplus,
  sigmoid: sigmoidFunction,
  sine,
  exponential,
  logarithm,
  cosine,
  squareRoot,
  reciprocal,
  logCosh,
} satisfies Record<string, UnaryFunction>;

export type UnaryId = keyof typeof unaries;

const byCode: UnaryFunction[] = [];
for (const spec of Object.values(unaries)) byCode[spec.code] = spec;

export function unaryByCode(code: number): UnaryFunction {
  return byCode[code]!;
}
