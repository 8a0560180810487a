/**
 * Elementwise instructions, two elements at once: sums of products, scaling, broadcasting. Pointers are bytes; the
 * arithmetic is that of src/core/autodiff/kernels/elementwise.ts. An output may be one of the inputs. The loops of every
 * network's passes do two pairs a round: engines check for interrupts in each round.
 */
import { add, mul } from './lanes';

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
  if (a2 === 0) products1(accumulate, count, c, a1, b1);
  else if (a3 === 0) products2(accumulate, count, c, a1, b1, a2, b2);
  else if (a4 === 0) products3(accumulate, count, c, a1, b1, a2, b2, a3, b3);
  else products4(accumulate, count, c, a1, b1, a2, b2, a3, b3, a4, b4);
}

// @inline
function product(a: usize, b: usize, i: usize): v128 {
  return mul(v128.load(a + i), v128.load(b + i));
}

// @inline
function productOfOne(a: usize, b: usize, i: usize): f64 {
  return load<f64>(a + i) * load<f64>(b + i);
}

// @inline
function evenBytes(count: i32): usize {
  return (<usize>(count & ~1)) << 3;
}

// @inline
function put(accumulate: bool, c: usize, value: v128): void {
  v128.store(c, accumulate ? add(v128.load(c), value) : value);
}

// @inline
function putOne(accumulate: bool, c: usize, value: f64): void {
  store<f64>(c, accumulate ? load<f64>(c) + value : value);
}

function products1(accumulate: bool, count: i32, c: usize, a1: usize, b1: usize): void {
  const length = (<usize>count) << 3;
  let i: usize = 0;
  if (!accumulate) {
    for (; i + 32 <= length; i += 32) {
      const first = product(a1, b1, i);
      const second = product(a1, b1, i + 16);
      v128.store(c + i, first);
      v128.store(c + i, second, 16);
    }
  }
  for (; i + 16 <= length; i += 16) put(accumulate, c + i, product(a1, b1, i));
  if (i < length) putOne(accumulate, c + i, productOfOne(a1, b1, i));
}

function products2(accumulate: bool, count: i32, c: usize, a1: usize, b1: usize, a2: usize, b2: usize): void {
  const even = evenBytes(count);
  for (let i: usize = 0; i < even; i += 16) {
    put(accumulate, c + i, add(product(a1, b1, i), product(a2, b2, i)));
  }
  if (count & 1) putOne(accumulate, c + even, productOfOne(a1, b1, even) + productOfOne(a2, b2, even));
}

function products3(
  accumulate: bool,
  count: i32,
  c: usize,
  a1: usize,
  b1: usize,
  a2: usize,
  b2: usize,
  a3: usize,
  b3: usize,
): void {
  const even = evenBytes(count);
  for (let i: usize = 0; i < even; i += 16) {
    const two = add(product(a1, b1, i), product(a2, b2, i));
    put(accumulate, c + i, add(two, product(a3, b3, i)));
  }
  if (count & 1) {
    const two = productOfOne(a1, b1, even) + productOfOne(a2, b2, even);
    putOne(accumulate, c + even, two + productOfOne(a3, b3, even));
  }
}

function products4(
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
  const even = evenBytes(count);
  for (let i: usize = 0; i < even; i += 16) {
    const three = add(add(product(a1, b1, i), product(a2, b2, i)), product(a3, b3, i));
    put(accumulate, c + i, add(three, product(a4, b4, i)));
  }
  if (count & 1) {
    const three = productOfOne(a1, b1, even) + productOfOne(a2, b2, even) + productOfOne(a3, b3, even);
    putOne(accumulate, c + even, three + productOfOne(a4, b4, even));
  }
}

/** c (=|+=) scalar·a. */
export function scale(accumulate: bool, count: i32, c: usize, a: usize, scalar: f64): void {
  const factor = f64x2.splat(scalar);
  const length = (<usize>count) << 3;
  let i: usize = 0;
  if (!accumulate) {
    for (; i + 32 <= length; i += 32) {
      const first = mul(factor, v128.load(a + i));
      const second = mul(factor, v128.load(a + i, 16));
      v128.store(c + i, first);
      v128.store(c + i, second, 16);
    }
  }
  for (; i + 16 <= length; i += 16) put(accumulate, c + i, mul(factor, v128.load(a + i)));
  if (i < length) putOne(accumulate, c + i, scalar * load<f64>(a + i));
}

/** c (=|+=) value. */
export function spread(accumulate: bool, count: i32, c: usize, value: f64): void {
  const both = f64x2.splat(value);
  const even = evenBytes(count);
  for (let i: usize = 0; i < even; i += 16) put(accumulate, c + i, both);
  if (count & 1) putOne(accumulate, c + even, value);
}

/** Each row of c += b. */
export function addRow(rows: i32, width: i32, c: usize, b: usize): void {
  const even = evenBytes(width);
  const unrolled = even & ~31;
  for (let i = 0; i < rows; i++) {
    let j: usize = 0;
    for (; j < unrolled; j += 32) {
      const first = add(v128.load(c + j), v128.load(b + j));
      const second = add(v128.load(c + j, 16), v128.load(b + j, 16));
      v128.store(c + j, first);
      v128.store(c + j, second, 16);
    }
    if (j < even) v128.store(c + j, add(v128.load(c + j), v128.load(b + j)));
    if (width & 1) store<f64>(c + even, load<f64>(c + even) + load<f64>(b + even));
    c += (<usize>width) << 3;
  }
}

/** Each column of c (=|+=) scalar·b. */
export function spreadColumn(accumulate: bool, rows: i32, width: i32, c: usize, b: usize, scalar: f64): void {
  for (let i = 0; i < rows; i++) {
    spread(accumulate, width, c, scalar * load<f64>(b));
    c += (<usize>width) << 3;
    b += 8;
  }
}
