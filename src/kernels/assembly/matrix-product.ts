/**
 * C (=|+=) A·B for strided A and B and row-major C, in the order of sums that src/core/autodiff/instruction.ts fixes:
 * blocks of KC along the summation index, each summed from zero.
 *
 * Panels of B that are not read where they stand are copied once a block; groups of three rows of A are copied before
 * they meet all panels. A group (6 kB) and the panel in use (12 kB) stay in the first cache, a block of B in the
 * second. Products with one row or one column have their own loops. Pointers and strides are bytes.
 */
import { packPanel, packRow, packRows } from './pack';
import { outerProduct, outerProduct2 } from './shallow-product';
import { tile1x2, tile1x4, tile1x6, tile3x2, tile3x4, tile3x4Adding, tile3x6, tile3x6Adding } from './tiles';

/** Length of a block of the summation index: part of the contract. */
const KC: i32 = 256;
/** Columns in a block of B, a multiple of 6: half a megabyte. */
const NC: i32 = 240;
/** Up to this many bytes an operand is read where it stands: it stays in the first cache whatever its stride. */
const READ_IN_PLACE: usize = 16384;
const DOUBLE: usize = 8;

/** What two rows within the room for panels can hold. */
const SHALLOW_COLUMNS: i32 = 30720;

const PANELS: usize = memory.data(256 * 240 * 8, 64);
/** A tile whose sums are added, or which is wider than what is left of C. */
const TILE: usize = memory.data(3 * 48, 16);
const TILE_ROW: usize = 48;

const GROUP: usize = memory.data(256 * 3 * 8, 64);

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
  for (let from = 0; from < depth || from === 0; from += KC) {
    const length = min(KC, depth - from);
    const adds = accumulate || from > 0;
    const aFrom = a + <usize>from * aDepth;
    const bFrom = b + <usize>from * bDepth;
    // A column is a row of the transposed product: x·y and y·x are the same double.
    if (rows === 1) rowProduct(adds, columns, length, c, aFrom, aDepth, bFrom, bDepth, bColumn);
    else if (columns === 1) rowProduct(adds, rows, length, c, bFrom, bDepth, aFrom, aDepth, aRow);
    else if (depth <= 2 && columns <= SHALLOW_COLUMNS) {
      shallow(adds, rows, columns, depth, c, a, aRow, aDepth, b, bDepth, bColumn);
    } else block(adds, rows, columns, length, c, aFrom, aRow, aDepth, bFrom, bDepth, bColumn);
  }
}

/** A sum of one or two terms, over rows of B, which are copied unless they stand together. */
function shallow(
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
  let b0 = b;
  let b1 = b + bDepth;
  if (bColumn !== DOUBLE) {
    packRow(PANELS, b0, bColumn, columns);
    if (depth === 2) packRow(PANELS + ((<usize>SHALLOW_COLUMNS) << 3), b1, bColumn, columns);
    b0 = PANELS;
    b1 = PANELS + ((<usize>SHALLOW_COLUMNS) << 3);
  }
  if (depth === 2) outerProduct2(accumulate, rows, columns, c, a, aRow, aDepth, b0, b1);
  else outerProduct(accumulate, rows, columns, c, a, aRow, b0);
}

/** Columns of the next panel: sixes, after at most two fours or a single two. */
// @inline
function panelWidth(left: i32): i32 {
  return left % 6 === 0 ? 6 : left === 2 ? 2 : 4;
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

/** One row by one panel. */
function tile1(
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

/** Puts the columns that exist of a tile that was computed aside where they belong. */
function putTile(accumulate: bool, rows: i32, real: i32, c: usize, cRow: usize): void {
  let from = TILE;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < real; j++) {
      const at = (<usize>j) << 3;
      const value = load<f64>(from + at);
      store<f64>(c + at, accumulate ? load<f64>(c + at) + value : value);
    }
    from += TILE_ROW;
    c += cRow;
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

/** C with one row. */
function rowProduct(
  accumulate: bool,
  columns: i32,
  length: i32,
  c: usize,
  a: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
  bColumn: usize,
): void {
  if (bColumn === DOUBLE) {
    const even = (columns + 1) & ~1;
    for (let j = 0; j < even; ) {
      const panel = panelWidth(even - j);
      const at = (<usize>j) << 3;
      tile1(accumulate, panel, min(panel, columns - j), length, c + at, a, aDepth, b + at, bDepth);
      j += panel;
    }
    return;
  }
  let j = 0;
  for (; j + 4 <= columns; j += 4) {
    fourElements(accumulate, length, c, a, aDepth, b, bDepth, bColumn);
    b += 4 * bColumn;
    c += 32;
  }
  for (; j < columns; j++) {
    element(accumulate, length, c, a, aDepth, b, bDepth);
    b += bColumn;
    c += 8;
  }
}

function fourElements(
  accumulate: bool,
  length: i32,
  c: usize,
  a: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
  bColumn: usize,
): void {
  let s0: f64 = 0;
  let s1: f64 = 0;
  let s2: f64 = 0;
  let s3: f64 = 0;
  let b2 = b + 2 * bColumn;
  for (let s = 0; s < length; s++) {
    const x = load<f64>(a);
    s0 += x * load<f64>(b);
    s1 += x * load<f64>(b + bColumn);
    s2 += x * load<f64>(b2);
    s3 += x * load<f64>(b2 + bColumn);
    a += aDepth;
    b += bDepth;
    b2 += bDepth;
  }
  store<f64>(c, accumulate ? load<f64>(c) + s0 : s0);
  store<f64>(c, accumulate ? load<f64>(c, 8) + s1 : s1, 8);
  store<f64>(c, accumulate ? load<f64>(c, 16) + s2 : s2, 16);
  store<f64>(c, accumulate ? load<f64>(c, 24) + s3 : s3, 24);
}

function element(
  accumulate: bool,
  length: i32,
  c: usize,
  a: usize,
  aDepth: usize,
  b: usize,
  bDepth: usize,
): void {
  let sum: f64 = 0;
  for (let s = 0; s < length; s++) {
    sum += load<f64>(a) * load<f64>(b);
    a += aDepth;
    b += bDepth;
  }
  store<f64>(c, accumulate ? load<f64>(c) + sum : sum);
}
