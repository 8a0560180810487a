/** Why a typed value was refused, in the words that stand beside its field: by its label, never by its path. */
import type { Field } from '../core/field.ts';
import type { Message } from '../description/message.ts';
import { allowedWords, entryWords } from '../description/words.ts';

/** As messages quote a box with nothing but spaces in it. */
const BLANK = /^“\s*”$/;

function mustBe(field: Field, fault: Message): string | null {
  if (
    field.kind === 'list' &&
    (fault.allowed === entryWords(field) || fault.allowed === allowedWords(field))
  ) {
    const long = Number(/^a list of (\d+)$/.exec(fault.found)?.[1] ?? 0) > field.maxLength;
    const numbers = field.integer ? 'whole numbers' : 'numbers';
    const most = long ? `up to ${field.maxLength} ` : '';
    return `${most}${numbers} from ${field.min} to ${field.max}, separated by commas`;
  }
  return fault.allowed === allowedWords(field) ? fault.allowed : null;
}

export function faultWords(field: Field, fault: Message): string {
  if (BLANK.test(fault.found)) return `${field.label} is empty.`;
  const allowed = mustBe(field, fault);
  if (allowed !== null) return `${field.label} must be ${allowed}.`;
  // What the whole run cannot be, such as too large: the value alone is none that is wrong.
  const found = fault.found.charAt(0).toUpperCase() + fault.found.slice(1);
  return `${found}: allowed is ${fault.allowed}.`;
}
