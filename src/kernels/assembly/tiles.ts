/**
 * Tiles of a matrix product: 3 or 1 rows of C by 6, 4 or 2 columns, lanes along the columns. All sums of a tile stay in
 * registers over a block of the summation index, so each element adds its terms in order, from zero.
 *
 * 3 × 6 is what 16 registers hold: nine sums, three pairs of B, two of A and a product. It does 18 operations for 6 loads
 * and is the fastest of the shapes from 1 × 2 to 6 × 4. Unrolling over the summation index is slower in engines that
 * move the loads of all steps to the front and run out of registers. The sums are stored from the last to the first for
 * the same reason: it makes V8 keep the order of the sources within the loop.
 *
 * Row r of A is read at a + r·8 (packed, or A transposed), step s of A at a + s·aStep, of B at b + s·bStep.
 * `accumulate` and `odd` are 0 or −1; `odd` says that the last lane lies beyond C's last column: what stands there is
 * written back.
 */
import { add, mul } from './lanes';

/** What C held, or zero: a sum that starts from zero is never −0, so adding zero keeps its bits. */
// @inline
function put(mask: v128, c: usize, value: v128): void {
  v128.store(c, add(v128.and(v128.load(c), mask), value));
}

// @inline
function putLast(mask: v128, odd: i32, c: usize, value: v128): void {
  const held = v128.load(c);
  const beyond = i64x2.replace_lane(i64x2.splat(0), 1, <i64>odd);
  v128.store(c, v128.bitselect(held, add(v128.and(held, mask), value), beyond));
}

export function tile3x6(
  accumulate: i32,
  odd: i32,
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
  const mask = i64x2.splat(<i64>accumulate);
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  putLast(mask, odd, c2 + 32, s22);
  put(mask, c2 + 16, s21);
  put(mask, c2, s20);
  putLast(mask, odd, c1 + 32, s12);
  put(mask, c1 + 16, s11);
  put(mask, c1, s10);
  putLast(mask, odd, c + 32, s02);
  put(mask, c + 16, s01);
  put(mask, c, s00);
}

export function tile3x4(
  accumulate: i32,
  odd: i32,
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
  const mask = i64x2.splat(<i64>accumulate);
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  putLast(mask, odd, c2 + 16, s21);
  put(mask, c2, s20);
  putLast(mask, odd, c1 + 16, s11);
  put(mask, c1, s10);
  putLast(mask, odd, c + 16, s01);
  put(mask, c, s00);
}

export function tile3x2(
  accumulate: i32,
  odd: i32,
  length: i32,
  c: usize,
  cRow: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
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
  const mask = i64x2.splat(<i64>accumulate);
  putLast(mask, odd, c + 2 * cRow, s2);
  putLast(mask, odd, c + cRow, s1);
  putLast(mask, odd, c, s0);
}

export function tile1x6(
  accumulate: i32,
  odd: i32,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
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
  const mask = i64x2.splat(<i64>accumulate);
  putLast(mask, odd, c + 32, s2);
  put(mask, c + 16, s1);
  put(mask, c, s0);
}

export function tile1x4(
  accumulate: i32,
  odd: i32,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
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
  const mask = i64x2.splat(<i64>accumulate);
  putLast(mask, odd, c + 16, s1);
  put(mask, c, s0);
}

export function tile1x2(
  accumulate: i32,
  odd: i32,
  length: i32,
  c: usize,
  a: usize,
  aStep: usize,
  b: usize,
  bStep: usize,
): void {
  let s = f64x2.splat(0);
  const end = b + <usize>length * bStep;
  while (b < end) {
    s = add(s, mul(v128.load64_splat(a), v128.load(b)));
    a += aStep;
    b += bStep;
  }
  putLast(i64x2.splat(<i64>accumulate), odd, c, s);
}
