/** z·Φ(z), as in src/core/autodiff/unaries/gelu.ts. */
import { add, halves, mul, ones, pair, sub, twos } from '../lanes';
import { erf } from '../math/erf';
import { exp } from '../math/exp';

/** √½, 1/√(2π), −½, 4 */
const CONSTANTS: usize = memory.data<f64>(
  [Math.SQRT1_2, Math.SQRT1_2, 0.3989422804014327, 0.3989422804014327, -0.5, -0.5, 4, 4],
  16,
);

export function fillGelu(bytes: usize, z: usize, y: usize, p1: usize, p2: usize, p3: usize): void {
  for (let i: usize = 0; i < bytes; i += 16) {
    const v = v128.load(z + i);
    const phi = mul(halves(), add(ones(), erf(mul(v, pair(CONSTANTS, 0)))));
    v128.store(y + i, mul(v, phi));
    if (p1 === 0) continue;
    const density = mul(pair(CONSTANTS, 1), exp(mul(mul(pair(CONSTANTS, 2), v), v)));
    v128.store(p1 + i, add(phi, mul(v, density)));
    const square = mul(v, v);
    if (p2 !== 0) v128.store(p2 + i, mul(density, sub(twos(), square)));
    if (p3 !== 0) v128.store(p3 + i, mul(mul(density, v), sub(square, pair(CONSTANTS, 3))));
  }
}
