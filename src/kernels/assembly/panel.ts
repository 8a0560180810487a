/** Panels: how many columns of C are computed together, and one or two rows over one panel. */
import { putTile, TILE, TILE_ROW } from './tile-aside';
import { fromOrigin, tile1x2, tile1x4, tile1x6, tile2x2, tile2x4, tile2x6 } from './tiles';

/** Columns of the next panel: sixes, after at most two fours or a single two. */
// @inline
export function panelWidth(left: i32): i32 {
  return left % 6 === 0 ? 6 : left === 2 ? 2 : 4;
}

/** One row by one panel, of which `real` columns exist. */
export function tile1(
  accumulate: bool,
  panel: i32,
  real: i32,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  const aside = accumulate || panel !== real;
  const to = aside ? TILE : c;
  const aFrom = fromOrigin(a);
  const bFrom = fromOrigin(b);
  if (panel === 6) tile1x6(length, to, aFrom, aStep, bFrom, bStep);
  else if (panel === 4) tile1x4(length, to, aFrom, aStep, bFrom, bStep);
  else tile1x2(length, to, aFrom, aStep, bFrom, bStep);
  if (aside) putTile(accumulate, 1, real, c, 0);
}

/** Two rows by one panel: their sums hide more of the time that an addition takes than one row's. */
export function tile2(
  accumulate: bool,
  panel: i32,
  real: i32,
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  const aside = accumulate || panel !== real;
  const to = aside ? TILE : c;
  const toRow = aside ? TILE_ROW : cRow;
  const aFrom = fromOrigin(a);
  const bFrom = fromOrigin(b);
  if (panel === 6) tile2x6(length, to, toRow, aFrom, aRow, aStep, bFrom, bStep);
  else if (panel === 4) tile2x4(length, to, toRow, aFrom, aRow, aStep, bFrom, bStep);
  else tile2x2(length, to, toRow, aFrom, aRow, aStep, bFrom, bStep);
  if (aside) putTile(accumulate, 2, real, c, cRow);
}
