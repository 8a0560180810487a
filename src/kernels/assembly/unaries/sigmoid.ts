/** 1/(1 + e⁻ᶻ), as in src/core/autodiff/unaries/sigmoid.ts. */
import { mul, ones, pair, sub, twos } from '../lanes';
import { sigmoid } from '../math/sigmoid';

const SIX: usize = memory.data<f64>([6, 6], 16);

export function fillSigmoid(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const s = sigmoid(v128.load(z + i));
    v128.store(y + i, s);
    if (p1 === 0) continue;
    const s1 = mul(s, sub(ones(), s));
    v128.store(p1 + i, s1);
    if (p2 !== 0) v128.store(p2 + i, mul(s1, sub(ones(), mul(twos(), s))));
    if (p3 !== 0) v128.store(p3 + i, mul(s1, sub(ones(), mul(pair(SIX, 0), s1))));
  }
}
