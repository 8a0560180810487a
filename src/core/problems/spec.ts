/** What the registries of models, losses and initializations hold. One file a kind, one line in its registry. */
import type { Field, Fields } from '../field.ts';

/** What every registered thing tells about itself. */
export interface Described<F extends Fields = Record<string, Field>> {
  readonly label: string;
  /** One sentence. */
  readonly help: string;
  readonly fields: F;
}
