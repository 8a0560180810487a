/** What an initialization is: θ₀ from the model's parameter blocks. */
import type { Field, FieldValues, Fields } from '../../field.ts';
import type { ParameterBlock } from '../models/model-spec.ts';
import type { Described } from '../spec.ts';

export interface InitializationSpec<F extends Fields = Record<string, Field>> extends Described<F> {
  /** θ₀, or words for the user where the values do not fit the model. */
  build(values: FieldValues<F>, blocks: readonly ParameterBlock[]): Float64Array | { readonly fault: string };
}

export function defineInitialization<F extends Fields>(spec: InitializationSpec<F>): InitializationSpec<F> {
  return spec;
}

export const gainField = {
  kind: 'number',
  label: 'Gain',
  help: 'Multiplies the initial weights.',
  unit: null,
  default: 1,
  min: 0.01,
  max: 100,
  scale: 'log',
} as const;

export const seedField = {
  kind: 'number',
  label: 'Seed',
  help: 'Chooses the initial weights; the same seed gives the same run.',
  unit: null,
  default: 0,
  min: 0,
  max: 4294967295,
  scale: 'linear',
  integer: true,
} as const;

/** Number of parameters in the blocks. */
export function sizeOf(blocks: readonly ParameterBlock[]): number {
  return blocks.reduce((total, { rows, columns }) => total + rows * columns, 0);
}
