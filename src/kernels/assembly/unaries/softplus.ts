/** log(1 + eᶻ), as in src/core/autodiff/unaries/softplus.ts. */
import { add, mul, ones, sub, twos } from '../lanes';
import { exp } from '../math/exp';
import { log1p } from '../math/log1p';
import { sigmoid } from '../math/sigmoid';

export function fillSoftplus(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    v128.store(y + i, add(f64x2.max(v, zero), log1p(exp(f64x2.neg(f64x2.abs(v))))));
    if (p1 === 0) continue;
    const s = sigmoid(v);
    v128.store(p1 + i, s);
    const s1 = mul(s, sub(ones(), s));
    if (p2 !== 0) v128.store(p2 + i, s1);
    if (p3 !== 0) v128.store(p3 + i, mul(s1, sub(ones(), mul(twos(), s))));
  }
}
