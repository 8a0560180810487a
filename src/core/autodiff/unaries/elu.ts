/** z for z > 0, eᶻ − 1 otherwise: φ′ is continuous, φ″ jumps at 0. */
import { expm1 } from '../../math/expm1.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const elu: UnaryFunction = {
  code: 2,
  smooth: false,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const e = v > 0 ? 0 : expm1(v);
      m[y + i] = v > 0 ? v : e;
      if (p1 >= 0) m[p1 + i] = v > 0 ? 1 : e + 1;
      if (p2 >= 0) m[p2 + i] = v > 0 ? 0 : e + 1;
      if (p3 >= 0) m[p3 + i] = v > 0 ? 0 : e + 1;
    }
  },
};
