/**
 * tanh z, as in src/core/autodiff/unaries/tanh.ts, with the steps of src/core/math/tanh.ts.
 *
 * In two passes over short blocks: the reduced argument, whose polynomial gives b = tanh(h), and then the table and the division.
 * One pass would be a chain of about a hundred cycles for each pair, more than a processor can overlap; the first pass
 * takes two pairs a round for the same reason. Together that is 1.4 times as fast.
 */
import {
  add,
  choose,
  firsts,
  halves,
  mul,
  naturals,
  ones,
  pair,
  seconds,
  sub,
  twos,
  withSignOf,
} from '../lanes';

/** Bytes of a block: 128 numbers. */
const BLOCK: usize = 1024;
/** b and the pattern of k for each number of a block; the first pass may write a pair too many. */
const B: usize = memory.data(1024 + 16, 16);
const K: usize = memory.data(1024 + 16, 16);

/** k reaches 58; a NaN may lead to any of 64 places. */
const STEPS: i32 = 59;
const MASK: i32 = 63;

/** T and 1 − T² for each k. */
const TABLE: usize = memory.data(64 * 16, 16);
for (let k = 0, power = 1.0; k < STEPS; k++, power *= 2) {
  store<f64>(TABLE + (k << 4), (power - 1) / (power + 1));
  store<f64>(TABLE + (k << 4), ((4 * power) / (power + 1)) * (1 / (power + 1)), 8);
}

const SATURATED: f64 = 20;
const LINEAR: f64 = 1e-8;
const CONSTANTS: usize = memory.data<f64>(
  [
    SATURATED,
    SATURATED,
    2.8853900817779268,
    2.8853900817779268,
    0.3465735901845619,
    0.3465735901845619,
    9.541074646352939e-11,
    9.541074646352939e-11,
    0.13333333333332836,
    0.13333333333332836,
    0.05396825396560651,
    0.05396825396560651,
    0.021869488006597864,
    0.021869488006597864,
    0.008863185040949134,
    0.008863185040949134,
    0.0035896525264812597,
    0.0035896525264812597,
    0.0013953828005192988,
    0.0013953828005192988,
    0.3333333333333333,
    0.3333333333333333,
    LINEAR,
    LINEAR,
    -2,
    -2,
    6,
    6,
  ],
  16,
);

export function fillTanh(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let from: usize = 0; from < bytes; from += BLOCK) {
    const length = min(BLOCK, bytes - from);
    reduce(z + from, length);
    values(length, z + from, y + from, block(p1, from), block(p2, from), block(p3, from));
  }
}

// @inline
function block(wanted: usize, from: usize): usize {
  return wanted !== 0 ? wanted + from : 0;
}

// @inline
function constant(place: usize): v128 {
  return pair(CONSTANTS, place);
}

/** The arguments of two pairs side by side: constants are loaded once for both. */
function reduce(z: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 32) {
    const x = v128.load(z + i);
    const x_ = v128.load(z + i, 16);
    const saturated = constant(0);
    // pmin(NaN, 20) is NaN.
    const a = f64x2.pmin(f64x2.abs(x), saturated);
    const a_ = f64x2.pmin(f64x2.abs(x_), saturated);
    const inverseStep = constant(1);
    const half = halves();
    const k = f64x2.floor(add(mul(a, inverseStep), half));
    const k_ = f64x2.floor(add(mul(a_, inverseStep), half));
    v128.store(K + i, naturals(k));
    v128.store(K + i, naturals(k_), 16);
    const stepHigh = constant(2);
    const stepLow = constant(3);
    const h = sub(sub(a, mul(k, stepHigh)), mul(k, stepLow));
    const h_ = sub(sub(a_, mul(k_, stepHigh)), mul(k_, stepLow));
    const s = mul(h, h);
    const s_ = mul(h_, h_);
    const s2 = mul(s, s);
    const s2_ = mul(s_, s_);
    const c2 = constant(4);
    const c3 = constant(5);
    const low = sub(c2, mul(c3, s));
    const low_ = sub(c2, mul(c3, s_));
    const c4 = constant(6);
    const c5 = constant(7);
    const c6 = constant(8);
    const c7 = constant(9);
    const high = add(sub(c4, mul(c5, s)), mul(sub(c6, mul(c7, s)), s2));
    const high_ = add(sub(c4, mul(c5, s_)), mul(sub(c6, mul(c7, s_)), s2_));
    const third = constant(10);
    const series = sub(mul(s, add(low, mul(high, s2))), third);
    const series_ = sub(mul(s_, add(low_, mul(high_, s2_))), third);
    v128.store(B + i, add(h, mul(mul(h, s), series)));
    v128.store(B + i, add(h_, mul(mul(h_, s_), series_)), 16);
  }
}

function values(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  const one = ones();
  const linear = constant(11);
  for (let i: usize = 0; i < bytes; i += 16) {
    const x = v128.load(z + i);
    const b = v128.load(B + i);
    const entryOf0 = v128.load(TABLE + ((<usize>(load<i32>(K + i) & MASK)) << 4));
    const entryOf1 = v128.load(TABLE + ((<usize>(load<i32>(K + i, 8) & MASK)) << 4));
    const t = firsts(entryOf0, entryOf1);
    const slope = seconds(entryOf0, entryOf1);
    const size = add(t, f64x2.div(mul(slope, b), add(one, mul(t, b))));
    const value = choose(f64x2.lt(f64x2.abs(x), linear), x, withSignOf(x, size));
    v128.store(y + i, value);
    if (p1 === 0) continue;
    const d = mul(sub(one, value), add(one, value));
    v128.store(p1 + i, d);
    if (p2 !== 0) v128.store(p2 + i, mul(mul(constant(12), value), d));
    if (p3 !== 0) v128.store(p3 + i, mul(d, sub(mul(mul(constant(13), value), value), twos())));
  }
}
