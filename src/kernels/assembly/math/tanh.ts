/** tanh of two lanes, step by step as in src/core/math/tanh.ts. */
import {
  add,
  choose,
  entry0,
  entry1,
  firsts,
  halves,
  mul,
  naturals,
  ones,
  pair,
  seconds,
  sub,
  withSignOf,
} from '../lanes';

/** k reaches 58; a NaN may lead to any of 64 places. */
const STEPS: i32 = 59;
const MASK: i32 = 63;

/** T and 1 − T² for each k. */
const TABLE: usize = memory.data(64 * 16, 16);
for (let k = 0, power = 1.0; k < STEPS; k++, power *= 2) {
  store<f64>(TABLE + (k << 4), (power - 1) / (power + 1));
  store<f64>(TABLE + (k << 4), ((4 * power) / (power + 1)) * (1 / (power + 1)), 8);
}

const CONSTANTS: usize = memory.data<f64>(
  [
    20, 20, 2.8853900817779268, 2.8853900817779268, 0.3465735901845619, 0.3465735901845619,
    9.541074646352939e-11, 9.541074646352939e-11, 0.13333333333332836, 0.13333333333332836,
    0.05396825396560651, 0.05396825396560651, 0.021869488006597864, 0.021869488006597864,
    0.008863185040949134, 0.008863185040949134, 0.0035896525264812597, 0.0035896525264812597,
    0.0013953828005192988, 0.0013953828005192988, 0.3333333333333333, 0.3333333333333333, 1e-8, 1e-8,
  ],
  16,
);

// @inline
function constant(place: usize): v128 {
  return pair(CONSTANTS, place);
}

// @inline
export function tanh(x: v128): v128 {
  const size = f64x2.abs(x);
  // pmin(NaN, 20) is NaN.
  const a = f64x2.pmin(size, constant(0));
  const k = f64x2.floor(add(mul(a, constant(1)), halves()));
  const h = sub(sub(a, mul(k, constant(2))), mul(k, constant(3)));
  const z = mul(h, h);
  const z2 = mul(z, z);
  const low = sub(constant(4), mul(constant(5), z));
  const high = add(sub(constant(6), mul(constant(7), z)), mul(sub(constant(8), mul(constant(9), z)), z2));
  const b = add(h, mul(mul(h, z), sub(mul(z, add(low, mul(high, z2))), constant(10))));
  const patterns = naturals(k);
  const entryOf0 = v128.load(entry0(TABLE, patterns, MASK, 4));
  const entryOf1 = v128.load(entry1(TABLE, patterns, MASK, 4));
  const t = firsts(entryOf0, entryOf1);
  const slope = seconds(entryOf0, entryOf1);
  const y = add(t, f64x2.div(mul(slope, b), add(ones(), mul(t, b))));
  return choose(f64x2.lt(size, constant(11)), x, withSignOf(x, y));
}
