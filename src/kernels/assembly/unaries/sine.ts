/** sin z, as in src/core/autodiff/unaries/sine.ts. */
import { cos, sin, sinCos } from '../math/sin-cos';

export function fillSine(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    sinCos(v128.load(z + i));
    v128.store(y + i, sin);
    if (p1 !== 0) v128.store(p1 + i, cos);
    if (p2 !== 0) v128.store(p2 + i, f64x2.neg(sin));
    if (p3 !== 0) v128.store(p3 + i, f64x2.neg(cos));
  }
}
