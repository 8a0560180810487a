/**
 * Tiles of a matrix product: 3, 2 or 1 rows of C by 6, 4 or 2 columns, lanes along the columns. All sums of a tile stay in
 * registers over a block of the summation index, so each element adds its terms in order, from zero.
 *
 * 3 × 6 is what 16 registers hold: nine sums, three pairs of B, two of A and a product. It does 18 operations for 6 loads
 * and is the fastest of the shapes from 1 × 2 to 6 × 4. Unrolling over the summation index is slower in engines that
 * move the loads of all steps to the front and run out of registers. For the same reason sums are assigned from the first
 * to the last and added from the last to the first: it makes V8 keep the order of the sources within the loop.
 *
 * Row r of A is read at a + r·8 (packed, or A transposed) or at a + r·aRow, step s of A at a + s·aStep, of B at
 * b + s·bStep. Both pointers are given as distances from ORIGIN: engines know that a sum of two 32-bit integers needs no
 * widening before it becomes an address, and a loop variable that begins with one neither, but widen a parameter in every
 * round. That and the loop's own four instructions are what the processor does besides the 24 of a step of 3 × 6.
 */
import { add, mul } from './lanes';

const ORIGIN: usize = 64;

/** A pointer as tiles take it. */
// @inline
export function fromOrigin(pointer: usize): usize {
  return pointer - ORIGIN;
}

// @inline
function addTo(c: usize, value: v128): void {
  v128.store(c, add(v128.load(c), value));
}

export function tile3x6(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s02 = s00;
  let s10 = s00;
  let s11 = s00;
  let s12 = s00;
  let s20 = s00;
  let s21 = s00;
  let s22 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    s01 = add(s01, mul(x, b1));
    s02 = add(s02, mul(x, b2));
    const y = v128.load64_splat(a, 8);
    s10 = add(s10, mul(y, b0));
    s11 = add(s11, mul(y, b1));
    s12 = add(s12, mul(y, b2));
    const z = v128.load64_splat(a, 16);
    s20 = add(s20, mul(z, b0));
    s21 = add(s21, mul(z, b1));
    s22 = add(s22, mul(z, b2));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s02, 32);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c1, s12, 32);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c2, s22, 32);
}

export function tile3x6Adding(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s02 = s00;
  let s10 = s00;
  let s11 = s00;
  let s12 = s00;
  let s20 = s00;
  let s21 = s00;
  let s22 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    s01 = add(s01, mul(x, b1));
    s02 = add(s02, mul(x, b2));
    const y = v128.load64_splat(a, 8);
    s10 = add(s10, mul(y, b0));
    s11 = add(s11, mul(y, b1));
    s12 = add(s12, mul(y, b2));
    const z = v128.load64_splat(a, 16);
    s20 = add(s20, mul(z, b0));
    s21 = add(s21, mul(z, b1));
    s22 = add(s22, mul(z, b2));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  addTo(c2 + 32, s22);
  addTo(c2 + 16, s21);
  addTo(c2, s20);
  addTo(c1 + 32, s12);
  addTo(c1 + 16, s11);
  addTo(c1, s10);
  addTo(c + 32, s02);
  addTo(c + 16, s01);
  addTo(c, s00);
}

export function tile3x4(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    s01 = add(s01, mul(x, b1));
    const y = v128.load64_splat(a, 8);
    s10 = add(s10, mul(y, b0));
    s11 = add(s11, mul(y, b1));
    const z = v128.load64_splat(a, 16);
    s20 = add(s20, mul(z, b0));
    s21 = add(s21, mul(z, b1));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
}

export function tile3x4Adding(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    s01 = add(s01, mul(x, b1));
    const y = v128.load64_splat(a, 8);
    s10 = add(s10, mul(y, b0));
    s11 = add(s11, mul(y, b1));
    const z = v128.load64_splat(a, 16);
    s20 = add(s20, mul(z, b0));
    s21 = add(s21, mul(z, b1));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  addTo(c2 + 16, s21);
  addTo(c2, s20);
  addTo(c1 + 16, s11);
  addTo(c1, s10);
  addTo(c + 16, s01);
  addTo(c, s00);
}

export function tile3x2(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s10 = s00;
  let s20 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    const y = v128.load64_splat(a, 8);
    s10 = add(s10, mul(y, b0));
    const z = v128.load64_splat(a, 16);
    s20 = add(s20, mul(z, b0));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  v128.store(c, s00);
  v128.store(c1, s10);
  v128.store(c2, s20);
}

export function tile2x6(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s02 = s00;
  let s10 = s00;
  let s11 = s00;
  let s12 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    s01 = add(s01, mul(x, b1));
    s02 = add(s02, mul(x, b2));
    const y = v128.load64_splat(a + aRow);
    s10 = add(s10, mul(y, b0));
    s11 = add(s11, mul(y, b1));
    s12 = add(s12, mul(y, b2));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s02, 32);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c1, s12, 32);
}

export function tile2x4(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    s01 = add(s01, mul(x, b1));
    const y = v128.load64_splat(a + aRow);
    s10 = add(s10, mul(y, b0));
    s11 = add(s11, mul(y, b1));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
}

export function tile2x2(
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s00 = f64x2.splat(0);
  let s10 = s00;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const x = v128.load64_splat(a);
    s00 = add(s00, mul(x, b0));
    const y = v128.load64_splat(a + aRow);
    s10 = add(s10, mul(y, b0));
    a += aStep;
    b += bStep;
  }
  const c1 = c + cRow;
  v128.store(c, s00);
  v128.store(c1, s10);
}

export function tile1x6(length: i32, c: usize, a: usize, aStep: usize, b: usize, bStep: usize): void {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    const x = v128.load64_splat(a);
    s0 = add(s0, mul(x, b0));
    s1 = add(s1, mul(x, b1));
    s2 = add(s2, mul(x, b2));
    a += aStep;
    b += bStep;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
  v128.store(c, s2, 32);
}

export function tile1x4(length: i32, c: usize, a: usize, aStep: usize, b: usize, bStep: usize): void {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const x = v128.load64_splat(a);
    s0 = add(s0, mul(x, b0));
    s1 = add(s1, mul(x, b1));
    a += aStep;
    b += bStep;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

export function tile1x2(length: i32, c: usize, a: usize, aStep: usize, b: usize, bStep: usize): void {
  let s0 = f64x2.splat(0);
  a += ORIGIN;
  b += ORIGIN;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    const x = v128.load64_splat(a);
    s0 = add(s0, mul(x, b0));
    a += aStep;
    b += bStep;
  }
  v128.store(c, s0);
}
