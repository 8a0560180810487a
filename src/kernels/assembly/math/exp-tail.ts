/** eʳ − 1 − r for |r| ≤ 0.3466 in two lanes, and the reduction to it, step by step as in src/core/math/exp-tail.ts. */
import { add, halves, mul, pair } from '../lanes';

const CONSTANTS: usize = memory.data<f64>(
  [
    Math.LOG2E,
    Math.LOG2E,
    0.6931471803691238,
    0.6931471803691238,
    1.9082149292705877e-10,
    1.9082149292705877e-10,
    0.16666666666666669,
    0.16666666666666669,
    0.041666666666666664,
    0.041666666666666664,
    0.008333333333330062,
    0.008333333333330062,
    0.0013888888888886552,
    0.0013888888888886552,
    0.00019841269863053618,
    0.00019841269863053618,
    2.4801587317144498e-5,
    2.4801587317144498e-5,
    2.7557268459997064e-6,
    2.7557268459997064e-6,
    2.755728296954995e-7,
    2.755728296954995e-7,
    2.510038549551032e-8,
    2.510038549551032e-8,
    2.0911236630261545e-9,
    2.0911236630261545e-9,
  ],
  16,
);

// @inline
function constant(place: usize): v128 {
  return pair(CONSTANTS, place);
}

/** The k of x = k ln 2 + r. */
// @inline
export function multipleOfLn2(x: v128): v128 {
  return f64x2.floor(add(mul(x, constant(0)), halves()));
}

// @inline
export function ln2High(): v128 {
  return constant(1);
}

// @inline
export function ln2Low(): v128 {
  return constant(2);
}

// @inline
export function expTail(r: v128): v128 {
  const r2 = mul(r, r);
  const r4 = mul(r2, r2);
  const low = add(add(constant(3), mul(constant(4), r)), mul(add(constant(5), mul(constant(6), r)), r2));
  const high = add(add(constant(7), mul(constant(8), r)), mul(add(constant(9), mul(constant(10), r)), r2));
  const p = add(low, mul(add(high, mul(add(constant(11), mul(constant(12), r)), r4)), r4));
  return mul(r2, add(halves(), mul(r, p)));
}
