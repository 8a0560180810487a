/** z for z > 0, eᶻ − 1 otherwise, as in src/core/autodiff/unaries/elu.ts. */
import { add, choose, ones } from '../lanes';
import { expm1 } from '../math/expm1';

export function fillElu(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    const positive = f64x2.gt(v, zero);
    const e = expm1(f64x2.pmin(v, zero));
    v128.store(y + i, choose(positive, v, e));
    if (p1 === 0) continue;
    const rising = add(e, ones());
    v128.store(p1 + i, choose(positive, ones(), rising));
    const curved = v128.andnot(rising, positive);
    if (p2 !== 0) v128.store(p2 + i, curved);
    if (p3 !== 0) v128.store(p3 + i, curved);
  }
}
