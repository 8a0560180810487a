/**
 * eʳ − 1 − r = r²(½ + r p(r)) for |r| ≤ 0.3466: what exp, expm1, tanh and sigmoid share after their reduction to
 * x = k ln 2 + r. p interpolates at Chebyshev nodes, degree 9; the whole is within 2⁻⁵⁸ of |eʳ − 1|.
 * The terms are summed in pairs, so that the processor can work on several at once; this order is part of the bits.
 */

/** ln 2 in two parts; the first has 32 bits, so that k·LN2_HIGH is exact for |k| < 2²¹. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
export const INVERSE_LN2 = Math.LOG2E;

export function expTail(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const low =
    0.16666666666666669 + 0.041666666666666664 * r + (0.008333333333330062 + 0.0013888888888886552 * r) * r2;
  const high =
    0.00019841269863053618 +
    2.4801587317144498e-5 * r +
    (2.7557268459997064e-6 + 2.755728296954995e-7 * r) * r2;
  const p = low + (high + (2.510038549551032e-8 + 2.0911236630261545e-9 * r) * r4) * r4;
  return r2 * (0.5 + r * p);
}
