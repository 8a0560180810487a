/** √z, for z > 0: φ′ = 1/(2√z), φ″ = −φ′/(2z), φ‴ = 3φ′/(4z²). */
import type { UnaryFunction } from './unary-spec.ts';

export const squareRoot: UnaryFunction = {
  code: 11,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const r = Math.sqrt(v);
      m[y + i] = r;
      if (p1 < 0) continue;
      const d = 0.5 / r;
      m[p1 + i] = d;
      if (p2 >= 0) m[p2 + i] = (-0.5 * d) / v;
      if (p3 >= 0) m[p3 + i] = (0.75 * d) / (v * v);
    }
  },
};
