/** One field → one valibot schema. The message of each check is the words for what is allowed. */
import * as v from 'valibot';
import type { Field, Fields, FieldValue } from '../core/field.ts';
import { allowedWords, entryWords } from './words.ts';

function bounded(min: number, max: number, integer: true | undefined, allowed: string) {
  const within = v.pipe(v.number(allowed), v.minValue(min, allowed), v.maxValue(max, allowed));
  // Infinity passes maxValue(Infinity) only, and no field has such a bound; NaN fails v.number.
  return integer ? v.pipe(within, v.integer(allowed)) : within;
}

export function fieldSchema(field: Field): v.GenericSchema<unknown, FieldValue> {
  const allowed = allowedWords(field);
  switch (field.kind) {
    case 'number':
      return bounded(field.min, field.max, field.integer, allowed);
    case 'toggle':
      return v.boolean(allowed);
    case 'choice':
      return v.picklist(
        field.options.map((option) => option.value),
        allowed,
      );
    case 'text':
      return v.pipe(v.string(allowed), v.maxLength(field.maxLength, allowed));
    case 'list':
      return v.pipe(
        v.array(bounded(field.min, field.max, field.integer, entryWords(field)), allowed),
        v.maxLength(field.maxLength, allowed),
      );
  }
}

/** Entries of an object: every field may be left out and then takes its default. */
export function fieldEntries(fields: Fields) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      v.optional(fieldSchema(field), field.kind === 'list' ? () => [...field.default] : field.default),
    ]),
  );
}
