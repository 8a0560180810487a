/** eˣ − 1 of two lanes up to x = 40, step by step as in src/core/math/expm1.ts. Above 40 the result has no meaning. */
import { add, choose, mul, ones, pair, powersOfTwo, sub } from '../lanes';
import { expTail, ln2High, ln2Low, multipleOfLn2 } from './exp-tail';

const CONSTANTS: usize = memory.data<f64>([-40, -40, 5.551115123125783e-17, 5.551115123125783e-17], 16);

// @inline
export function expm1(x: v128): v128 {
  const y = f64x2.pmax(x, pair(CONSTANTS, 0));
  const k = multipleOfLn2(y);
  const high = sub(y, mul(k, ln2High()));
  const low = mul(k, ln2Low());
  const r = sub(high, low);
  const rest = sub(sub(high, r), low);
  const scale = powersOfTwo(k);
  const whole = sub(scale, ones());
  const part = mul(scale, r);
  const sum = add(whole, part);
  const value = add(sum, add(add(sub(whole, sum), part), mul(scale, add(expTail(r), rest))));
  return choose(f64x2.lt(f64x2.abs(x), pair(CONSTANTS, 1)), x, value);
}
