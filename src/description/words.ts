/** How messages speak of values: shortened, printable, and never longer than a line. */
import type { Field } from '../core/field.ts';

/** Longest quotation of a found value. */
const QUOTED = 40;

/** Control characters, and the marks that change the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to be replaced.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function shortened(text: string): string {
  const printable = text.slice(0, QUOTED + 1).replace(UNPRINTABLE, '\ufffd');
  return printable.length > QUOTED ? `${printable.slice(0, QUOTED)}…` : printable;
}

/** What was found, in words. Never throws, whatever the value. */
export function foundWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function nameWords(name: string): string {
  return shortened(name);
}

/** `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

function numberWords(field: { readonly min: number; readonly max: number; readonly integer?: true }): string {
  return `a ${field.integer ? 'whole number' : 'number'} from ${field.min} to ${field.max}`;
}

/** What a field allows, in words. */
export function allowedWords(field: Field): string {
  switch (field.kind) {
    case 'number':
      return numberWords(field);
    case 'toggle':
      return 'true or false';
    case 'choice':
      return oneOf(field.options.map((option) => option.value));
    case 'text':
      return `a text of up to ${field.maxLength} characters`;
    case 'list':
      return `a list of up to ${field.maxLength} entries, each ${numberWords(field)}`;
  }
}

/** What each entry of a list field allows, in words. */
export function entryWords(field: Extract<Field, { kind: 'list' }>): string {
  return numberWords(field);
}
