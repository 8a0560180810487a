/** k ln 2 + log(1 + f) + extra in two lanes, step by step as in src/core/math/log-kernel.ts. */
import { add, mul, pair, sub, twos } from '../lanes';
import { ln2High, ln2Low } from './exp-tail';

const CONSTANTS: usize = memory.data<f64>(
  [
    0.6666666666666666, 0.6666666666666666, 0.40000000000000885, 0.40000000000000885, 0.28571428570799784,
    0.28571428570799784, 0.22222222392581045, 0.22222222392581045, 0.18181795547521132, 0.18181795547521132,
    0.15386244737621896, 0.15386244737621896, 0.1326863836926161, 0.1326863836926161, 0.1308803485097477,
    0.1308803485097477,
  ],
  16,
);

// @inline
function constant(place: usize): v128 {
  return pair(CONSTANTS, place);
}

// @inline
export function logKernel(k: v128, f: v128, extra: v128): v128 {
  const s = f64x2.div(f, add(twos(), f));
  const z = mul(s, s);
  const z2 = mul(z, z);
  const low = add(add(constant(0), mul(constant(1), z)), mul(add(constant(2), mul(constant(3), z)), z2));
  const high = add(add(constant(4), mul(constant(5), z)), mul(add(constant(6), mul(constant(7), z)), z2));
  const series = mul(z, add(low, mul(high, mul(z2, z2))));
  const whole = mul(k, ln2High());
  const sum = add(whole, f);
  const rest = sub(add(mul(k, ln2Low()), extra), mul(s, sub(f, series)));
  return add(sum, add(add(sub(whole, sum), f), rest));
}
