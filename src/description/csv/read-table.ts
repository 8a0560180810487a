/**
 * Text as spreadsheets write it → rows of cells. Separated by tabs, semicolons or commas, whichever comes first in that
 * order in the first line; cells may stand in double quotes, within which a quote is written twice. Empty lines are
 * passed over. Sizes are checked before anything is split.
 */
import { MOST_NUMBERS } from '../../core/problems/data/explicit.ts';
import { type CsvMessage, csvMessage, MOST_MESSAGES } from './csv-message.ts';

/** 20000 inputs, and as many targets, in 25 characters each: all digits of a double, sign, exponent, separator. */
export const MOST_CHARACTERS = 2 * MOST_NUMBERS * 25;

/** Inputs and targets of one sample (see the data set's own fields), and as many left out. */
export const MOST_COLUMNS = 12_000;
/** One number of each sample, and a header. */
const MOST_ROWS = MOST_NUMBERS + 1;

export interface TableRow {
  /** Line of the text that it began in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly separator: Separator;
  /** At least one, all of them with as many cells. */
  readonly rows: readonly TableRow[];
}

export type TableResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly messages: readonly CsvMessage[] };

const SEPARATORS = ['\t', ';', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/** Never throws. */
export function readTable(text: string): TableResult {
  if (text.length > MOST_CHARACTERS) {
    return refused(csvMessage(0, 0, `${text.length} characters`, `at most ${MOST_CHARACTERS} characters`));
  }
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain);
  const rows: TableRow[] = [];
  const messages: CsvMessage[] = [];
  const reader = new Reader(plain, separator);
  while (!reader.done && messages.length < MOST_MESSAGES) {
    const { line, cells, badQuote } = reader.row();
    const empty = cells.length === 1 && cells[0] === '';
    if (badQuote !== null) {
      const allowed = 'cells in quotes that end with the cell';
      messages.push(csvMessage(line, badQuote, 'a quote without its end', allowed));
    } else if (cells.length > MOST_COLUMNS) {
      messages.push(csvMessage(line, 0, 'more cells', `at most ${MOST_COLUMNS} cells`));
    } else if (rows.length === MOST_ROWS && !empty) {
      return refused(csvMessage(line, 0, 'one more sample', `at most ${MOST_NUMBERS} samples`));
    } else if (!empty) {
      const wanted = rows[0]?.cells.length ?? cells.length;
      if (cells.length === wanted) rows.push({ line, cells });
      else
        messages.push(
          csvMessage(line, 0, cellWords(cells.length), `${cellWords(wanted)}, as in the first line`),
        );
    }
  }
  if (messages.length > 0) return { ok: false, messages };
  if (rows.length === 0) return refused(csvMessage(0, 0, 'nothing', 'lines of numbers'));
  return { ok: true, table: { separator, rows } };
}

function refused(...messages: CsvMessage[]): TableResult {
  return { ok: false, messages };
}

function cellWords(count: number): string {
  return count === 1 ? 'one cell' : `${count} cells`;
}

/** Of the first line that is not empty, quoted cells left out. */
function separatorOf(text: string): Separator {
  const [line = ''] = /[^\r\n]+/.exec(text) ?? [];
  const bare = line.replace(/"[^"]*"/g, '');
  return SEPARATORS.find((separator) => bare.includes(separator)) ?? ',';
}

interface ReadRow extends TableRow {
  /** Column of the first cell whose quote does not end with it, from 1. */
  readonly badQuote: number | null;
}

class Reader {
  readonly #text: string;
  readonly #separator: Separator;
  #at = 0;
  #line = 1;

  constructor(text: string, separator: Separator) {
    this.#text = text;
    this.#separator = separator;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next row, up to and with the end of its last line. */
  row(): ReadRow {
    while (this.#text[this.#at] === '\n') {
      this.#at++;
      this.#line++;
    }
    const line = this.#line;
    const cells: string[] = [];
    let badQuote: number | null = null;
    for (;;) {
      const cell = this.#startsQuoted() ? this.#quoted() : this.#bare();
      // Beyond any table, cells are passed over.
      if (cells.length <= MOST_COLUMNS) cells.push((cell ?? '').trim());
      if (cell === null) badQuote ??= cells.length;
      const end = this.#text[this.#at];
      this.#at++;
      if (end === this.#separator) continue;
      if (end === '\r' && this.#text[this.#at] === '\n') this.#at++;
      if (end === '\r' || end === '\n') this.#line++;
      return { line, cells, badQuote };
    }
  }

  /** Passes over blanks. */
  #startsQuoted(): boolean {
    while (this.#text[this.#at] === ' ') this.#at++;
    return this.#text[this.#at] === '"';
  }

  #bare(): string {
    const start = this.#at;
    while (!this.done && !this.#isEnd(this.#text[this.#at]!)) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  /** null where the quote does not end, or something follows it; the rest of the line is passed over. */
  #quoted(): string | null {
    this.#at++;
    const start = this.#at;
    let content = '';
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      // Without an end the quote would swallow the file: it goes as far as its line.
      if (end < 0) {
        this.#at = start;
        this.#bareLine();
        return null;
      }
      content += this.#text.slice(this.#at, end);
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') break;
      content += '"';
      this.#at++;
    }
    this.#line += content.match(/\r\n|\r|\n/g)?.length ?? 0;
    return this.#bare().trim() === '' ? content : null;
  }

  #bareLine(): void {
    while (!this.done && this.#text[this.#at] !== '\n' && this.#text[this.#at] !== '\r') this.#at++;
  }

  #isEnd(character: string): boolean {
    return character === this.#separator || character === '\n' || character === '\r';
  }
}
