/**
 * The largest eigenvalue by power iteration, u ← Hu/‖Hu‖: the method that textbooks explain sharpness with.
 *
 * Warm-started from the last eigenvector. Power iteration finds the eigenvalue of greatest magnitude; where that one is
 * negative, the iteration goes on with H + sI, s = 1.1·|λ|, whose dominant eigenvector is that of the largest one. The
 * shift is kept for the next measurement. Where iterations go by without an eigenvector (eigenvalues of equal magnitude
 * and opposite sign), it is raised to the operator's own size. Converges like ((λ₂ + s)/(λ₁ + s))ⁿ: 5 to 30
 * products warm, hundreds when λ₁ ≈ λ₂. Only one pair is found. Fails by reporting `converged: false` after
 * PRODUCT_LIMIT products.
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
/** Residual at which a dominant eigenvalue that is not the largest is known well enough to shift by. */
const WRONG_ONE_FOUND = 0.1;
/** A residual below this share of the shifted operator's size is rounding, however small the eigenvalue. */
const ROUNDING = 1e-14;
/** Products without an eigenvector in sight after which the operator is shifted by its own size. */
const PATIENCE = 100;

interface Memory {
  readonly vector: Float64Array;
  readonly shift: number;
}

export function createPowerIteration(size: number, seed: number, memory?: Memory): Eigensolver {
  let last = memory;
  const residual = new Float64Array(size);

  function randomUnit(): Float64Array {
    const random = createRandom(seed);
    const u = Float64Array.from({ length: size }, () => random.normal());
    scaleInto(1 / norm(u), u);
    return u;
  }

  return {
    copy: () => createPowerIteration(size, seed, last && { ...last, vector: Float64Array.from(last.vector) }),
    measure(product: HessianProduct, _count: number, tolerances: Tolerances): Eigenpairs {
      const u = last === undefined ? randomUnit() : Float64Array.from(last.vector);
      let shift = last?.shift ?? 0;
      let value = 0;
      let error = Number.POSITIVE_INFINITY;
      let products = 0;
      let converged = false;
      while (products < PRODUCT_LIMIT) {
        const image = product(u);
        products++;
        value = dot(u, image);
        residual.set(image);
        addScaledInto(-value, u, residual);
        const missed = norm(residual);
        error = missed === 0 ? 0 : missed / Math.abs(value);
        // The shifted operator's dominant eigenvalue lies below zero: it belongs to the least of H, not to the largest.
        const wrongOne = value + shift < 0;
        const rounding = ROUNDING * Math.max(Math.abs(value), shift);
        converged = (error <= tolerances.top || missed <= rounding) && !wrongOne;
        if (converged || !Number.isFinite(value)) break;
        if (wrongOne && error <= WRONG_ONE_FOUND) {
          shift = -SHIFT_MARGIN * value;
          // What was found has crowded out the rest; a kernel of H is even lost altogether.
          u.set(randomUnit());
          continue;
        }
        if (products % PATIENCE === 0 && error > WRONG_ONE_FOUND) {
          shift = Math.max(shift, SHIFT_MARGIN * norm(image));
        }
        for (let i = 0; i < u.length; i++) u[i] = image[i]! + shift * u[i]!;
        const length = norm(u);
        if (!(length > 0)) break;
        scaleInto(1 / length, u);
      }
      orient(u, last?.vector);
      last = { vector: Float64Array.from(u), shift };
      return {
        values: Float64Array.of(value),
        vectors: [u],
        residuals: Float64Array.of(error),
        products,
        converged,
      };
    },
  };
}
