/** log(1 + eᶻ) = max(z, 0) + log(1 + e^−|z|), which cannot overflow; φ′ = σ. */
import { exp } from '../../math/exp.ts';
import { log1p } from '../../math/log1p.ts';
import { sigmoid } from '../../math/sigmoid.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const softplus: UnaryFunction = {
  code: 5,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      m[y + i] = Math.max(v, 0) + log1p(exp(-Math.abs(v)));
      if (p1 < 0) continue;
      const s = sigmoid(v);
      m[p1 + i] = s;
      const s1 = s * (1 - s);
      if (p2 >= 0) m[p2 + i] = s1;
      if (p3 >= 0) m[p3 + i] = s1 * (1 - 2 * s);
    }
  },
};
