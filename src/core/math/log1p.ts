/**
 * log1p(x) = log(1 + x) without loss near 0, within 1 ulp. Near 0 the kernel takes f = x itself; elsewhere 1 + x is
 * rounded to u and the lost part c enters as c/u. −∞ at −1, NaN below, keeps ±0 and subnormal numbers, ∞ at ∞.
 */
import { exponent } from './exponent.ts';
import { logKernel } from './log-kernel.ts';
import { POWER_ZERO, POWERS_OF_TWO } from './power-of-two.ts';

/** √½ − 1 and √2 − 1: between them no reduction is needed. */
const REDUCED_MIN = -0.2928932188134524;
const REDUCED_MAX = 0.41421356237309503;
/** Below it x²/2 is less than half an ulp of x; also keeps the sign of −0. */
const LINEAR = 1.1102230246251565e-16;

export function log1p(x: number): number {
  if (x > REDUCED_MIN && x < REDUCED_MAX) return Math.abs(x) < LINEAR ? x : logKernel(0, x, 0);
  if (!(x > -1) || x === Infinity) return x === -1 ? -Infinity : x > 0 ? x : NaN;
  const u = 1 + x;
  const lost = x < 1 ? x - (u - 1) : 1 - (u - x);
  const e = exponent(u);
  const mantissa = u * POWERS_OF_TWO[POWER_ZERO - e]!;
  const large = mantissa > Math.SQRT2;
  return logKernel(large ? e + 1 : e, (large ? 0.5 * mantissa : mantissa) - 1, lost / u);
}
