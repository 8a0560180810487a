/** z·Φ(z) with the normal distribution function Φ in its exact erf form: φ′ = Φ + zϕ, φ″ = ϕ(2 − z²), φ‴ = ϕz(z² − 4). */
import { erf } from '../../math/erf.ts';
import { exp } from '../../math/exp.ts';
import type { UnaryFunction } from './unary-spec.ts';

/** √½ */
const HALF_ROOT = Math.SQRT1_2;
/** 1/√(2π) */
const DENSITY_AT_ZERO = 0.3989422804014327;

export const gelu: UnaryFunction = {
  code: 3,
  smooth: true,
  piecewiseLinear: false,
  fill(m, count, z, y, p1, p2, p3) {
    for (let i = 0; i < count; i++) {
      const v = m[z + i]!;
      const phi = 0.5 * (1 + erf(v * HALF_ROOT));
      m[y + i] = v * phi;
      if (p1 < 0) continue;
      const density = DENSITY_AT_ZERO * exp(-0.5 * v * v);
      m[p1 + i] = phi + v * density;
      if (p2 >= 0) m[p2 + i] = density * (2 - v * v);
      if (p3 >= 0) m[p3 + i] = density * v * (v * v - 4);
    }
  },
};
