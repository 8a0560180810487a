/** z·σ(z), as in src/core/autodiff/unaries/silu.ts. */
import { add, mul, ones, pair, sub, twos } from '../lanes';
import { sigmoid } from '../math/sigmoid';

const CONSTANTS: usize = memory.data<f64>([3, 3, 6, 6], 16);

export function fillSilu(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    const s = sigmoid(v);
    v128.store(y + i, mul(v, s));
    if (p1 === 0) continue;
    const s1 = mul(s, sub(ones(), s));
    v128.store(p1 + i, add(s, mul(v, s1)));
    if (p2 === 0) continue;
    const s2 = mul(s1, sub(ones(), mul(twos(), s)));
    v128.store(p2 + i, add(mul(twos(), s1), mul(v, s2)));
    if (p3 === 0) continue;
    const third = sub(ones(), mul(pair(CONSTANTS, 1), s1));
    v128.store(p3 + i, add(mul(pair(CONSTANTS, 0), s2), mul(mul(v, s1), third)));
  }
}
