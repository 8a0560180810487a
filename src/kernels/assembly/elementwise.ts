/**
 * Elementwise instructions, two elements at once: sums of products, scaling, broadcasting. Pointers are bytes; the
 * arithmetic is that of src/core/autodiff/kernels/elementwise.ts. An output may be one of the inputs.
 */
import { add, mul } from './lanes';

const DOUBLE: usize = 8;

/** c (=|+=) a₁∘b₁ + … for as many pairs as there are; absent ones are 0. */
export function sumOfProducts(
  accumulate: bool,
  count: i32,
  c: usize,
  a1: usize,
  b1: usize,
  a2: usize,
  b2: usize,
  a3: usize,
  b3: usize,
  a4: usize,
  b4: usize,
): void {
  const end = c + ((<usize>(count & ~1)) << 3);
  // Offsets from c stay the same along the arrays: one pointer moves.
  a1 -= c;
  b1 -= c;
  const two = a2 !== 0;
  const three = a3 !== 0;
  const four = a4 !== 0;
  a2 -= c;
  b2 -= c;
  a3 -= c;
  b3 -= c;
  a4 -= c;
  b4 -= c;
  if (!two) {
    if (accumulate) {
      for (; c < end; c += 16) v128.store(c, add(v128.load(c), mul(v128.load(c + a1), v128.load(c + b1))));
    } else {
      for (; c < end; c += 16) v128.store(c, mul(v128.load(c + a1), v128.load(c + b1)));
    }
  } else {
    for (; c < end; c += 16) {
      let value = add(mul(v128.load(c + a1), v128.load(c + b1)), mul(v128.load(c + a2), v128.load(c + b2)));
      if (three) value = add(value, mul(v128.load(c + a3), v128.load(c + b3)));
      if (four) value = add(value, mul(v128.load(c + a4), v128.load(c + b4)));
      v128.store(c, accumulate ? add(v128.load(c), value) : value);
    }
  }
  if (count & 1) {
    let value = load<f64>(c + a1) * load<f64>(c + b1);
    if (two) value += load<f64>(c + a2) * load<f64>(c + b2);
    if (three) value += load<f64>(c + a3) * load<f64>(c + b3);
    if (four) value += load<f64>(c + a4) * load<f64>(c + b4);
    store<f64>(c, accumulate ? load<f64>(c) + value : value);
  }
}

/** c (=|+=) scalar·a. */
export function scale(accumulate: bool, count: i32, c: usize, a: usize, scalar: f64): void {
  const factor = f64x2.splat(scalar);
  const end = c + ((<usize>(count & ~1)) << 3);
  a -= c;
  if (accumulate) {
    for (; c < end; c += 16) v128.store(c, add(v128.load(c), mul(factor, v128.load(c + a))));
    if (count & 1) store<f64>(c, load<f64>(c) + scalar * load<f64>(c + a));
  } else {
    for (; c < end; c += 16) v128.store(c, mul(factor, v128.load(c + a)));
    if (count & 1) store<f64>(c, scalar * load<f64>(c + a));
  }
}

/** c (=|+=) value. */
export function spread(accumulate: bool, count: i32, c: usize, value: f64): void {
  const both = f64x2.splat(value);
  const end = c + ((<usize>(count & ~1)) << 3);
  if (accumulate) {
    for (; c < end; c += 16) v128.store(c, add(v128.load(c), both));
    if (count & 1) store<f64>(c, load<f64>(c) + value);
  } else {
    for (; c < end; c += 16) v128.store(c, both);
    if (count & 1) store<f64>(c, value);
  }
}

/** Each row of c += b. */
export function addRow(rows: i32, width: i32, c: usize, b: usize): void {
  const length = (<usize>width) << 3;
  const even = length & ~15;
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < even; j += 16) {
      v128.store(c + j, add(v128.load(c + j), v128.load(b + j)));
    }
    if (width & 1) store<f64>(c + even, load<f64>(c + even) + load<f64>(b + even));
    c += length;
  }
}

/** Each column of c (=|+=) scalar·b. */
export function spreadColumn(accumulate: bool, rows: i32, width: i32, c: usize, b: usize, scalar: f64): void {
  for (let i = 0; i < rows; i++) {
    spread(accumulate, width, c, scalar * load<f64>(b));
    c += (<usize>width) << 3;
    b += DOUBLE;
  }
}
