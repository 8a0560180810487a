/** log(1 + x) of two lanes for 0 ≤ x ≤ 1 and NaN, step by step as in src/core/math/log1p.ts. */
import { choose, halves, mul, ones, pair, sub, add } from '../lanes';
import { logKernel } from './log-kernel';

/** √2 − 1, below which no reduction is needed; the bound of linearity; √2. */
const CONSTANTS: usize = memory.data<f64>(
  [
    0.41421356237309503,
    0.41421356237309503,
    1.1102230246251565e-16,
    1.1102230246251565e-16,
    Math.SQRT2,
    Math.SQRT2,
  ],
  16,
);

// @inline
export function log1p(x: v128): v128 {
  const near = f64x2.lt(x, pair(CONSTANTS, 0));
  const u = add(ones(), x);
  const lostBelow1 = sub(x, sub(u, ones()));
  const lostAt1 = sub(ones(), sub(u, x));
  const lost = choose(f64x2.lt(x, ones()), lostBelow1, lostAt1);
  // For 1 ≤ u ≤ 2 the exponent and the choice of the mantissa come down to whether u exceeds √2.
  const large = f64x2.gt(u, pair(CONSTANTS, 2));
  const k = v128.andnot(v128.and(large, ones()), near);
  const reduced = sub(choose(large, mul(halves(), u), u), ones());
  const f = choose(near, x, reduced);
  const extra = v128.andnot(f64x2.div(lost, u), near);
  return choose(f64x2.lt(x, pair(CONSTANTS, 1)), x, logKernel(k, f, extra));
}
