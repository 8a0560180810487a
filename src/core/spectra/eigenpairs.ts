/** What every eigensolver here takes and gives. Vectors are unit length; signs follow the previous measurement. */

/** The Hessian as an operator: returns Hu, a view that the solver copies at once. */
export type HessianProduct = (direction: Float64Array) => Float64Array;

export interface Eigenpairs {
  /** Eigenvalues from the greatest down, as many as were asked for (fewer when p is smaller). */
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
  /** ‖Hu − λu‖/|λ₁| of each pair, from products that were made, not estimated. */
  readonly residuals: Float64Array;
  /** Hessian-vector products of this measurement. */
  readonly products: number;
  /** Whether every residual met its tolerance. */
  readonly converged: boolean;
}

export interface Tolerances {
  /** Residual at which the top pairs count as converged. */
  readonly top: number;
  /** How many pairs from the top must meet it. */
  readonly topCount: number;
  /** Residual asked of the others. */
  readonly others: number;
}

/** An eigensolver remembers its last eigenvectors and begins from them. */
export interface Eigensolver {
  measure(product: HessianProduct, count: number, tolerances: Tolerances): Eigenpairs;
  /** An independent solver that would go on as this one. */
  copy(): Eigensolver;
}

/**
 * Chooses the sign of a unit vector: along the previous one where there is one, else so that the component of largest
 * magnitude is positive (the first of them, on ties).
 */
export function orient(vector: Float64Array, previous: Float64Array | undefined): void {
  let decider = 0;
  if (previous !== undefined) {
    for (let i = 0; i < vector.length; i++) decider += vector[i]! * previous[i]!;
  }
  if (decider === 0) {
    for (let i = 0; i < vector.length; i++)
      if (Math.abs(vector[i]!) > Math.abs(decider)) decider = vector[i]!;
  }
  if (decider < 0) for (let i = 0; i < vector.length; i++) vector[i] = -vector[i]!;
}
