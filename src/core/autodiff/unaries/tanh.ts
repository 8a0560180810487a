/** tanh z: φ′ = (1 − φ)(1 + φ), φ″ = −2φφ′, φ‴ = φ′(6φ² − 2). */
import { tanh } from '../../math/tanh.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const tanhFunction: UnaryFunction = {
  code: 0,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const t = tanh(m[z + i]!);
      m[y + i] = t;
      if (p1 < 0) continue;
      const d = (1 - t) * (1 + t);
      m[p1 + i] = d;
      if (p2 >= 0) m[p2 + i] = -2 * t * d;
      if (p3 >= 0) m[p3 + i] = d * (6 * t * t - 2);
    }
  },
};
