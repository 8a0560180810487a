/** cos z, as in src/core/autodiff/unaries/cosine.ts. */
import { cos, sin, sinCos } from '../math/sin-cos';

export function fillCosine(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    sinCos(v128.load(z + i));
    v128.store(y + i, cos);
    if (p1 !== 0) v128.store(p1 + i, f64x2.neg(sin));
    if (p2 !== 0) v128.store(p2 + i, f64x2.neg(cos));
    if (p3 !== 0) v128.store(p3 + i, sin);
  }
}
