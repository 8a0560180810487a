/**
 * Projection onto the stable set M = {S ≤ 2/η, ∇L·u = 0} (arXiv 2209.15594, Definition of θ†).
 *
 * Newton iterations in the span of the critical eigenvectors and the D⊥_ij, eigenpairs renewed at each iterate:
 *
 *   θ ← θ − Σ_ij X_ij D⊥_ij − Σ_i (∇L·u_i/λ_i) u_i,
 *
 * with X from complementarity.ts; for one critical eigenvalue X = max(0, S − 2/η)/‖∇S⊥‖². All critical eigenvalues
 * together: one at a time fails to converge when they swap (5.4 iterations against 2.7 for the block).
 * Done when S ≤ (2/η)(1 + 1e-8) and |∇L·u_i|/λ_i < valley·(1 + ‖θ‖) for each. Cost: two to five iterations of one
 * gradient, some four products and one third derivative. Fails by `converged: false` at the last iterate: after
 * ITERATION_LIMIT, or at once where no step lowers S (∇S⊥ = 0, as for a quadratic or a single parameter).
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import { addScaledInto, allFinite, dot, norm } from '../math/vector.ts';
import type { Eigensolver } from '../spectra/eigenpairs.ts';
import { solveComplementarity } from './complementarity.ts';
import {
  type ConstrainedPoint,
  evaluatePoint,
  evaluateThirdDerivatives,
  PAIR_TOLERANCE,
  pairIndex,
} from './constrained-point.ts';

/** Sharpness may exceed 2/η by this share on the constrained trajectory. */
const SHARPNESS_TOLERANCE = 1e-8;
const ITERATION_LIMIT = 30;

export interface ProjectionSettings {
  readonly threshold: number;
  /** |∇L·u|/S < valley·(1 + ‖θ‖). */
  readonly valleyTolerance: number;
  /** Largest number of eigenvalues that are treated as critical together. */
  readonly largest: number;
  /** Eigenvalues to measure for display. */
  readonly drawn: number;
}

export interface Projection {
  readonly converged: boolean;
  /** Newton steps taken. */
  readonly iterations: number;
  readonly products: number;
  /** S·η/2 − 1 where positive, and |∇L·u|/S/(1 + ‖θ‖), at the last iterate. */
  readonly sharpnessResidual: number;
  readonly valleyResidual: number;
  /** The largest residual of a critical eigenpair there. */
  readonly pairResidual: number;
}

/** Projects point.theta in place; leaves loss, gradient, eigenpairs and third derivatives of the result in `point`. */
export function projectToStableSet(
  point: ConstrainedPoint,
  evaluator: Evaluator,
  solver: Eigensolver,
  settings: ProjectionSettings,
): Projection {
  const { threshold, valleyTolerance, largest, drawn } = settings;
  let products = 0;
  for (let iterations = 0; ; iterations++) {
    evaluatePoint(point, evaluator, solver, threshold, largest, drawn);
    products += point.pairs.products;
    evaluateThirdDerivatives(point, evaluator);
    const sharpnessResidual = Math.max(0, point.pairs.values[0]! / threshold - 1);
    const valleyResidual = valleyOf(point) / (1 + norm(point.theta));
    const pairResidual = Math.max(...point.pairs.residuals.subarray(0, point.critical));
    const met = sharpnessResidual <= SHARPNESS_TOLERANCE && valleyResidual < valleyTolerance;
    const converged = met && pairResidual <= PAIR_TOLERANCE;
    const stuck = iterations === ITERATION_LIMIT || !allFinite(point.theta) || Number.isNaN(valleyResidual);
    if (converged || stuck || !newtonStep(point, threshold)) {
      return { converged, iterations, products, sharpnessResidual, valleyResidual, pairResidual };
    }
  }
}

function valleyOf(point: ConstrainedPoint): number {
  let most = 0;
  for (let i = 0; i < point.critical; i++) {
    const along = Math.abs(dot(point.gradient, point.pairs.vectors[i]!)) / Math.abs(point.pairs.values[i]!);
    // Not Math.max alone: a NaN must be seen.
    most = along > most || Number.isNaN(along) ? along : most;
  }
  return most;
}

/** False, and nothing moved, where the conditions cannot be met from here. */
function newtonStep(point: ConstrainedPoint, threshold: number): boolean {
  const { critical: k, thirdAcross } = point;
  const { values, vectors } = point.pairs;
  const pairs = pairIndex(0, k);
  const excess = new Float64Array(k * k);
  for (let i = 0; i < k; i++) excess[i * k + i] = threshold - values[i]!;
  const gram = new Float64Array(pairs * pairs);
  for (let a = 0; a < pairs; a++) {
    for (let b = 0; b <= a; b++) {
      gram[a * pairs + b] = dot(thirdAcross[a]!, thirdAcross[b]!);
      gram[b * pairs + a] = gram[a * pairs + b]!;
    }
  }
  const x = solveComplementarity(excess, gram, k);
  if (!allFinite(x)) return false;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) addScaledInto(-x[i * k + j]!, thirdAcross[pairIndex(i, j)]!, point.theta);
  }
  for (let i = 0; i < k; i++) {
    addScaledInto(-dot(point.gradient, vectors[i]!) / values[i]!, vectors[i]!, point.theta);
  }
  return true;
}
