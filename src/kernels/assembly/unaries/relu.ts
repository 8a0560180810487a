/** max(0, z), as in src/core/autodiff/unaries/relu.ts. */
import { ones } from '../lanes';

export function fillRelu(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  const zero = f64x2.splat(0);
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    const positive = f64x2.gt(v, zero);
    v128.store(y + i, v128.and(positive, v));
    if (p1 !== 0) v128.store(p1 + i, v128.and(positive, ones()));
    if (p2 !== 0) v128.store(p2 + i, zero);
    if (p3 !== 0) v128.store(p3 + i, zero);
  }
}
