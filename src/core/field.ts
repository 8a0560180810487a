/**
 * Fields: what a registered thing (a model, a data set, an optimizer, …) lets its user choose.
 * A field is declared once, here; controls, defaults, validation, links, the documentation's tables and the
 * property tests all come from it.
 */

interface FieldBase {
  /** Short name shown beside the control, in sentence case. */
  readonly label: string;
  /** One sentence that says what the value does. */
  readonly help: string;
}

/** Of numbers: what they count or are measured in; null for a number without a unit. */
interface Measured {
  readonly unit: string | null;
}

export interface NumberField extends FieldBase, Measured {
  readonly kind: 'number';
  readonly default: number;
  /** Least and greatest value allowed, both included. */
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly integer?: true;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface ToggleField extends FieldBase {
  readonly kind: 'toggle';
  readonly default: boolean;
}

/** A list of whole or real numbers, typed as `8, 8`. */
export interface ListField extends FieldBase, Measured {
  readonly kind: 'list';
  readonly default: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly maxLength: number;
  readonly integer?: true;
}

/** One line of text in a notation of its own, which decides how it is checked and shown. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly default: string;
  readonly maxLength: number;
  readonly notation: 'formula';
}

export type Field = NumberField | ChoiceField | ToggleField | ListField | TextField;
export type FieldValue = number | string | boolean | readonly number[];
export type Fields = Readonly<Record<string, Field>>;
/** The chosen values of a set of fields, keyed as the fields are. */
export type FieldValues<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends NumberField
    ? number
    : F[K] extends ToggleField
      ? boolean
      : F[K] extends ListField
        ? readonly number[]
        : string;
};

/** The default of every field. */
export function defaultsOf<F extends Fields>(fields: F): FieldValues<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.default]),
  ) as FieldValues<F>;
}
