/**
 * sigmoid(x) = 1/(1 + e⁻ˣ), within 1.6 ulp; small results keep their relative accuracy down to the subnormal numbers.
 * x = k ln 2 + r with |r| ≤ ½ ln 2, q = expm1(r), and with s = sigmoid(k ln 2) = 1/(1 + 2⁻ᵏ), s′ = 1 − s = sigmoid(−k ln 2),
 *   sigmoid(x) = s(1 + q)/(1 + s q) = s + s s′ q/(1 + s q).
 * Below −40 it equals eˣ to the last bit, above 40 it is 1. NaN stays NaN.
 */
import { exp } from './exp.ts';
import { expTail, INVERSE_LN2, LN2_HIGH, LN2_LOW } from './exp-tail.ts';
import { POWER_ZERO, POWERS_OF_TWO } from './power-of-two.ts';

/** Beyond it 1 + e^−|x| rounds to 1. */
const SATURATED = 40;
/** k lies within ±58 for |x| ≤ 40. */
const STEPS = 58;

/** sigmoid(k ln 2), at index k + STEPS. */
const STEP_SIGMOID = new Float64Array(2 * STEPS + 1);
for (let k = -STEPS; k <= STEPS; k++) {
  const power = POWERS_OF_TWO[POWER_ZERO - Math.abs(k)]!;
  STEP_SIGMOID[k + STEPS] = (k < 0 ? power : 1) / (1 + power);
}

export function sigmoid(x: number): number {
  if (x < -SATURATED) return exp(x);
  const y = x > SATURATED ? SATURATED : x;
  const k = Math.floor(y * INVERSE_LN2 + 0.5);
  const r = y - k * LN2_HIGH - k * LN2_LOW;
  const q = r + expTail(r);
  const s = STEP_SIGMOID[STEPS + (k | 0)]!;
  const complement = STEP_SIGMOID[STEPS - (k | 0)]!;
  return s + (s * complement * q) / (1 + s * q);
}
