/**
 * log(x), the natural logarithm, within 1 ulp. x = 2ᵏ(1 + f) with √½ ≤ 1 + f < √2, then log-kernel.ts.
 * −∞ at ±0, ∞ at ∞, NaN below 0 and at NaN; subnormal numbers are scaled up first.
 */
import { exponent } from './exponent.ts';
import { logKernel } from './log-kernel.ts';
import { POWER_ZERO, POWERS_OF_TWO } from './power-of-two.ts';

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const SUBNORMAL_SHIFT = 54;
const SUBNORMAL_SCALE = 18014398509481984;

export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const subnormal = x < SMALLEST_NORMAL;
  const y = subnormal ? x * SUBNORMAL_SCALE : x;
  const e = exponent(y);
  const mantissa = y * POWERS_OF_TWO[POWER_ZERO - e]!;
  const large = mantissa > Math.SQRT2;
  const k = (large ? e + 1 : e) - (subnormal ? SUBNORMAL_SHIFT : 0);
  return logKernel(k, (large ? 0.5 * mantissa : mantissa) - 1, 0);
}
