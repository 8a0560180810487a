/**
 * A tile computed aside and then put where it belongs: one that is wider than what is left of C, one whose sums are
 * added, or one of the transposed product.
 */

/** Three rows of six columns. */
export const TILE: usize = memory.data(3 * 48, 16);
/** Bytes of a row. */
export const TILE_ROW: usize = 48;

/** Puts `rows` rows and `columns` columns of the tile at c. */
export function putTile(accumulate: bool, rows: i32, columns: i32, c: usize, cRow: usize): void {
  put(accumulate, rows, columns, c, cRow, TILE_ROW, 8);
}

/** Puts the transpose, of `rows` rows and `columns` columns, at c. */
export function putTransposed(accumulate: bool, rows: i32, columns: i32, c: usize, cRow: usize): void {
  put(accumulate, rows, columns, c, cRow, 8, TILE_ROW);
}

function put(
  accumulate: bool,
  rows: i32,
  columns: i32,
  c: usize,
  cRow: usize,
  row: usize,
  column: usize,
): void {
  for (let i = 0; i < rows; i++) {
    let from = TILE + <usize>i * row;
    for (let at = c; at < c + ((<usize>columns) << 3); at += 8) {
      const value = load<f64>(from);
      store<f64>(at, accumulate ? load<f64>(at) + value : value);
      from += column;
    }
    c += cRow;
  }
}
