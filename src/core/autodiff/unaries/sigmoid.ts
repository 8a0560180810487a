/** 1/(1 + e⁻ᶻ): φ′ = φ(1 − φ), φ″ = φ′(1 − 2φ), φ‴ = φ′(1 − 6φ′). */
import { sigmoid } from '../../math/sigmoid.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const sigmoidFunction: UnaryFunction = {
  code: 6,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const s = sigmoid(m[z + i]!);
      m[y + i] = s;
      if (p1 < 0) continue;
      const s1 = s * (1 - s);
      m[p1 + i] = s1;
      if (p2 >= 0) m[p2 + i] = s1 * (1 - 2 * s);
      if (p3 >= 0) m[p3 + i] = s1 * (1 - 6 * s1);
    }
  },
};
