/**
 * Copies blocks of the operands of a matrix product into the order in which its tiles read them. Strides are bytes.
 * Costs half a load and half a store for each element in the two orders that occur, rows and columns of a matrix.
 */
import { firsts, seconds } from './lanes';

const DOUBLE: usize = 8;

/** Room for the panels of a block of B: 256 steps of 240 columns. */
export const PANELS_DOUBLES: i32 = 61440;
export const PANELS: usize = memory.data(61440 * 8, 64);
/** Room for 16 groups of three rows of a block of A, or for more of shorter ones. */
export const GROUPS_DOUBLES: i32 = 12288;
export const GROUPS: usize = memory.data(12288 * 8, 64);

/** A row of B: to[j] = B[s, j]. */
export function packRow(to: usize, b: usize, bColumn: usize, columns: i32): void {
  for (let j = 0; j < columns; j++) {
    store<f64>(to, load<f64>(b));
    b += bColumn;
    to += 8;
  }
}

/** Three rows of A, step by step: to[3s + r] = A[r, s]. */
export function packRows(to: usize, a: usize, aRow: usize, aDepth: usize, length: i32): void {
  if (aRow === DOUBLE) {
    for (let s = 0; s < length; s++) {
      v128.store(to, v128.load(a));
      store<f64>(to, load<f64>(a, 16), 16);
      a += aDepth;
      to += 24;
    }
    return;
  }
  let a1 = a + aRow;
  let a2 = a1 + aRow;
  let s = 0;
  if (aDepth === DOUBLE) {
    for (; s + 2 <= length; s += 2) {
      const x = v128.load(a);
      const y = v128.load(a1);
      const z = v128.load(a2);
      v128.store(to, firsts(x, y));
      v128.store(to, v128.shuffle<f64>(z, x, 0, 3), 16);
      v128.store(to, seconds(y, z), 32);
      a += 16;
      a1 += 16;
      a2 += 16;
      to += 48;
    }
  }
  for (; s < length; s++) {
    store<f64>(to, load<f64>(a));
    store<f64>(to, load<f64>(a1), 8);
    store<f64>(to, load<f64>(a2), 16);
    a += aDepth;
    a1 += aDepth;
    a2 += aDepth;
    to += 24;
  }
}

/**
 * `width` columns of B (2, 4 or 6, of which `real` exist), step by step: to[width·s + j] = B[s, j]. The column that
 * makes the width even repeats the last one; its sums are dropped.
 */
export function packPanel(
  to: usize,
  b: usize,
  bDepth: usize,
  bColumn: usize,
  length: i32,
  width: i32,
  real: i32,
): void {
  const step = (<usize>width) << 3;
  if (bColumn === DOUBLE && real === width) {
    copyPanel(to, b, bDepth, length, width);
    return;
  }
  for (let j = 0; j < width; j += 2) {
    const first = b + <usize>j * bColumn;
    const second = j + 1 < real ? first + bColumn : first;
    packPair(to + ((<usize>j) << 3), step, first, second, bDepth, length);
  }
}

function copyPanel(to: usize, b: usize, bDepth: usize, length: i32, width: i32): void {
  if (width === 6) {
    for (let s = 0; s < length; s++) {
      v128.store(to, v128.load(b));
      v128.store(to, v128.load(b, 16), 16);
      v128.store(to, v128.load(b, 32), 32);
      b += bDepth;
      to += 48;
    }
  } else if (width === 4) {
    for (let s = 0; s < length; s++) {
      v128.store(to, v128.load(b));
      v128.store(to, v128.load(b, 16), 16);
      b += bDepth;
      to += 32;
    }
  } else {
    for (let s = 0; s < length; s++) {
      v128.store(to, v128.load(b));
      b += bDepth;
      to += 16;
    }
  }
}

function packPair(to: usize, step: usize, first: usize, second: usize, bDepth: usize, length: i32): void {
  let s = 0;
  if (bDepth === DOUBLE) {
    for (; s + 2 <= length; s += 2) {
      const x = v128.load(first);
      const y = v128.load(second);
      v128.store(to, firsts(x, y));
      v128.store(to + step, seconds(x, y));
      first += 16;
      second += 16;
      to += 2 * step;
    }
  }
  for (; s < length; s++) {
    store<f64>(to, load<f64>(first));
    store<f64>(to, load<f64>(second), 8);
    first += bDepth;
    second += bDepth;
    to += step;
  }
}
