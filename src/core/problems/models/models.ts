/** The registry of models. A new one is one file and one line here. */
import { bowl } from './bowl.ts';
import { deepLinear } from './deep-linear.ts';
import { diagonalLinear } from './diagonal-linear.ts';
import { formula } from './formula.ts';
import { logCosh } from './log-cosh.ts';
import { matrixFactorization } from './matrix-factorization.ts';
import { minimalist } from './minimalist.ts';
import { mlp } from './mlp.ts';
import type { ModelSpec } from './model-spec.ts';
import { product } from './product.ts';
import { quadratic } from './quadratic.ts';

export const models = {
  mlp,
  'deep-linear': deepLinear,
  'diagonal-linear': diagonalLinear,
  'matrix-factorization': matrixFactorization,
  minimalist,
  product,
  'log-cosh': logCosh,
  quadratic,
  bowl,
  formula,
} satisfies Record<string, ModelSpec>;

export type ModelId = keyof typeof models;
