/**
 * Tiles of a matrix product: 3 or 1 rows of C by 6, 4 or 2 columns, lanes along the columns. All sums of a tile stay in
 * registers over a block of the summation index, so each element adds its terms in order, from zero.
 *
 * 3 × 6 is what 16 registers hold: nine sums, three pairs of B and two temporaries. It does 18 operations for 6 loads;
 * of the shapes from 1 × 2 to 6 × 4 it comes nearest to the machine's peak. Unrolling over the summation index is slower in engines
 * that move the loads of all steps to the front and run out of registers.
 *
 * Row r of A is read at a + r·8 (packed, or A transposed), step s of A at a + s·aStep, of B at b + s·bStep. `odd` says
 * that the last lane lies beyond C's last column.
 */
import { add, mul } from './lanes';

// @inline
function put(accumulate: bool, c: usize, value: v128): void {
  v128.store(c, accumulate ? add(v128.load(c), value) : value);
}

// @inline
function putLast(accumulate: bool, c: usize, value: v128, odd: bool): void {
  if (odd) {
    const first = f64x2.extract_lane(value, 0);
    store<f64>(c, accumulate ? load<f64>(c) + first : first);
  } else {
    put(accumulate, c, value);
  }
}

// @inline
export function tile3x6(
  accumulate: bool,
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  odd: bool,
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
  put(accumulate, c, s00);
  put(accumulate, c + 16, s01);
  putLast(accumulate, c + 32, s02, odd);
  c += cRow;
  put(accumulate, c, s10);
  put(accumulate, c + 16, s11);
  putLast(accumulate, c + 32, s12, odd);
  c += cRow;
  put(accumulate, c, s20);
  put(accumulate, c + 16, s21);
  putLast(accumulate, c + 32, s22, odd);
}

export function tile3x4(
  accumulate: bool,
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  odd: bool,
): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
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
  put(accumulate, c, s00);
  putLast(accumulate, c + 16, s01, odd);
  c += cRow;
  put(accumulate, c, s10);
  putLast(accumulate, c + 16, s11, odd);
  c += cRow;
  put(accumulate, c, s20);
  putLast(accumulate, c + 16, s21, odd);
}

export function tile3x2(
  accumulate: bool,
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  odd: bool,
): void {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const b0 = v128.load(b);
    s0 = add(s0, mul(v128.load64_splat(a), b0));
    s1 = add(s1, mul(v128.load64_splat(a, 8), b0));
    s2 = add(s2, mul(v128.load64_splat(a, 16), b0));
    a += aStep;
    b += bStep;
  }
  putLast(accumulate, c, s0, odd);
  putLast(accumulate, c + cRow, s1, odd);
  putLast(accumulate, c + 2 * cRow, s2, odd);
}

export function tile1x6(
  accumulate: bool,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  odd: bool,
): void {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const x = v128.load64_splat(a);
    s0 = add(s0, mul(x, v128.load(b)));
    s1 = add(s1, mul(x, v128.load(b, 16)));
    s2 = add(s2, mul(x, v128.load(b, 32)));
    a += aStep;
    b += bStep;
  }
  put(accumulate, c, s0);
  put(accumulate, c + 16, s1);
  putLast(accumulate, c + 32, s2, odd);
}

export function tile1x4(
  accumulate: bool,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  odd: bool,
): void {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  const end = b + <usize>length * bStep;
  while (b < end) {
    const x = v128.load64_splat(a);
    s0 = add(s0, mul(x, v128.load(b)));
    s1 = add(s1, mul(x, v128.load(b, 16)));
    a += aStep;
    b += bStep;
  }
  put(accumulate, c, s0);
  putLast(accumulate, c + 16, s1, odd);
}

export function tile1x2(
  accumulate: bool,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
  odd: bool,
): void {
  let s = f64x2.splat(0);
  const end = b + <usize>length * bStep;
  while (b < end) {
    s = add(s, mul(v128.load64_splat(a), v128.load(b)));
    a += aStep;
    b += bStep;
  }
  putLast(accumulate, c, s, odd);
}
