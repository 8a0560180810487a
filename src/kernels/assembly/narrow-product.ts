/**
 * Products Aᵀ·B with two or three columns, such as the gradient of a first layer with as many inputs: computed as their
 * transpose, so that lanes run along the rows, which are many. Pointers and strides are bytes.
 */
import { putTransposed, TILE, TILE_ROW } from './tile-aside';
import { fromOrigin, tile3x6 } from './tiles';

/** Rows of C in a tile. */
const WIDTH: i32 = 6;

/**
 * C (=|+=) A·B for A with adjacent rows and B with adjacent columns. The tile may read beyond the last row of A and
 * column of B; those sums are dropped.
 */
export function narrowProduct(
  accumulate: bool,
  rows: i32,
  columns: i32,
  length: i32,
  c: usize,
  a: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
): void {
  const cRow = (<usize>columns) << 3;
  for (let i = 0; i < rows; i += WIDTH) {
    tile3x6(length, TILE, TILE_ROW, fromOrigin(b), bDepth, fromOrigin(a), aDepth);
    putTransposed(accumulate, min(WIDTH, rows - i), columns, c, cRow);
    a += 48;
    c += <usize>WIDTH * cRow;
  }
}
