/** eᶻ, as in src/core/autodiff/unaries/exponential.ts. */
import { exp } from '../math/exp';

export function fillExponential(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const e = exp(v128.load(z + i));
    v128.store(y + i, e);
    if (p1 !== 0) v128.store(p1 + i, e);
    if (p2 !== 0) v128.store(p2 + i, e);
    if (p3 !== 0) v128.store(p3 + i, e);
  }
}
