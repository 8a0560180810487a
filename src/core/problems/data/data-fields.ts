/** Fields that several data sets share, and the streams that keep their random numbers apart. */
import type { ChoiceField, NumberField } from '../../field.ts';
import type { Dataset } from './data-spec.ts';

type Encoding = Extract<Dataset['task'], { kind: 'classes' }>['encoding'];

/**
 * Streams of random numbers under one seed. Initial weights and measurements draw from the same seed's stream 0: with
 * streams of their own, data never repeat the numbers of the weights.
 */
export const TRAIN_STREAM = 1;
export const TEST_STREAM = 2;
export const TARGET_STREAM = 3;

export const seedField = {
  kind: 'number',
  label: 'Data seed',
  help: 'Chooses the random numbers behind the data; the same seed gives the same data.',
  unit: null,
  default: 0,
  min: 0,
  max: 4294967295,
  scale: 'linear',
  integer: true,
} as const satisfies NumberField;

/** A whole number; on a slider, equal ratios look equal. */
export function countField(
  label: string,
  help: string,
  unit: string,
  standard: number,
  min: number,
  max: number,
) {
  return {
    kind: 'number',
    label,
    help,
    unit,
    default: standard,
    min,
    max,
    scale: 'log',
    integer: true,
  } as const;
}

export function noiseField(help: string, standard: number) {
  return {
    kind: 'number',
    label: 'Noise',
    help,
    unit: null,
    default: standard,
    min: 0,
    max: 2,
    scale: 'linear',
  } as const;
}

export const testSamplesField = {
  kind: 'number',
  label: 'Test samples',
  help: 'Number of further samples that are never trained on.',
  unit: 'samples',
  default: 200,
  min: 0,
  max: 2000,
  scale: 'linear',
  integer: true,
} as const satisfies NumberField;

export const encodingField = {
  kind: 'choice',
  label: 'Class targets',
  help: 'The numbers that stand for a class under squared error.',
  default: 'one-hot',
  options: [
    { value: 'one-hot', label: 'one-hot − 0.1' },
    { value: 'signs', label: '±1' },
  ],
} as const satisfies ChoiceField;

export function encodingOf(chosen: string): Encoding {
  return chosen === 'signs' ? 'signs' : 'one-hot minus 0.1';
}
