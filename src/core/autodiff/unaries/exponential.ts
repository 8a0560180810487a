/** eᶻ, its own derivative. */
import { exp } from '../../math/exp.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const exponential: UnaryFunction = {
  code: 8,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const e = exp(m[z + i]!);
      m[y + i] = e;
      if (p1 >= 0) m[p1 + i] = e;
      if (p2 >= 0) m[p2 + i] = e;
      if (p3 >= 0) m[p3 + i] = e;
    }
  },
};
