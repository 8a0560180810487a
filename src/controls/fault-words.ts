/** Why a typed value was refused, in the words that stand beside its field: by its label, never by its path. */
import type { Field } from '../core/field.ts';
import type { Message } from '../description/message.ts';
import { allowedWords, entryWords } from '../description/words.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';

/** As messages quote a box with nothing but spaces in it. */
const BLANK = /^“\s*”$/;

function mustBe(field: Field, fault: Message): string | null {
  if (
    field.kind === 'list' &&
    (fault.allowed === entryWords(field) || fault.allowed === allowedWords(field))
  ) {
    const long = Number(/^a list of (\d+)$/.exec(fault.found)?.[1] ?? 0) > field.maxLength;
    const values = { min: field.min, max: field.max, most: field.maxLength };
    if (long)
      return field.integer
        ? say('up to {most} whole numbers from {min} to {max}, separated by commas', values)
        : say('up to {most} numbers from {min} to {max}, separated by commas', values);
    return field.integer
      ? say('whole numbers from {min} to {max}, separated by commas', values)
      : say('numbers from {min} to {max}, separated by commas', values);
  }
  return fault.allowed === allowedWords(field) ? translated(fault.allowed) : null;
}

export function faultWords(field: Field, fault: Message): string {
  const label = translated(field.label);
  if (BLANK.test(fault.found)) return say('{label} is empty.', { label });
  const allowed = mustBe(field, fault);
  if (allowed !== null) return say('{label} must be {allowed}.', { label, allowed });
  // What the whole run cannot be, such as too large: the value alone is none that is wrong.
  const words = translated(fault.found);
  const found = words.charAt(0).toUpperCase() + words.slice(1);
  return say('{found}: allowed is {allowed}.', { found, allowed: translated(fault.allowed) });
}
