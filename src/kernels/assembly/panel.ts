/** Panels: how many columns of C are computed together, and one row over one panel. */
import { putTile, TILE } from './tile-aside';
import { tile1x2, tile1x4, tile1x6 } from './tiles';

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
  if (panel === 6) tile1x6(length, to, a, aStep, b, bStep);
  else if (panel === 4) tile1x4(length, to, a, aStep, b, bStep);
  else tile1x2(length, to, a, aStep, b, bStep);
  if (aside) putTile(accumulate, 1, real, c, 0);
}
