/**
 * log(2ᵏ(1 + f) + …) for √½ ≤ 1 + f < √2: k ln 2 + log(1 + f) + extra, where extra is a small correction.
 * With s = f/(2 + f), log(1 + f) = 2 artanh s = 2s + s·z·L(z), z = s², and 2s = f − s·f, hence f − s(f − z L(z)).
 * L interpolates at Chebyshev nodes, degree 7; the error is below 2⁻⁶⁰ of the logarithm.
 */
import { LN2_HIGH, LN2_LOW } from './exp-tail.ts';

export function logKernel(k: number, f: number, extra: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const z2 = z * z;
  const low =
    0.6666666666666666 + 0.40000000000000885 * z + (0.28571428570799784 + 0.22222222392581045 * z) * z2;
  const high =
    0.18181795547521132 + 0.15386244737621896 * z + (0.1326863836926161 + 0.1308803485097477 * z) * z2;
  const series = z * (low + high * (z2 * z2));
  const whole = k * LN2_HIGH;
  const sum = whole + f;
  return sum + (whole - sum + f + (k * LN2_LOW + extra - s * (f - series)));
}
