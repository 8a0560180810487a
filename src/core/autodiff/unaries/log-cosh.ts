/**
 * log cosh z = |z| + log(1 + e^−2|z|) − log 2, which cannot overflow; below |z| = 1, where that cancels, log(1 + q²/(2(1 + q)))
 * with q = e^|z| − 1. φ′ = tanh.
 */
import { exp } from '../../math/exp.ts';
import { expm1 } from '../../math/expm1.ts';
import { log1p } from '../../math/log1p.ts';
import { tanh } from '../../math/tanh.ts';
import type { UnaryFunction } from './unary-spec.ts';

export const logCosh: UnaryFunction = {
  code: 13,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const a = Math.abs(v);
      const q = a < 1 ? expm1(a) : 0;
      m[y + i] = a < 1 ? log1p((0.5 * q * q) / (1 + q)) : a + (log1p(exp(-2 * a)) - Math.LN2);
      if (p1 < 0) continue;
      const t = tanh(v);
      const d = (1 - t) * (1 + t);
      m[p1 + i] = t;
      if (p2 >= 0) m[p2 + i] = d;
      if (p3 >= 0) m[p3 + i] = -2 * t * d;
    }
  },
};
