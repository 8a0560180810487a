/** erf of two lanes, step by step as in src/core/math/erf.ts. */
import { add, entry0, entry1, firsts, halves, mul, naturals, pair, seconds, sub, withSignOf } from '../lanes';
import { exp } from './exp';

/** erf(j/8), j = 0 … 48, to the nearest double. */
const ERF_AT_EIGHTHS: usize = memory.data<f64>([
  0.0, 0.1403162048013338, 0.27632639016823696, 0.4041169094348223, 0.5204998778130465, 0.623240882188418,
  0.7111556336535151, 0.7840750610598597, 0.8427007929497149, 0.8883882317017078, 0.9229001282564583,
  0.9481700727820903, 0.9661051464753108, 0.9784437332399837, 0.9866716712191824, 0.9919900576701199,
  0.9953222650189527, 0.9973459706405177, 0.9985372834133188, 0.9992170617821089, 0.999593047982555,
  0.9997946242638588, 0.9998993780778803, 0.9999521451602562, 0.9999779095030014, 0.9999901032653747,
  0.9999956972205363, 0.9999981847185726, 0.9999992569016276, 0.9999997048598075, 0.9999998862727434,
  0.999999957486056, 0.9999999845827421, 0.9999999945765992, 0.9999999981494259, 0.9999999993875167,
  0.9999999998033839, 0.9999999999387839, 0.9999999999815149, 0.9999999999945866, 0.9999999999984626,
  0.9999999999995766, 0.9999999999998869, 0.9999999999999707, 0.9999999999999927, 0.9999999999999982,
  0.9999999999999996, 0.9999999999999999, 1.0,
]);
const CENTRES: i32 = 49;
const TWO_OVER_SQRT_PI: f64 = 1.1283791670955126;
const DEGREE: i32 = 12;
/** 16 coefficients a centre; a NaN may lead to any of 64 centres. */
const SHIFT: i32 = 7;
const MASK: i32 = 63;

const TAYLOR: usize = memory.data(64 << SHIFT, 16);
for (let j = 0; j < CENTRES; j++) {
  const c = <f64>j / 8;
  const at = TAYLOR + (j << SHIFT);
  store<f64>(at, load<f64>(ERF_AT_EIGHTHS + (j << 3)));
  store<f64>(at, TWO_OVER_SQRT_PI * f64x2.extract_lane(exp(f64x2.splat(-c * c)), 0), 8);
  for (let n = 0; n + 2 <= DEGREE; n++) {
    const tn = at + (n << 3);
    const sum = c * <f64>(n + 1) * load<f64>(tn, 8) + <f64>n * load<f64>(tn);
    store<f64>(tn, (-2 * sum) / <f64>((n + 1) * (n + 2)), 16);
  }
}

const CONSTANTS: usize = memory.data<f64>([6, 6, 8, 8, 0.125, 0.125], 16);

// @inline
export function erf(x: v128): v128 {
  const a = f64x2.pmin(f64x2.abs(x), pair(CONSTANTS, 0));
  const j = f64x2.floor(add(mul(pair(CONSTANTS, 1), a), halves()));
  const h = sub(a, mul(pair(CONSTANTS, 2), j));
  const patterns = naturals(j);
  const at0 = entry0(TAYLOR, patterns, MASK, SHIFT);
  const at1 = entry1(TAYLOR, patterns, MASK, SHIFT);
  const h2 = mul(h, h);
  const t01of0 = v128.load(at0);
  const t01of1 = v128.load(at1);
  const t23of0 = v128.load(at0, 16);
  const t23of1 = v128.load(at1, 16);
  const t45of0 = v128.load(at0, 32);
  const t45of1 = v128.load(at1, 32);
  const t67of0 = v128.load(at0, 48);
  const t67of1 = v128.load(at1, 48);
  const t89of0 = v128.load(at0, 64);
  const t89of1 = v128.load(at1, 64);
  const t1011of0 = v128.load(at0, 80);
  const t1011of1 = v128.load(at1, 80);
  const t12 = firsts(v128.load(at0, 96), v128.load(at1, 96));
  const p12 = add(seconds(t01of0, t01of1), mul(firsts(t23of0, t23of1), h));
  const p34 = add(seconds(t23of0, t23of1), mul(firsts(t45of0, t45of1), h));
  const p56 = add(seconds(t45of0, t45of1), mul(firsts(t67of0, t67of1), h));
  const p78 = add(seconds(t67of0, t67of1), mul(firsts(t89of0, t89of1), h));
  const p9to10 = add(seconds(t89of0, t89of1), mul(firsts(t1011of0, t1011of1), h));
  const p9to12 = add(p9to10, mul(add(seconds(t1011of0, t1011of1), mul(t12, h)), h2));
  const inner = add(p56, mul(add(p78, mul(p9to12, h2)), h2));
  const series = add(p12, mul(add(p34, mul(inner, h2)), h2));
  return withSignOf(x, add(firsts(t01of0, t01of1), mul(h, series)));
}
