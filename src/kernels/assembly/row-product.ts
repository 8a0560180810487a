/**
 * Products with one row, which are also those with one column: x·y and y·x are the same double. Pointers and strides are
 * bytes.
 */
import { panelWidth, tile1 } from './panel';

const DOUBLE: usize = 8;

/** C (=|+=) a row A times B. */
export function rowProduct(
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

/** Four sums at once hide most of the time that an addition takes. */
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
  put(accumulate, c, s0);
  put(accumulate, c + 8, s1);
  put(accumulate, c + 16, s2);
  put(accumulate, c + 24, s3);
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
  put(accumulate, c, sum);
}

// @inline
function put(accumulate: bool, c: usize, value: f64): void {
  store<f64>(c, accumulate ? load<f64>(c) + value : value);
}
