/** What the columns of a table are: their names, whether they hold numbers, and which part each plays. */
import type { Table, TableRow } from './read-table.ts';

export type Role = 'input' | 'target' | 'left out';

export interface Columns {
  /** From the header, else `column 1`, `column 2`, …. */
  readonly names: readonly string[];
  readonly hasHeader: boolean;
  /** The rows below the header. */
  readonly rows: readonly TableRow[];
  /** The last column is the target until the reader says otherwise. */
  readonly roles: readonly Role[];
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A finite number with a decimal point; null for anything else. */
export function numberIn(cell: string): number | null {
  // −0 reads as 0: text forms of a run cannot tell them apart.
  const value = NUMBER.test(cell) ? Number(cell) + 0 : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

export function columnsOf(table: Table): Columns {
  const [first, ...below] = table.rows;
  // A header has a word above numbers, of which a few may be mistaken; one line alone is data.
  const hasHeader = first!.cells.some(
    (cell, i) =>
      numberIn(cell) === null &&
      2 * below.filter(({ cells }) => numberIn(cells[i]!) !== null).length > below.length,
  );
  const width = first!.cells.length;
  return {
    names: first!.cells.map((cell, i) => (hasHeader && cell !== '' ? cell : `column ${i + 1}`)),
    hasHeader,
    rows: hasHeader ? table.rows.slice(1) : table.rows,
    roles: Array.from({ length: width }, (_, i): Role => (i === width - 1 && width > 1 ? 'target' : 'input')),
  };
}
