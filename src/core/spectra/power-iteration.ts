/**
 * The largest eigenvalue by power iteration, u ← Hu/‖Hu‖: the method that textbooks explain sharpness with.
 *
 * Warm-started from the last eigenvector. Power iteration finds the eigenvalue of greatest magnitude; when that one is
 * negative, the iteration goes on with H + sI, s = 1.1·|λ|, whose dominant eigenvector is that of the largest one.
 * Converges like (λ₂/λ₁)ⁿ: 5 to 30 products warm, hundreds when λ₁ ≈ λ₂. Only one pair is found. Fails by reporting
 * `converged: false` after PRODUCT_LIMIT products.
 */
import { createRandom } from '../math/random.ts';
import { addScaledInto, dot, norm, scaleInto } from '../math/vector.ts';
import {
  type Eigenpairs,
  type Eigensolver,
  type HessianProduct,
  orient,
  type Tolerances,
} from './eigenpairs.ts';

const PRODUCT_LIMIT = 2000;
/** The shift exceeds the most negative eigenvalue by this factor, so that the shifted operator is positive. */
const SHIFT_MARGIN = 1.1;
/** Residual at which a negative dominant eigenvalue is known well enough to shift by. */
const NEGATIVE_FOUND = 0.1;

export function createPowerIteration(size: number, seed: number, warm?: Float64Array): Eigensolver {
  let last = warm;
  const residual = new Float64Array(size);

  function start(): Float64Array {
    if (last !== undefined) return Float64Array.from(last);
    const random = createRandom(seed);
    const u = Float64Array.from({ length: size }, () => random.normal());
    scaleInto(1 / norm(u), u);
    return u;
  }

  return {
    copy: () => createPowerIteration(size, seed, last),
    measure(product: HessianProduct, _count: number, tolerances: Tolerances): Eigenpairs {
      const u = start();
      let shift = 0;
      let value = 0;
      let error = Number.POSITIVE_INFINITY;
      let products = 0;
      while (products < PRODUCT_LIMIT) {
        const image = product(u);
        products++;
        value = dot(u, image);
        residual.set(image);
        addScaledInto(-value, u, residual);
        error = norm(residual) / Math.abs(value);
        // A converged negative eigenvalue is the most negative one: shift past it and go on.
        const negative = value < 0 && shift === 0;
        if (error <= tolerances.top && !negative) break;
        if (!Number.isFinite(error)) break;
        if (negative && error <= NEGATIVE_FOUND) shift = -SHIFT_MARGIN * value;
        for (let i = 0; i < u.length; i++) u[i] = image[i]! + shift * u[i]!;
        const length = norm(u);
        if (!(length > 0)) break;
        scaleInto(1 / length, u);
      }
      orient(u, last);
      last = Float64Array.from(u);
      return {
        values: Float64Array.of(value),
        vectors: [u],
        residuals: Float64Array.of(error),
        products,
        converged: error <= tolerances.top,
      };
    },
  };
}
