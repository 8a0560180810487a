/** cos z. */
import { sin } from '../../math/sin.ts';
import { cos } from '../../math/cos.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const cosine: UnaryFunction = {
  code: 10,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const c = cos(v);
      m[y + i] = c;
      if (p1 < 0) continue;
      const s = sin(v);
      m[p1 + i] = -s;
      if (p2 >= 0) m[p2 + i] = -c;
      if (p3 >= 0) m[p3 + i] = s;
    }
  },
};
