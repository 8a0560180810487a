/** log cosh z, as in src/core/autodiff/unaries/log-cosh.ts. */
import { add, choose, halves, mul, ones, pair, sub } from '../lanes';
import { exp } from '../math/exp';
import { expm1 } from '../math/expm1';
import { log1p } from '../math/log1p';
import { fillTanh } from './tanh';

/** −2, log 2 */
const CONSTANTS: usize = memory.data<f64>([-2, -2, Math.LN2, Math.LN2], 16);

export function fillLogCosh(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) v128.store(y + i, logCosh(v128.load(z + i)));
  if (p1 === 0) return;
  fillTanh(bytes, z, p1, 0, 0, 0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const t = v128.load(p1 + i);
    const d = mul(sub(ones(), t), add(ones(), t));
    if (p2 !== 0) v128.store(p2 + i, d);
    if (p3 !== 0) v128.store(p3 + i, mul(mul(pair(CONSTANTS, 0), t), d));
  }
}

function logCosh(v: v128): v128 {
  const a = f64x2.abs(v);
  const near = f64x2.lt(a, ones());
  const q = expm1(f64x2.pmin(a, ones()));
  const argument = f64x2.div(mul(mul(halves(), q), q), add(ones(), q));
  const logarithm = log1p(choose(near, argument, exp(mul(pair(CONSTANTS, 0), a))));
  return choose(near, logarithm, add(a, sub(logarithm, pair(CONSTANTS, 1))));
}
