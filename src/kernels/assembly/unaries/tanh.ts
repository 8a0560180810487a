/** tanh z, as in src/core/autodiff/unaries/tanh.ts. */
import { mul, ones, pair, sub, add } from '../lanes';
import { tanh } from '../math/tanh';

const CONSTANTS: usize = memory.data<f64>([-2, -2, 6, 6, 2, 2], 16);

export function fillTanh(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const t = tanh(v128.load(z + i));
    v128.store(y + i, t);
    if (p1 === 0) continue;
    const d = mul(sub(ones(), t), add(ones(), t));
    v128.store(p1 + i, d);
    if (p2 !== 0) v128.store(p2 + i, mul(mul(pair(CONSTANTS, 0), t), d));
    if (p3 !== 0) v128.store(p3 + i, mul(d, sub(mul(mul(pair(CONSTANTS, 1), t), t), pair(CONSTANTS, 2))));
  }
}
