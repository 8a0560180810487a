/**
 * C (=|+=) A·B for strided A and B and row-major C, in the order of sums that src/core/autodiff/instruction.ts fixes:
 * blocks of KC along the summation index, each summed from zero.
 *
 * Panels of B that are not read where they stand are copied once a block; groups of three rows of A are copied before
 * they meet all panels. A group (6 kB) and the panel in use (12 kB) stay in the first cache, a block of B in the
 * second. Thin products have loops of their own. Pointers and strides are bytes.
 */
import { narrowProduct } from './narrow-product';
import { GROUP, packPanel, packRows, PANELS } from './pack';
import { panelWidth, tile1 } from './panel';
import { rowProduct } from './row-product';
import { SHALLOW_COLUMNS, shallowProduct } from './shallow-product';
import { putTile, TILE, TILE_ROW } from './tile-aside';
import { tile3x2, tile3x4, tile3x4Adding, tile3x6, tile3x6Adding } from './tiles';

/** Length of a block of the summation index: part of the contract. */
const KC: i32 = 256;
/** Columns in a block of B, a multiple of 6: half a megabyte. */
const NC: i32 = 240;
/** Up to this many bytes an operand is read where it stands: it stays in the first cache whatever its stride. */
const READ_IN_PLACE: usize = 16384;
const DOUBLE: usize = 8;

export function matrixProduct(
  accumulate: bool,
  rows: i32,
  columns: i32,
  depth: i32,
  c: usize,
  a: usize,
  aRow: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
  bColumn: usize,
): void {
  if (depth <= 2 && depth > 0 && rows > 1 && columns > 1 && columns <= SHALLOW_COLUMNS) {
    shallowProduct(accumulate, rows, columns, depth, c, a, aRow, aDepth, b, bDepth, bColumn);
    return;
  }
  const narrow = columns <= 3 && aRow === DOUBLE && bColumn === DOUBLE;
  for (let from = 0; from < depth || from === 0; from += KC) {
    const length = min(KC, depth - from);
    const adds = accumulate || from > 0;
    if (rows === 1) rowProduct(adds, columns, length, c, a, aDepth, b, bDepth, bColumn);
    else if (columns === 1) rowProduct(adds, rows, length, c, b, bDepth, a, aDepth, aRow);
    else if (narrow) narrowProduct(adds, rows, columns, length, c, a, aDepth, b, bDepth);
    else block(adds, rows, columns, length, c, a, aRow, aDepth, b, bDepth, bColumn);
    a += <usize>KC * aDepth;
    b += <usize>KC * bDepth;
  }
}

function block(
  accumulate: bool,
  rows: i32,
  columns: i32,
  length: i32,
  c: usize,
  a: usize,
  aRow: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
  bColumn: usize,
): void {
  const cRow = (<usize>columns) << 3;
  const bInPlace = bColumn === DOUBLE && <usize>length * bDepth <= READ_IN_PLACE;
  const aInPlace = aRow === DOUBLE && <usize>length * aDepth <= READ_IN_PLACE;
  const aStep = aInPlace ? aDepth : 24;
  for (let from = 0; from < columns; from += NC) {
    const width = min(NC, columns - from);
    const even = (width + 1) & ~1;
    const bFrom = b + <usize>from * bColumn;
    const cFrom = c + ((<usize>from) << 3);
    if (!bInPlace) packBlock(bFrom, bDepth, bColumn, length, width, even);
    let i = 0;
    for (; i + 3 <= rows; i += 3) {
      const aFrom = a + <usize>i * aRow;
      if (!aInPlace) packRows(GROUP, aFrom, aRow, aDepth, length);
      const group = aInPlace ? aFrom : GROUP;
      const cGroup = cFrom + <usize>i * cRow;
      for (let j = 0; j < even; ) {
        const panel = panelWidth(even - j);
        const at = bInPlace ? bFrom + ((<usize>j) << 3) : PANELS + ((<usize>j * <usize>length) << 3);
        const bStep = bInPlace ? bDepth : (<usize>panel) << 3;
        const cAt = cGroup + ((<usize>j) << 3);
        tile3(accumulate, panel, min(panel, width - j), length, cAt, cRow, group, aStep, at, bStep);
        j += panel;
      }
    }
    for (; i < rows; i++) {
      const aFrom = a + <usize>i * aRow;
      const cGroup = cFrom + <usize>i * cRow;
      for (let j = 0; j < even; ) {
        const panel = panelWidth(even - j);
        const at = bInPlace ? bFrom + ((<usize>j) << 3) : PANELS + ((<usize>j * <usize>length) << 3);
        const bStep = bInPlace ? bDepth : (<usize>panel) << 3;
        const cAt = cGroup + ((<usize>j) << 3);
        tile1(accumulate, panel, min(panel, width - j), length, cAt, aFrom, aDepth, at, bStep);
        j += panel;
      }
    }
  }
}

/** Three rows by one panel, of which `real` columns exist. */
// @inline
function tile3(
  accumulate: bool,
  panel: i32,
  real: i32,
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  if (panel === real && panel > 2) {
    if (panel === 6) {
      if (accumulate) tile3x6Adding(length, c, cRow, a, aStep, b, bStep);
      else tile3x6(length, c, cRow, a, aStep, b, bStep);
    } else {
      if (accumulate) tile3x4Adding(length, c, cRow, a, aStep, b, bStep);
      else tile3x4(length, c, cRow, a, aStep, b, bStep);
    }
  } else {
    if (panel === 6) tile3x6(length, TILE, TILE_ROW, a, aStep, b, bStep);
    else if (panel === 4) tile3x4(length, TILE, TILE_ROW, a, aStep, b, bStep);
    else tile3x2(length, TILE, TILE_ROW, a, aStep, b, bStep);
    putTile(accumulate, 3, real, c, cRow);
  }
}

function packBlock(b: usize, bDepth: usize, bColumn: usize, length: i32, width: i32, even: i32): void {
  for (let j = 0; j < even; ) {
    const panel = panelWidth(even - j);
    const to = PANELS + ((<usize>j * <usize>length) << 3);
    packPanel(to, b + <usize>j * bColumn, bDepth, bColumn, length, panel, min(panel, width - j));
    j += panel;
  }
}
