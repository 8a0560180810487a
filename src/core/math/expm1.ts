/**
 * expm1(x) = eˣ − 1 without cancellation near 0, within 1.2 ulp.
 * x = k ln 2 + r, then (2ᵏ − 1) + 2ᵏ r + 2ᵏ tail; |2ᵏ − 1| ≥ |2ᵏ r| unless k = 0, so the error of the first sum is
 * known exactly. Keeps ±0 and subnormal numbers; −1 at −∞; ∞ above 709.78; NaN stays NaN.
 */
import { exp } from './exp.ts';
import { expTail, INVERSE_LN2, LN2_HIGH, LN2_LOW } from './exp-tail.ts';
import { POWER_ZERO, POWERS_OF_TWO } from './power-of-two.ts';

/** Above it eˣ − 1 and eˣ are the same double, below its negative the result is −1. */
const ONE_IS_LOST = 40;
/** Below it x²/2 is less than a quarter ulp of x; also keeps the sign of −0. */
const LINEAR = 5.551115123125783e-17;

export function expm1(x: number): number {
  if (Math.abs(x) < LINEAR) return x;
  if (x > ONE_IS_LOST) return exp(x);
  const y = x < -ONE_IS_LOST ? -ONE_IS_LOST : x;
  const k = Math.floor(y * INVERSE_LN2 + 0.5);
  const high = y - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const rest = high - r - low;
  const scale = POWERS_OF_TWO[(k | 0) + POWER_ZERO]!;
  const whole = scale - 1;
  const part = scale * r;
  const sum = whole + part;
  return sum + (whole - sum + part + scale * (expTail(r) + rest));
}
