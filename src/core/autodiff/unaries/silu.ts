/** z·σ(z): φ⁽ᵏ⁾ = kσ⁽ᵏ⁻¹⁾ + zσ⁽ᵏ⁾, with σ′ = σ(1 − σ), σ″ = σ′(1 − 2σ), σ‴ = σ′(1 − 6σ′). */
import { sigmoid } from '../../math/sigmoid.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const silu: UnaryFunction = {
  code: 4,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const s = sigmoid(v);
      m[y + i] = v * s;
      if (p1 < 0) continue;
      const s1 = s * (1 - s);
      m[p1 + i] = s + v * s1;
      if (p2 < 0) continue;
      const s2 = s1 * (1 - 2 * s);
      m[p2 + i] = 2 * s1 + v * s2;
      if (p3 >= 0) m[p3 + i] = 3 * s2 + v * s1 * (1 - 6 * s1);
    }
  },
};
