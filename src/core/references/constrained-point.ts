/**
 * The constrained trajectory's point θ† with everything that the predictions need there, computed once a step:
 * loss, gradient, top eigenpairs, D_ij = ∇³L(u_i, u_j) and its part D⊥_ij across the critical directions, α, β, δ, ε.
 *
 * One critical eigenvalue is the paper's setting (arXiv 2209.15594): D = ∇S, D⊥ = ∇S⊥.
 */
import type { Evaluator } from '../autodiff/evaluator.ts';
import { dot, projectOutInto } from '../math/vector.ts';
import type { Eigenpairs, Eigensolver } from '../spectra/eigenpairs.ts';

/** An eigenvalue of θ† above this share of 2/η counts as critical. */
export const CRITICAL_SHARE = 0.98;
/**
 * The residual asked of the critical pairs. With 1e-4 the initial x₀ of a natural start comes out wrong fourteen-fold
 * while the valley condition reads 2e-13.
 */
export const PAIR_TOLERANCE = 1e-10;
/** The other eigenvalues are only drawn. */
const OTHERS_TOLERANCE = 1e-3;

export interface ConstrainedPoint {
  readonly theta: Float64Array;
  loss: number;
  readonly gradient: Float64Array;
  /** Top eigenpairs: the critical ones first, then those that are only drawn. */
  pairs: Eigenpairs;
  /** How many of them are critical, at least 1. */
  critical: number;
  /** D_ij, i ≤ j < critical, in the order (0,0), (0,1), (1,1), (0,2) … : see `pairIndex`. */
  readonly third: Float64Array[];
  /** D_ij minus its part in span{u_0 … u_{critical−1}}: what the block projection and the block formulas use. */
  readonly thirdAcross: Float64Array[];
  /** ∇S⊥ = ∇S − (u·∇S)u: what α, β, δ, y and the formulas for one eigenvalue use. */
  readonly sharpnessGradientAcross: Float64Array;
  /** −∇L·∇S. */
  alpha: number;
  /** −∇L·∇S⊥: equal to α where ∇L·u = 0 exactly; what the formulas use, so that a loose valley does no harm. */
  drive: number;
  /** ‖∇S⊥‖². */
  beta: number;
  /** √(2α/β), or NaN while α ≤ 0. */
  delta: number;
  /** η√α, or NaN while α ≤ 0. */
  epsilon: number;
  /** ∇S·u. */
  slopeAlongU: number;
}

/** Place of the pair (i, j), in either order, among pairs i ≤ j. */
export function pairIndex(i: number, j: number): number {
  const low = Math.min(i, j);
  const high = Math.max(i, j);
  return (high * (high + 1)) / 2 + low;
}

export function createConstrainedPoint(size: number): ConstrainedPoint {
  return {
    theta: new Float64Array(size),
    loss: Number.NaN,
    gradient: new Float64Array(size),
    pairs: {
      values: new Float64Array(0),
      vectors: [],
      residuals: new Float64Array(0),
      products: 0,
      converged: false,
    },
    critical: 1,
    third: [],
    thirdAcross: [],
    sharpnessGradientAcross: new Float64Array(size),
    alpha: Number.NaN,
    drive: Number.NaN,
    beta: Number.NaN,
    delta: Number.NaN,
    epsilon: Number.NaN,
    slopeAlongU: Number.NaN,
  };
}

/** Evaluates loss, gradient and eigenpairs at point.theta and decides which eigenvalues are critical. */
export function evaluatePoint(
  point: ConstrainedPoint,
  evaluator: Evaluator,
  solver: Eigensolver,
  threshold: number,
  largest: number,
  drawn: number,
): void {
  evaluator.setPoint(point.theta);
  point.loss = evaluator.loss();
  point.gradient.set(evaluator.gradient());
  const product = (u: Float64Array) => evaluator.hessianProduct(u);
  const count = Math.max(drawn, largest);
  const measure = (topCount: number) =>
    solver.measure(product, count, { top: PAIR_TOLERANCE, topCount, others: OTHERS_TOLERANCE });
  point.pairs = measure(point.critical);
  const critical = Math.max(1, Math.min(largest, countAbove(point.pairs.values, CRITICAL_SHARE * threshold)));
  // A pair that has just become critical is measured again, to the residual that its derivatives need.
  if (critical > point.critical) {
    const products = point.pairs.products;
    const again = measure(critical);
    point.pairs = { ...again, products: products + again.products };
  }
  point.critical = critical;
}

/** Evaluates D_ij and D⊥_ij of the critical pairs at the evaluator's present point. */
export function evaluateThirdDerivatives(point: ConstrainedPoint, evaluator: Evaluator): void {
  const { critical, third, thirdAcross } = point;
  const { vectors } = point.pairs;
  const size = point.theta.length;
  const sum = new Float64Array(critical > 1 ? size : 0);
  for (let j = 0; j < critical; j++) {
    for (let i = j; i >= 0; i--) {
      const at = pairIndex(i, j);
      third[at] ??= new Float64Array(size);
      if (i === j) {
        evaluator.thirdInto(vectors[j]!, third[at]);
        continue;
      }
      // Polarization: ∇³L(u,w) = ½[∇³L(u+w, u+w) − ∇³L(u,u) − ∇³L(w,w)].
      for (let p = 0; p < size; p++) sum[p] = vectors[i]![p]! + vectors[j]![p]!;
      evaluator.thirdInto(sum, third[at]);
      for (let p = 0; p < size; p++) {
        third[at][p] = 0.5 * (third[at][p]! - third[pairIndex(i, i)]![p]! - third[pairIndex(j, j)]![p]!);
      }
    }
  }
  for (let at = 0; at < pairIndex(0, critical); at++) {
    thirdAcross[at] ??= new Float64Array(size);
    thirdAcross[at].set(third[at]!);
    for (let i = 0; i < critical; i++) projectOutInto(vectors[i]!, thirdAcross[at]);
  }
}

/** ∇S⊥, α, β, δ, ε and ∇S·u from the third derivatives. */
export function evaluateCoefficients(point: ConstrainedPoint, learningRate: number): void {
  const across = point.sharpnessGradientAcross;
  across.set(point.third[0]!);
  point.slopeAlongU = projectOutInto(point.pairs.vectors[0]!, across);
  point.alpha = -dot(point.gradient, point.third[0]!);
  point.beta = dot(across, across);
  point.drive = -dot(point.gradient, across);
  const rising = point.alpha > 0 && point.drive > 0;
  point.delta = rising ? Math.sqrt((2 * point.drive) / point.beta) : Number.NaN;
  point.epsilon = rising ? learningRate * Math.sqrt(point.drive) : Number.NaN;
}

/** w −= its parts along the critical eigenvectors. */
export function projectAcross(point: ConstrainedPoint, w: Float64Array): void {
  for (let i = 0; i < point.critical; i++) projectOutInto(point.pairs.vectors[i]!, w);
}

function countAbove(values: Float64Array, bound: number): number {
  let count = 0;
  while (count < values.length && values[count]! > bound) count++;
  return count;
}
