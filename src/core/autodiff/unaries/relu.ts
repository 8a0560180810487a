/** max(0, z), with φ′(0) = 0; a kink at 0. */
import type { UnaryFunction } from './unary-spec.ts';

export const relu: UnaryFunction = {
  code: 1,
  smooth: false,
  piecewiseLinear: true,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      // Asked as v ≤ 0, so that NaN stays NaN and divergence is seen.
      const v = m[z + i]!;
      m[y + i] = v <= 0 ? 0 : v;
      if (p1 >= 0) m[p1 + i] = v <= 0 ? 0 : 1;
      if (p2 >= 0) m[p2 + i] = 0;
      if (p3 >= 0) m[p3 + i] = 0;
    }
  },
};
