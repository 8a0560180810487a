/** log of two lanes, step by step as in src/core/math/log.ts; the exponent is read lane by lane. */
import { choose, halves, mul, ones, pair, sub } from '../lanes';
import { logKernel } from './log-kernel';

const SMALLEST_NORMAL: f64 = 2.2250738585072014e-308;
const SUBNORMAL_SCALE: f64 = 18014398509481984;
const SUBNORMAL_SHIFT: i32 = 54;
const ROOT_OF_2: usize = memory.data<f64>([Math.SQRT2, Math.SQRT2], 16);

/** A positive number's binary exponent and mantissa, left here by `split`. */
let exponent: f64 = 0;
let mantissa: f64 = 0;

function split(x: f64): void {
  const subnormal = x < SMALLEST_NORMAL;
  const bits = reinterpret<u64>(subnormal ? x * SUBNORMAL_SCALE : x);
  const e = <i32>(bits >> 52) - 1023;
  exponent = <f64>(subnormal ? e - SUBNORMAL_SHIFT : e);
  // The same bits as a product with 2⁻ᵉ, which is exact.
  mantissa = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
}

/** What log is where it has no ordinary value: −∞ at ±0, ∞ at ∞, NaN below 0 and at NaN. */
function exceptional(x: f64): f64 {
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

// @inline
function ordinary(x: f64): bool {
  return x > 0 && x < Infinity;
}

export function log(x: v128): v128 {
  const x0 = f64x2.extract_lane(x, 0);
  const x1 = f64x2.extract_lane(x, 1);
  split(x0);
  const e0 = exponent;
  const m0 = mantissa;
  split(x1);
  const e = f64x2.replace_lane(f64x2.splat(e0), 1, exponent);
  const m = f64x2.replace_lane(f64x2.splat(m0), 1, mantissa);
  const large = f64x2.gt(m, pair(ROOT_OF_2, 0));
  const k = f64x2.add(e, v128.and(large, ones()));
  let value = logKernel(k, sub(choose(large, mul(halves(), m), m), ones()), f64x2.splat(0));
  if (!ordinary(x0)) value = f64x2.replace_lane(value, 0, exceptional(x0));
  if (!ordinary(x1)) value = f64x2.replace_lane(value, 1, exceptional(x1));
  return value;
}
