/** Why a table of data cannot be used: where, what was found there and what is allowed. */
export interface CsvMessage {
  /** Line of the text, from 1; 0 where the whole is meant. */
  readonly line: number;
  /** Column of the table, from 1; 0 where the line is meant. */
  readonly column: number;
  /** The three in one sentence, ready to be shown. */
  readonly text: string;
}

/** A hostile table may be wrong in every cell; a person reads the first few. */
export const MOST_MESSAGES = 10;

export function csvMessage(line: number, column: number, found: string, allowed: string): CsvMessage {
  const place = line === 0 ? 'The table' : column === 0 ? `Line ${line}` : `Line ${line}, column ${column}`;
  return { line, column, text: `${place}: found ${found}, allowed is ${allowed}.` };
}
