/**
 * tanh(x), within 1.8 ulp and exactly odd. The hot function of every tanh network.
 * |x| = k·½ ln 2 + h with |h| ≤ ¼ ln 2; b = tanh(h) = h + h³P(h²), and with T = tanh(k·½ ln 2) = (2ᵏ − 1)/(2ᵏ + 1)
 *   tanh|x| = (T + b)/(1 + T b) = T + (1 − T²) b/(1 + T b).
 * P interpolates at Chebyshev nodes, degree 6, error below 2⁻⁶⁰. One division, no branch that depends on ordinary values.
 * Keeps ±0 and subnormal numbers; ±1 from |x| = 20 on (from 19.06 on the nearest double is 1); NaN stays NaN.
 */

/** ½ ln 2 in two parts; the first has 32 bits, so that k times it is exact. */
const STEP_HIGH = 0.3465735901845619;
const STEP_LOW = 9.541074646352939e-11;
const INVERSE_STEP = 2.8853900817779268;
/** T rounds to 1 from here on. */
const SATURATED = 20;
/** Below it x³/3 is less than half an ulp of x; also keeps the sign of −0. */
const LINEAR = 1e-8;
/** k reaches 58 at |x| = 20. */
const STEPS = 59;

const STEP_TANH = new Float64Array(STEPS);
/** 1 − T² = 4·2ᵏ/(2ᵏ + 1)², without cancellation. */
const STEP_SLOPE = new Float64Array(STEPS);
for (let k = 0, power = 1; k < STEPS; k++, power *= 2) {
  STEP_TANH[k] = (power - 1) / (power + 1);
  STEP_SLOPE[k] = ((4 * power) / (power + 1)) * (1 / (power + 1));
}

export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < LINEAR) return x;
  const a = size > SATURATED ? SATURATED : size;
  const k = Math.floor(a * INVERSE_STEP + 0.5);
  const h = a - k * STEP_HIGH - k * STEP_LOW;
  const z = h * h;
  const z2 = z * z;
  const low = 0.13333333333332836 - 0.05396825396560651 * z;
  const high =
    0.021869488006597864 -
    0.008863185040949134 * z +
    (0.0035896525264812597 - 0.0013953828005192988 * z) * z2;
  const b = h + h * z * (z * (low + high * z2) - 0.3333333333333333);
  const t = STEP_TANH[k | 0]!;
  const y = t + (STEP_SLOPE[k | 0]! * b) / (1 + t * b);
  return x < 0 ? -y : y;
}
