/**
 * The small semidefinite complementarity problem of the block projection: find symmetric k × k matrices
 *
 *   X ⪰ 0,  Z = A + B[X] ⪰ 0,  ⟨X, Z⟩ = 0,    B[X]_ij = Σ_kl ⟨D⊥_ij, D⊥_kl⟩ X_kl,
 *
 * which says: push along Σ X_ij D⊥_ij no further than UᵀHU ⪯ (2/η)I asks. B is positive semidefinite, so a solution
 * minimises ½‖Σ X_ij D⊥_ij‖² + ⟨A, X⟩ over X ⪰ 0. For k = 1 it is X = max(0, −A/B). For k > 1 an infeasible
 * primal–dual interior-point method in the AHO direction (Alizadeh, Haeberly & Overton 1998) takes some 15 iterations
 * with a linear system of k(k+1)/2 ≤ 21 unknowns each. Fails, where no X does it or on NaN input, by returning NaN.
 */
import { symmetricEigen } from '../math/symmetric-eigen.ts';
import { pairIndex } from './constrained-point.ts';

/** Complementarity gap, relative to the starting one, at which the iteration stops. */
const GAP = 1e-15;
const ITERATION_LIMIT = 60;
/** What gap and infeasibility may be left of a solution; more means that there is none (a singular B). */
const SOLVED = 1e-8;
/** How far towards the boundary of the cone a step may go. */
const STEP_SHARE = 0.98;
/** The gap aimed at, as a share of the present one. */
const CENTERING = 0.1;

/**
 * `gram` holds ⟨D⊥_a, D⊥_b⟩ for pairs a, b (pairs × pairs), `a` the symmetric k × k matrix A, row-major.
 * Returns X, k × k, row-major.
 */
export function solveComplementarity(a: Float64Array, gram: Float64Array, k: number): Float64Array {
  // Nothing to push: UᵀHU is already below 2/η.
  if (symmetricEigen(a, k).values[k - 1]! >= 0) return new Float64Array(k * k);
  if (largest(gram) === 0) return new Float64Array(k * k).fill(Number.NaN);
  if (k === 1) return Float64Array.of(-a[0]! / gram[0]!);
  const pairs = (k * (k + 1)) / 2;
  const scaleA = largest(a);
  const scaleB = largest(gram);
  // Solved for A/|A| and B/|B|; X scales back by |A|/|B|.
  const A = a.map((value) => value / scaleA);
  const apply = (x: Float64Array) => applyGram(x, gram, k, scaleB);
  let x = identity(k);
  let z = identity(k);
  for (let iteration = 0; iteration < ITERATION_LIMIT; iteration++) {
    const gap = inner(x, z) / k;
    const residual = apply(x).map((value, i) => value + A[i]! - z[i]!);
    if (gap < GAP && largest(residual) < GAP) break;
    const dx = direction(x, z, residual, CENTERING * gap, apply, k, pairs);
    const image = apply(dx);
    const dz = residual.map((value, i) => value + image[i]!);
    const step = Math.min(1, STEP_SHARE * Math.min(reach(x, dx, k), reach(z, dz, k)));
    if (!(step > 0)) break;
    x = x.map((value, i) => value + step * dx[i]!);
    z = z.map((value, i) => value + step * dz[i]!);
  }
  const missed = Math.max(inner(x, z) / k, largest(apply(x).map((value, i) => value + A[i]! - z[i]!)));
  if (!(missed <= SOLVED)) x.fill(Number.NaN);
  return x.map((value) => (value * scaleA) / scaleB);
}

/** dX of the linearised conditions XZ + ZX = 2μI, Z = A + B[X]. */
function direction(
  x: Float64Array,
  z: Float64Array,
  residual: Float64Array,
  mu: number,
  apply: (x: Float64Array) => Float64Array,
  k: number,
  pairs: number,
): Float64Array {
  const matrix = new Float64Array(pairs * pairs);
  const right = new Float64Array(pairs);
  const unit = new Float64Array(k * k);
  for (let j = 0, column = 0; j < k; j++) {
    for (let i = 0; i <= j; i++, column++) {
      unit.fill(0);
      unit[i * k + j] = 1;
      unit[j * k + i] = 1;
      const image = symmetrized(x, apply(unit), k);
      const own = symmetrized(unit, z, k);
      forPairs(k, (r, c, row) => {
        matrix[row * pairs + column] = image[r * k + c]! + own[r * k + c]!;
      });
    }
  }
  const product = symmetrized(x, z, k);
  const infeasible = symmetrized(x, residual, k);
  forPairs(k, (r, c, row) => {
    right[row] = (r === c ? 2 * mu : 0) - product[r * k + c]! - infeasible[r * k + c]!;
  });
  const solution = solveLinear(matrix, right, pairs);
  const dx = new Float64Array(k * k);
  forPairs(k, (r, c, row) => {
    dx[r * k + c] = solution[row]!;
    dx[c * k + r] = solution[row]!;
  });
  return dx;
}

function applyGram(x: Float64Array, gram: Float64Array, k: number, scale: number): Float64Array {
  const pairs = (k * (k + 1)) / 2;
  const out = new Float64Array(k * k);
  forPairs(k, (r, c, row) => {
    let total = 0;
    forPairs(k, (i, j, column) => {
      total += (i === j ? 1 : 2) * gram[row * pairs + column]! * x[i * k + j]!;
    });
    out[r * k + c] = total / scale;
    out[c * k + r] = total / scale;
  });
  return out;
}

function forPairs(k: number, visit: (i: number, j: number, index: number) => void): void {
  for (let j = 0; j < k; j++) for (let i = 0; i <= j; i++) visit(i, j, pairIndex(i, j));
}

/** pq + qp. */
function symmetrized(p: Float64Array, q: Float64Array, k: number): Float64Array {
  const out = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      let total = 0;
      for (let s = 0; s < k; s++) total += p[i * k + s]! * q[s * k + j]! + q[i * k + s]! * p[s * k + j]!;
      out[i * k + j] = total;
    }
  }
  return out;
}

/** The largest t with p + t·d ⪰ 0: −1/λmin of L⁻¹dL⁻ᵀ with p = LLᵀ, here through p^{-1/2}. */
function reach(p: Float64Array, d: Float64Array, k: number): number {
  const { values, vectors } = symmetricEigen(p, k);
  const scaled = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      let total = 0;
      for (let r = 0; r < k; r++) {
        for (let c = 0; c < k; c++) total += vectors[i * k + r]! * d[r * k + c]! * vectors[j * k + c]!;
      }
      scaled[i * k + j] = total / Math.sqrt(values[i]! * values[j]!);
    }
  }
  const least = symmetricEigen(scaled, k).values[k - 1]!;
  return least < 0 ? -1 / least : Number.POSITIVE_INFINITY;
}

/** Gaussian elimination with partial pivoting. */
function solveLinear(matrix: Float64Array, right: Float64Array, n: number): Float64Array {
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(matrix[row * n + column]!) > Math.abs(matrix[pivot * n + column]!)) pivot = row;
    }
    for (let c = 0; c < n && pivot !== column; c++) {
      const swap = matrix[pivot * n + c]!;
      matrix[pivot * n + c] = matrix[column * n + c]!;
      matrix[column * n + c] = swap;
    }
    const swap = right[pivot]!;
    right[pivot] = right[column]!;
    right[column] = swap;
    for (let row = column + 1; row < n; row++) {
      const factor = matrix[row * n + column]! / matrix[column * n + column]!;
      for (let c = column; c < n; c++)
        matrix[row * n + c] = matrix[row * n + c]! - factor * matrix[column * n + c]!;
      right[row] = right[row]! - factor * right[column]!;
    }
  }
  const solution = new Float64Array(n);
  for (let row = n - 1; row >= 0; row--) {
    let total = right[row]!;
    for (let c = row + 1; c < n; c++) total -= matrix[row * n + c]! * solution[c]!;
    solution[row] = total / matrix[row * n + row]!;
  }
  return solution;
}

function identity(k: number): Float64Array {
  const out = new Float64Array(k * k);
  for (let i = 0; i < k; i++) out[i * k + i] = 1;
  return out;
}

function inner(p: Float64Array, q: Float64Array): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) total += p[i]! * q[i]!;
  return total;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
}
