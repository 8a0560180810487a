/** 1/z, as in src/core/autodiff/unaries/reciprocal.ts. */
import { mul, ones, pair, twos } from '../lanes';

const MINUS_SIX: usize = memory.data<f64>([-6, -6], 16);

export function fillReciprocal(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const r = f64x2.div(ones(), v128.load(z + i));
    v128.store(y + i, r);
    if (p1 !== 0) v128.store(p1 + i, mul(f64x2.neg(r), r));
    if (p2 !== 0) v128.store(p2 + i, mul(mul(mul(twos(), r), r), r));
    if (p3 !== 0) v128.store(p3 + i, mul(mul(mul(mul(pair(MINUS_SIX, 0), r), r), r), r));
  }
}
