/**
 * C (=|+=) A·B for strided A and B and row-major C, in the order of sums that src/core/autodiff/instruction.ts fixes:
 * blocks of KC along the summation index, each summed from zero.
 *
 * Panels of B that are not read where they stand are copied once a block; so are up to 16 groups of three rows of A, which
 * then meet one panel after another. The panel in use (12 kB) stays in the first cache, the groups (6 kB each) in the
 * second. Thin products have loops of their own. Pointers and strides are bytes.
 */
import { narrowProduct } from './narrow-product';
import { GROUPS, GROUPS_DOUBLES, packPanel, packRows, PANELS } from './pack';
import { panelWidth, tile1, tile2 } from './panel';
import { rowProduct } from './row-product';
import { SHALLOW_COLUMNS, shallowProduct } from './shallow-product';
import { putTile, TILE, TILE_ROW } from './tile-aside';
import { fromOrigin, tile3x2, tile3x4, tile3x4Adding, tile3x6, tile3x6Adding } from './tiles';

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
  const most = max(1, GROUPS_DOUBLES / (3 * length));
  for (let from = 0; from < columns; from += NC) {
    const width = min(NC, columns - from);
    const bFrom = b + <usize>from * bColumn;
    const cFrom = c + ((<usize>from) << 3);
    if (!bInPlace) packBlock(bFrom, bDepth, bColumn, length, width);
    const bRead = bInPlace ? bFrom : PANELS;
    let i = 0;
    while (i + 3 <= rows) {
      const groups = min(most, (rows - i) / 3);
      const aFrom = a + <usize>i * aRow;
      if (!aInPlace) packGroups(groups, aFrom, aRow, aDepth, length);
      const aRead = aInPlace ? aFrom : GROUPS;
      const aStep = aInPlace ? aDepth : 24;
      const aGroup = aInPlace ? 24 : <usize>length * 24;
      const cGroups = cFrom + <usize>i * cRow;
      for (let j = 0; j < width; ) {
        const panel = panelWidth(even(width) - j);
        const at = bInPlace ? bRead + ((<usize>j) << 3) : bRead + ((<usize>j * <usize>length) << 3);
        const bStep = bInPlace ? bDepth : (<usize>panel) << 3;
        const cAt = cGroups + ((<usize>j) << 3);
        strip(
          accumulate,
          groups,
          panel,
          min(panel, width - j),
          length,
          cAt,
          cRow,
          aRead,
          aStep,
          aGroup,
          at,
          bStep,
        );
        j += panel;
      }
      i += 3 * groups;
    }
    if (i === rows) continue;
    const aFrom = a + <usize>i * aRow;
    for (let j = 0; j < width; ) {
      const panel = panelWidth(even(width) - j);
      const real = min(panel, width - j);
      const at = bInPlace ? bRead + ((<usize>j) << 3) : bRead + ((<usize>j * <usize>length) << 3);
      const bStep = bInPlace ? bDepth : (<usize>panel) << 3;
      const cAt = cFrom + <usize>i * cRow + ((<usize>j) << 3);
      if (i + 1 === rows) tile1(accumulate, panel, real, length, cAt, aFrom, aDepth, at, bStep);
      else tile2(accumulate, panel, real, length, cAt, cRow, aFrom, aRow, aDepth, at, bStep);
      j += panel;
    }
  }
}

// @inline
function even(width: i32): i32 {
  return (width + 1) & ~1;
}

/** Groups of three rows by one panel, of which `real` columns exist. */
// @inline
function strip(
  accumulate: bool,
  groups: i32,
  panel: i32,
  real: i32,
  length: i32,
  c: usize,
  cRow: usize,
  aRead: usize,
  aStep: usize,
  aGroup: usize,
  bRead: usize,
  bStep: usize,
): void {
  const b = fromOrigin(bRead);
  let a = fromOrigin(aRead);
  const next = 3 * cRow;
  if (panel === real && panel > 2) {
    const kind = (panel === 6 ? 0 : 2) + i32(accumulate);
    for (let g = 0; g < groups; g++) {
      if (kind === 0) tile3x6(length, c, cRow, a, aStep, b, bStep);
      else if (kind === 1) tile3x6Adding(length, c, cRow, a, aStep, b, bStep);
      else if (kind === 2) tile3x4(length, c, cRow, a, aStep, b, bStep);
      else tile3x4Adding(length, c, cRow, a, aStep, b, bStep);
      a += aGroup;
      c += next;
    }
    return;
  }
  for (let g = 0; g < groups; g++) {
    if (panel === 6) tile3x6(length, TILE, TILE_ROW, a, aStep, b, bStep);
    else if (panel === 4) tile3x4(length, TILE, TILE_ROW, a, aStep, b, bStep);
    else tile3x2(length, TILE, TILE_ROW, a, aStep, b, bStep);
    putTile(accumulate, 3, real, c, cRow);
    a += aGroup;
    c += next;
  }
}

function packGroups(groups: i32, a: usize, aRow: usize, aDepth: usize, length: i32): void {
  let to = GROUPS;
  for (let g = 0; g < groups; g++) {
    packRows(to, a, aRow, aDepth, length);
    a += 3 * aRow;
    to += <usize>length * 24;
  }
}

function packBlock(b: usize, bDepth: usize, bColumn: usize, length: i32, width: i32): void {
  for (let j = 0; j < width; ) {
    const panel = panelWidth(even(width) - j);
    const to = PANELS + ((<usize>j * <usize>length) << 3);
    packPanel(to, b + <usize>j * bColumn, bDepth, bColumn, length, panel, min(panel, width - j));
    j += panel;
  }
}
