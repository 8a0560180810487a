/** sin z. */
import { sin } from '../../math/sin.ts';
import { cos } from '../../math/cos.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const sine: UnaryFunction = {
  code: 7,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const s = sin(v);
      m[y + i] = s;
      if (p1 < 0) continue;
      const c = cos(v);
      m[p1 + i] = c;
      if (p2 >= 0) m[p2 + i] = -s;
      if (p3 >= 0) m[p3 + i] = -c;
    }
  },
};
