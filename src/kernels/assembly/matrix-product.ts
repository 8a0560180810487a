/**
 * C (=|+=) A·B for strided A and B and row-major C, in the order of sums that src/core/autodiff/instruction.ts fixes:
 * blocks of KC along the summation index, each summed from zero.
 *
 * Panels of B that are not read where they stand are copied once a block; groups of three rows of A are copied before
 * they meet all panels. A group (6 kB) and the panel in use (12 kB) stay in the first cache, a block of B in the
 * second. Products with one row or one column have their own loops. Pointers and strides are bytes.
 */
import { packPanel, packRows } from './pack';
import { tile1x2, tile1x4, tile1x6, tile3x2, tile3x4, tile3x6 } from './tiles';

/** Length of a block of the summation index: part of the contract. */
const KC: i32 = 256;
/** Columns in a block of B, a multiple of 6: half a megabyte. */
const NC: i32 = 240;
/** Up to this many bytes an operand is read where it stands: it stays in the first cache whatever its stride. */
const READ_IN_PLACE: usize = 16384;
const DOUBLE: usize = 8;

const PANELS: usize = memory.data(256 * 240 * 8, 64);
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
    const adds = accumulate || from > 0 ? -1 : 0;
    const aFrom = a + <usize>from * aDepth;
    const bFrom = b + <usize>from * bDepth;
    // A column is a row of the transposed product: x·y and y·x are the same double.
    if (rows === 1) rowProduct(adds, columns, length, c, aFrom, aDepth, bFrom, bDepth, bColumn);
    else if (columns === 1) rowProduct(adds, rows, length, c, bFrom, bDepth, aFrom, aDepth, aRow);
    else block(adds, rows, columns, length, c, aFrom, aRow, aDepth, bFrom, bDepth, bColumn);
  }
}

/** Columns of the next panel: sixes, after at most two fours or a single two. */
// @inline
function panelWidth(left: i32): i32 {
  return left % 6 === 0 ? 6 : left === 2 ? 2 : 4;
}

function block(
  accumulate: i32,
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
    const odd = even !== width ? -1 : 0;
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
        j += panel;
        const last = j === even ? odd : 0;
        if (panel === 6) tile3x6(accumulate, last, length, cAt, cRow, group, aStep, at, bStep);
        else if (panel === 4) tile3x4(accumulate, last, length, cAt, cRow, group, aStep, at, bStep);
        else tile3x2(accumulate, last, length, cAt, cRow, group, aStep, at, bStep);
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
        j += panel;
        tile1(accumulate, j === even ? odd : 0, panel, length, cAt, aFrom, aDepth, at, bStep);
      }
    }
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

function tile1(
  accumulate: i32,
  odd: i32,
  panel: i32,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  if (panel === 6) tile1x6(accumulate, odd, length, c, a, aStep, b, bStep);
  else if (panel === 4) tile1x4(accumulate, odd, length, c, a, aStep, b, bStep);
  else tile1x2(accumulate, odd, length, c, a, aStep, b, bStep);
}

/** C with one row. */
function rowProduct(
  accumulate: i32,
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
      j += panel;
      const odd = j === even && even !== columns ? -1 : 0;
      tile1(accumulate, odd, panel, length, c + at, a, aDepth, b + at, bDepth);
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
  accumulate: i32,
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
  accumulate: i32,
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
