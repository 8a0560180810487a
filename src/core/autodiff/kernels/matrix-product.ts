/**
 * C (=|+=) A·B for strided A and B and row-major C, in the order of sums that instruction.ts fixes.
 *
 * One kernel serves A·Bᵀ, A·B and Aᵀ·B: only the strides differ. Output is computed in tiles of 4 × 2 elements, whose
 * eight sums stay in registers; a tile changes which elements are computed together, never the order within one.
 * Cost: 2·rows·columns·depth flop.
 */
import { KC } from '../instruction.ts';

export function matrixProduct(
  m: Float64Array,
  accumulate: boolean,
  rows: number,
  columns: number,
  depth: number,
  c: number,
  a: number,
  aRow: number,
  aDepth: number,
  b: number,
  bDepth: number,
  bColumn: number,
): void {
  for (let from = 0; from < depth || from === 0; from += KC) {
    const length = Math.min(KC, depth - from);
    const add = accumulate || from > 0;
    const aFrom = a + from * aDepth;
    const bFrom = b + from * bDepth;
    let i = 0;
    for (; i + 4 <= rows; i += 4) {
      let j = 0;
      for (; j + 2 <= columns; j += 2) {
        tile4x2(
          m,
          add,
          length,
          c + i * columns + j,
          columns,
          aFrom + i * aRow,
          aRow,
          aDepth,
          bFrom + j * bColumn,
          bDepth,
          bColumn,
        );
      }
      for (; j < columns; j++) {
        for (let r = i; r < i + 4; r++) {
          element(m, add, length, c + r * columns + j, aFrom + r * aRow, aDepth, bFrom + j * bColumn, bDepth);
        }
      }
    }
    for (; i < rows; i++) {
      let j = 0;
      for (; j + 4 <= columns; j += 4) {
        tile1x4(
          m,
          add,
          length,
          c + i * columns + j,
          aFrom + i * aRow,
          aDepth,
          bFrom + j * bColumn,
          bDepth,
          bColumn,
        );
      }
      for (; j < columns; j++) {
        element(m, add, length, c + i * columns + j, aFrom + i * aRow, aDepth, bFrom + j * bColumn, bDepth);
      }
    }
  }
}

function element(
  m: Float64Array,
  add: boolean,
  length: number,
  c: number,
  a: number,
  aDepth: number,
  b: number,
  bDepth: number,
): void {
  let sum = 0;
  let pa = a;
  let pb = b;
  for (let s = 0; s < length; s++) {
    sum += m[pa]! * m[pb]!;
    pa += aDepth;
    pb += bDepth;
  }
  m[c] = add ? m[c]! + sum : sum;
}

function tile1x4(
  m: Float64Array,
  add: boolean,
  length: number,
  c: number,
  a: number,
  aDepth: number,
  b: number,
  bDepth: number,
  bColumn: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let pa = a;
  let b0 = b;
  let b1 = b + bColumn;
  let b2 = b1 + bColumn;
  let b3 = b2 + bColumn;
  for (let s = 0; s < length; s++) {
    const x = m[pa]!;
    s0 += x * m[b0]!;
    s1 += x * m[b1]!;
    s2 += x * m[b2]!;
    s3 += x * m[b3]!;
    pa += aDepth;
    b0 += bDepth;
    b1 += bDepth;
    b2 += bDepth;
    b3 += bDepth;
  }
  if (add) {
    m[c] = m[c]! + s0;
    m[c + 1] = m[c + 1]! + s1;
    m[c + 2] = m[c + 2]! + s2;
    m[c + 3] = m[c + 3]! + s3;
  } else {
    m[c] = s0;
    m[c + 1] = s1;
    m[c + 2] = s2;
    m[c + 3] = s3;
  }
}

function tile4x2(
  m: Float64Array,
  add: boolean,
  length: number,
  c: number,
  columns: number,
  a: number,
  aRow: number,
  aDepth: number,
  b: number,
  bDepth: number,
  bColumn: number,
): void {
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  let s20 = 0;
  let s21 = 0;
  let s30 = 0;
  let s31 = 0;
  let a0 = a;
  let a1 = a0 + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let b0 = b;
  let b1 = b + bColumn;
  for (let s = 0; s < length; s++) {
    const x = m[b0]!;
    const y = m[b1]!;
    const p = m[a0]!;
    s00 += p * x;
    s01 += p * y;
    const q = m[a1]!;
    s10 += q * x;
    s11 += q * y;
    const r = m[a2]!;
    s20 += r * x;
    s21 += r * y;
    const t = m[a3]!;
    s30 += t * x;
    s31 += t * y;
    a0 += aDepth;
    a1 += aDepth;
    a2 += aDepth;
    a3 += aDepth;
    b0 += bDepth;
    b1 += bDepth;
  }
  const c1 = c + columns;
  const c2 = c1 + columns;
  const c3 = c2 + columns;
  if (add) {
    m[c] = m[c]! + s00;
    m[c + 1] = m[c + 1]! + s01;
    m[c1] = m[c1]! + s10;
    m[c1 + 1] = m[c1 + 1]! + s11;
    m[c2] = m[c2]! + s20;
    m[c2 + 1] = m[c2 + 1]! + s21;
    m[c3] = m[c3]! + s30;
    m[c3 + 1] = m[c3 + 1]! + s31;
  } else {
    m[c] = s00;
    m[c + 1] = s01;
    m[c1] = s10;
    m[c1 + 1] = s11;
    m[c2] = s20;
    m[c2 + 1] = s21;
    m[c3] = s30;
    m[c3 + 1] = s31;
  }
}
