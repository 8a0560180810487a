/** log cosh z, as in src/core/autodiff/unaries/log-cosh.ts. */
import { add, choose, mul, ones, pair, sub } from '../lanes';
import { exp } from '../math/exp';
import { expm1 } from '../math/expm1';
import { log1p } from '../math/log1p';
import { tanh } from '../math/tanh';

/** −2, log 2, ½ */
const CONSTANTS: usize = memory.data<f64>([-2, -2, Math.LN2, Math.LN2, 0.5, 0.5], 16);

export function fillLogCosh(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    const a = f64x2.abs(v);
    const q = expm1(a);
    const near = log1p(f64x2.div(mul(mul(pair(CONSTANTS, 2), q), q), add(ones(), q)));
    const far = add(a, sub(log1p(exp(mul(pair(CONSTANTS, 0), a))), pair(CONSTANTS, 1)));
    v128.store(y + i, choose(f64x2.lt(a, ones()), near, far));
    if (p1 === 0) continue;
    const t = tanh(v);
    const d = mul(sub(ones(), t), add(ones(), t));
    v128.store(p1 + i, t);
    if (p2 !== 0) v128.store(p2 + i, d);
    if (p3 !== 0) v128.store(p3 + i, mul(mul(pair(CONSTANTS, 0), t), d));
  }
}
