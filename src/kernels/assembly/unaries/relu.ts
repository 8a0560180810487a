/** max(0, z), as in src/core/autodiff/unaries/relu.ts. */
import { ones } from '../lanes';

export function fillRelu(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  const zero = f64x2.splat(0);
  const one = ones();
  let i: usize = 0;
  if (p1 !== 0) {
    for (; i + 32 <= bytes; i += 32) {
      const v = v128.load(z + i);
      const w = v128.load(z + i, 16);
      v128.store(y + i, v128.andnot(v, f64x2.le(v, zero)));
      v128.store(y + i, v128.andnot(w, f64x2.le(w, zero)), 16);
      v128.store(p1 + i, v128.andnot(one, f64x2.le(v, zero)));
      v128.store(p1 + i, v128.andnot(one, f64x2.le(w, zero)), 16);
    }
  }
  for (; i < bytes; i += 16) {
    const v = v128.load(z + i);
    // Not `gt`: NaN stays NaN.
    v128.store(y + i, v128.andnot(v, f64x2.le(v, zero)));
    if (p1 !== 0) v128.store(p1 + i, v128.andnot(one, f64x2.le(v, zero)));
  }
  if (p2 !== 0) memory.fill(p2, 0, bytes);
  if (p3 !== 0) memory.fill(p3, 0, bytes);
}
