/** eˣ of two lanes, step by step as in src/core/math/exp.ts; powers of two are put together from their bits. */
import { add, halves, mul, ones, pair, powersOfTwo, sub } from '../lanes';
import { expTail, ln2High, ln2Low, multipleOfLn2 } from './exp-tail';

const CLAMPS: usize = memory.data<f64>([710, 710, -746, -746], 16);

// @inline
export function exp(x: v128): v128 {
  const y = f64x2.pmax(f64x2.pmin(x, pair(CLAMPS, 0)), pair(CLAMPS, 1));
  const k = multipleOfLn2(y);
  const high = sub(y, mul(k, ln2High()));
  const low = mul(k, ln2Low());
  const r = sub(high, low);
  const rest = sub(sub(high, r), low);
  const sum = add(ones(), r);
  const mantissa = add(sum, add(add(sub(ones(), sum), r), add(expTail(r), rest)));
  const half = f64x2.floor(mul(k, halves()));
  return mul(mul(mantissa, powersOfTwo(half)), powersOfTwo(sub(k, half)));
}
