/** log z, for z > 0. */
import { log } from '../../math/log.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const logarithm: UnaryFunction = {
  code: 9,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      m[y + i] = log(v);
      if (p1 < 0) continue;
      const r = 1 / v;
      m[p1 + i] = r;
      if (p2 >= 0) m[p2 + i] = -r * r;
      if (p3 >= 0) m[p3 + i] = 2 * r * r * r;
    }
  },
};
