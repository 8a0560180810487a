/**
 * exp(x) = eˣ, within 0.8 ulp.
 * x = k ln 2 + r with |r| ≤ ½ ln 2, then 2ᵏ(1 + r + tail): 1 + r is summed with its rounding error kept. The scaling is
 * two factors, of which only the second can round: subnormal results are rounded once. Overflows to ∞ above 709.78,
 * falls to 0 below −745.13; NaN stays NaN.
 */
import { expTail, INVERSE_LN2, LN2_HIGH, LN2_LOW } from './exp-tail.ts';
import { POWER_ZERO, POWERS_OF_TWO } from './power-of-two.ts';

/** Beyond these the result is ∞ and 0; the clamp keeps k within the table. */
const OVERFLOWN = 710;
const UNDERFLOWN = -746;

export function exp(x: number): number {
  const y = x > OVERFLOWN ? OVERFLOWN : x < UNDERFLOWN ? UNDERFLOWN : x;
  const k = Math.floor(y * INVERSE_LN2 + 0.5);
  const high = y - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const rest = high - r - low;
  const sum = 1 + r;
  const mantissa = sum + (1 - sum + r + (expTail(r) + rest));
  const half = k >> 1;
  return mantissa * POWERS_OF_TWO[half + POWER_ZERO]! * POWERS_OF_TWO[(k | 0) - half + POWER_ZERO]!;
}
