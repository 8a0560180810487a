/**
 * What a data set is. Inputs and targets are row-major, a sample a row; everything is Float64 and depends on the
 * chosen field values (seed included) alone.
 */
import type { Field, FieldValues, Fields } from '../../field.ts';

export interface SampleSet {
  /** samples × inputWidth. */
  readonly inputs: Float64Array;
  readonly samples: number;
  /** Regression: samples × outputWidth. Empty for classes: the loss decides how labels are encoded. */
  readonly targets: Float64Array;
  /** Classes: the class of each sample, 0 ≤ label < classes. Empty for regression. */
  readonly labels: Uint8Array;
}

export interface Dataset {
  readonly inputWidth: number;
  readonly task:
    | { readonly kind: 'regression'; readonly outputWidth: number }
    | {
        readonly kind: 'classes';
        readonly classNames: readonly string[];
        /** How labels become targets under mse; two classes under `signs` need one output only. */
        readonly encoding: 'one-hot minus 0.1' | 'signs';
      };
  readonly train: SampleSet;
  /** Samples never trained on, where it makes sense. */
  readonly test?: SampleSet;
  /** Image data: what the raw pixels look like, for display. Pixels 0–255, image-major, of the training samples. */
  readonly image?: {
    readonly width: number;
    readonly height: number;
    readonly colour: boolean;
    readonly pixels: Uint8Array;
  };
}

/** Size and kind of a data set, known before it is built. */
export interface DataShape {
  readonly samples: number;
  readonly inputWidth: number;
  /** Outputs of a regression; for classes, how many there are. */
  readonly outputWidth: number;
  readonly task: 'regression' | 'classes';
}

/** Values that are allowed one by one but do not go together. */
export interface DataFault {
  readonly field: string;
  readonly found: string;
  readonly allowed: string;
}

export interface DataSpec<F extends Fields = Record<string, Field>> {
  readonly label: string;
  readonly help: string;
  readonly fields: F;
  /** Files under public/data that `build` needs, in order; loaded only when the data set is chosen. */
  readonly files: readonly string[];
  /** The size that `build` gives, from the values alone; null where there are no data. */
  shape(values: FieldValues<F>): DataShape | null;
  /** What does not go together; left out where everything does. `build` then uses what fits. */
  fault?(values: FieldValues<F>): DataFault | null;
  /** Throws nothing for values within the fields' ranges and the files as they are in public/data. */
  build(values: FieldValues<F>, files: readonly Uint8Array[]): Dataset;
}

/** Ties the values of `build` and `shape` to the fields declared beside them. */
export function defineData<const F extends Fields>(spec: DataSpec<F>): DataSpec<F> {
  return spec;
}
