/** 1/z, for z ≠ 0. */
import type { UnaryFunction } from './unary-spec.ts';

export const reciprocal: UnaryFunction = {
  code: 12,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const r = 1 / m[z + i]!;
      m[y + i] = r;
      if (p1 >= 0) m[p1 + i] = -r * r;
      if (p2 >= 0) m[p2 + i] = 2 * r * r * r;
      if (p3 >= 0) m[p3 + i] = -6 * r * r * r * r;
    }
  },
};
