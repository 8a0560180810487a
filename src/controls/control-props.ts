/** What every control of a field is given. */
import type { Field, FieldValue } from '../core/field.ts';

export interface ControlProps<F extends Field = Field, V = FieldValue> {
  readonly field: F;
  readonly value: V;
  /** What the reader goes back to: the preset's value, or the field's own default. */
  readonly standard: V;
  /** Why the last input was refused, else null. */
  readonly fault: string | null;
  /** Takes text that is no value of the field as it is: refusing belongs to the description. */
  readonly onChange: (value: unknown) => void;
  /** The refused input was given up. */
  readonly onRestore: () => void;
}
