/**
 * sin and cos of two lanes, step by step as in src/core/math: sin.ts, cos.ts and their kernels. One reduction serves
 * both functions.
 */
import { add, choose, halves, mul, ones, pair, sub } from '../lanes';
import { quadrants, quarterTurns, r, reduce, reducedAngle, rho } from './quarter-turn';

const SIN: usize = memory.data<f64>(
  [
    0.008333333333333331, 0.008333333333333331, 0.0001984126984126506, 0.0001984126984126506,
    2.7557319219335453e-6, 2.7557319219335453e-6, 2.5052106231157904e-8, 2.5052106231157904e-8,
    1.6058531414589008e-10, 1.6058531414589008e-10, 7.586685070091169e-13, 7.586685070091169e-13,
    0.16666666666666666, 0.16666666666666666, 1e-8, 1e-8,
  ],
  16,
);
const COS: usize = memory.data<f64>(
  [
    0.041666666666666664, 0.041666666666666664, 0.0013888888888888887, 0.0013888888888888887,
    2.4801587301584645e-5, 2.4801587301584645e-5, 2.755731922140076e-7, 2.755731922140076e-7,
    2.0876755790363397e-9, 2.0876755790363397e-9, 1.1470460773969324e-11, 1.1470460773969324e-11,
    4.745865203787401e-14, 4.745865203787401e-14,
  ],
  16,
);

// @inline
function sinKernel(r: v128, rho: v128): v128 {
  const z = mul(r, r);
  const z2 = mul(z, z);
  const low = sub(pair(SIN, 0), mul(pair(SIN, 1), z));
  const high = add(sub(pair(SIN, 2), mul(pair(SIN, 3), z)), mul(sub(pair(SIN, 4), mul(pair(SIN, 5), z)), z2));
  const series = sub(mul(z, add(low, mul(high, z2))), pair(SIN, 6));
  return add(r, add(mul(mul(r, z), series), mul(rho, sub(ones(), mul(halves(), z)))));
}

// @inline
function cosKernel(r: v128, rho: v128): v128 {
  const z = mul(r, r);
  const z2 = mul(z, z);
  const low = sub(pair(COS, 0), mul(pair(COS, 1), z));
  const high = add(sub(pair(COS, 2), mul(pair(COS, 3), z)), mul(sub(pair(COS, 4), mul(pair(COS, 5), z)), z2));
  const series = add(low, mul(add(high, mul(pair(COS, 6), mul(z2, z2))), z2));
  const half = mul(halves(), z);
  const sum = sub(ones(), half);
  return add(sum, add(sub(sub(ones(), sum), half), sub(mul(z2, series), mul(r, rho))));
}

/** The results, left here by `sinCos`, which a caller reads at once. */
export let sin: v128 = f64x2.splat(0);
export let cos: v128 = f64x2.splat(0);

export function sinCos(angle: v128): void {
  const x = reducedAngle(angle);
  const n = quarterTurns(x);
  reduce(x, n);
  const ofSin = sinKernel(r, rho);
  const ofCos = cosKernel(r, rho);
  const quadrant = quadrants(n);
  const one = i64x2.splat(1);
  const odd = i64x2.eq(v128.and(quadrant, one), one);
  // Bit 1 of the quadrant, and of the quadrant plus one, as sign bits.
  const minusSin = i64x2.shl(i64x2.shr_u(quadrant, 1), 63);
  const minusCos = i64x2.shl(i64x2.shr_u(i64x2.add(quadrant, one), 1), 63);
  const value = v128.xor(choose(odd, ofCos, ofSin), minusSin);
  sin = choose(f64x2.lt(f64x2.abs(angle), pair(SIN, 7)), angle, value);
  cos = v128.xor(choose(odd, ofSin, ofCos), minusCos);
}
