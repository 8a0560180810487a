/** 1/(1 + e⁻ˣ) of two lanes, step by step as in src/core/math/sigmoid.ts. */
import { add, choose, entry0, entry1, firsts, mul, naturals, ones, pair, seconds, sub } from '../lanes';
import { exp } from './exp';
import { expTail, ln2High, ln2Low, multipleOfLn2 } from './exp-tail';

/** k lies within ±58; a NaN may lead to any of 128 places. */
const STEPS: i32 = 58;
const MASK: i32 = 127;

/** sigmoid(k ln 2) and sigmoid(−k ln 2), at place k + STEPS. */
const TABLE: usize = memory.data(128 * 16, 16);
for (let k = 0, power = 1.0; k <= STEPS; k++, power *= 0.5) {
  const whole = 1 / (1 + power);
  const rest = power / (1 + power);
  store<f64>(TABLE + ((STEPS + k) << 4), whole);
  store<f64>(TABLE + ((STEPS + k) << 4), rest, 8);
  store<f64>(TABLE + ((STEPS - k) << 4), rest);
  store<f64>(TABLE + ((STEPS - k) << 4), whole, 8);
}

const CONSTANTS: usize = memory.data<f64>([40, 40, -40, -40, STEPS, STEPS], 16);

// @inline
export function sigmoid(x: v128): v128 {
  const saturated = f64x2.lt(x, pair(CONSTANTS, 1));
  const y = f64x2.pmax(f64x2.pmin(x, pair(CONSTANTS, 0)), pair(CONSTANTS, 1));
  const k = multipleOfLn2(y);
  const r = sub(sub(y, mul(k, ln2High())), mul(k, ln2Low()));
  const q = add(r, expTail(r));
  const patterns = naturals(add(k, pair(CONSTANTS, 2)));
  const entryOf0 = v128.load(entry0(TABLE, patterns, MASK, 4));
  const entryOf1 = v128.load(entry1(TABLE, patterns, MASK, 4));
  const s = firsts(entryOf0, entryOf1);
  const complement = seconds(entryOf0, entryOf1);
  const value = add(s, f64x2.div(mul(mul(s, complement), q), add(ones(), mul(s, q))));
  return v128.any_true(saturated) ? choose(saturated, exp(x), value) : value;
}
