/** A mistake in a formula: where it stands, what was found there and what is allowed. */
export interface FormulaFault {
  /** Index of the first wrong character; the length of the text where something is missing at its end. */
  readonly at: number;
  /** How many characters are wrong, 0 where something is missing. */
  readonly length: number;
  /** In words. */
  readonly found: string;
  readonly allowed: string;
}

/** Longest quotation of a wrong word. */
const QUOTED = 24;

/** The wrong characters and what may stand in their place; no characters where the formula ends too early. */
export function faultAt(at: number, text: string, allowed: string): FormulaFault {
  return { at, length: text.length, found: text === '' ? 'the end' : quoted(text), allowed };
}

/** Characters that no keyboard shows apart, or not at all, are told by their number. */
function quoted(text: string): string {
  if (!/^[ -~]+$/.test(text)) {
    const code = text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `the character U+${code}`;
  }
  return text.length > QUOTED ? `“${text.slice(0, QUOTED)}…”` : `“${text}”`;
}
