/**
 * Sums in the orders that src/core/autodiff/instruction.ts fixes, and the row maximum. Pointers are bytes. The four
 * lanes of a dot are two pairs; other sums run over several columns or rows at once, never along the sum.
 */
import { add, mul } from './lanes';

/** Σ a∘b. */
export function dot(count: i32, a: usize, b: usize): f64 {
  let s01 = f64x2.splat(0);
  let s23 = f64x2.splat(0);
  const end = a + ((<usize>(count & ~3)) << 3);
  b -= a;
  for (; a < end; a += 32) {
    s01 = add(s01, mul(v128.load(a), v128.load(a + b)));
    s23 = add(s23, mul(v128.load(a, 16), v128.load(a + b, 16)));
  }
  let s0 = f64x2.extract_lane(s01, 0);
  let s1 = f64x2.extract_lane(s01, 1);
  let s2 = f64x2.extract_lane(s23, 0);
  const s3 = f64x2.extract_lane(s23, 1);
  const rest = count & 3;
  if (rest > 0) s0 += load<f64>(a) * load<f64>(a + b);
  if (rest > 1) s1 += load<f64>(a, 8) * load<f64>(a + b, 8);
  if (rest > 2) s2 += load<f64>(a, 16) * load<f64>(a + b, 16);
  return s0 + s2 + (s1 + s3);
}

/** Σ a. */
export function sum(count: i32, a: usize): f64 {
  let s01 = f64x2.splat(0);
  let s23 = f64x2.splat(0);
  const end = a + ((<usize>(count & ~3)) << 3);
  for (; a < end; a += 32) {
    s01 = add(s01, v128.load(a));
    s23 = add(s23, v128.load(a, 16));
  }
  let s0 = f64x2.extract_lane(s01, 0);
  let s1 = f64x2.extract_lane(s01, 1);
  let s2 = f64x2.extract_lane(s23, 0);
  const s3 = f64x2.extract_lane(s23, 1);
  const rest = count & 3;
  if (rest > 0) s0 += load<f64>(a);
  if (rest > 1) s1 += load<f64>(a, 8);
  if (rest > 2) s2 += load<f64>(a, 16);
  return s0 + s2 + (s1 + s3);
}

/** b (=|+=) the sum of a's rows, eight columns at once. */
export function columnSums(accumulate: bool, rows: i32, width: i32, b: usize, a: usize): void {
  const row = (<usize>width) << 3;
  const end = a + <usize>rows * row;
  let j = 0;
  for (; j + 8 <= width; j += 8) {
    let s0 = accumulate ? v128.load(b) : f64x2.splat(0);
    let s1 = accumulate ? v128.load(b, 16) : f64x2.splat(0);
    let s2 = accumulate ? v128.load(b, 32) : f64x2.splat(0);
    let s3 = accumulate ? v128.load(b, 48) : f64x2.splat(0);
    for (let at = a + ((<usize>j) << 3); at < end; at += row) {
      s0 = add(s0, v128.load(at));
      s1 = add(s1, v128.load(at, 16));
      s2 = add(s2, v128.load(at, 32));
      s3 = add(s3, v128.load(at, 48));
    }
    v128.store(b, s0);
    v128.store(b, s1, 16);
    v128.store(b, s2, 32);
    v128.store(b, s3, 48);
    b += 64;
  }
  for (; j + 2 <= width; j += 2) {
    let s = accumulate ? v128.load(b) : f64x2.splat(0);
    for (let at = a + ((<usize>j) << 3); at < end; at += row) s = add(s, v128.load(at));
    v128.store(b, s);
    b += 16;
  }
  if (j < width) {
    let s = accumulate ? load<f64>(b) : 0;
    for (let at = a + ((<usize>j) << 3); at < end; at += row) s += load<f64>(at);
    store<f64>(b, s);
  }
}

/** b (=|+=) the sum of each row of a, four rows at once. */
export function rowSums(accumulate: bool, rows: i32, width: i32, b: usize, a: usize): void {
  const row = (<usize>width) << 3;
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let s0: f64 = 0;
    let s1: f64 = 0;
    let s2: f64 = 0;
    let s3: f64 = 0;
    const a2 = a + 2 * row;
    for (let j: usize = 0; j < row; j += 8) {
      s0 += load<f64>(a + j);
      s1 += load<f64>(a + row + j);
      s2 += load<f64>(a2 + j);
      s3 += load<f64>(a2 + row + j);
    }
    store<f64>(b, accumulate ? load<f64>(b) + s0 : s0);
    store<f64>(b, accumulate ? load<f64>(b, 8) + s1 : s1, 8);
    store<f64>(b, accumulate ? load<f64>(b, 16) + s2 : s2, 16);
    store<f64>(b, accumulate ? load<f64>(b, 24) + s3 : s3, 24);
    a = a2 + 2 * row;
    b += 32;
  }
  for (; i < rows; i++) {
    let total: f64 = 0;
    for (let j: usize = 0; j < row; j += 8) total += load<f64>(a + j);
    store<f64>(b, accumulate ? load<f64>(b) + total : total);
    a += row;
    b += 8;
  }
}

/** b = the greatest of each row of a; NaN where the row has one. */
export function rowMaximum(rows: i32, width: i32, b: usize, a: usize): void {
  for (let i = 0; i < rows; i++) {
    let greatest = load<f64>(a);
    for (let j = 0; j < width; j++) {
      greatest = max<f64>(greatest, load<f64>(a));
      a += 8;
    }
    store<f64>(b, greatest);
    b += 8;
  }
}
