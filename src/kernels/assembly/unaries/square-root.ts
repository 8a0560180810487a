/** √z, as in src/core/autodiff/unaries/square-root.ts. */
import { halves, mul, pair } from '../lanes';

const CONSTANTS: usize = memory.data<f64>([-0.5, -0.5, 0.75, 0.75], 16);

export function fillSquareRoot(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    const r = f64x2.sqrt(v);
    v128.store(y + i, r);
    if (p1 === 0) continue;
    const d = f64x2.div(halves(), r);
    v128.store(p1 + i, d);
    if (p2 !== 0) v128.store(p2 + i, f64x2.div(mul(pair(CONSTANTS, 0), d), v));
    if (p3 !== 0) v128.store(p3 + i, f64x2.div(mul(pair(CONSTANTS, 1), d), mul(v, v)));
  }
}
