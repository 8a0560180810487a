/** log z, as in src/core/autodiff/unaries/logarithm.ts. */
import { mul, ones, twos } from '../lanes';
import { log } from '../math/log';

export function fillLogarithm(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    v128.store(y + i, log(v));
    if (p1 === 0) continue;
    const r = f64x2.div(ones(), v);
    v128.store(p1 + i, r);
    if (p2 !== 0) v128.store(p2 + i, mul(f64x2.neg(r), r));
    if (p3 !== 0) v128.store(p3 + i, mul(mul(mul(twos(), r), r), r));
  }
}
