/**
 * A plan: a graph compiled to straight-line programs over one arena.
 *
 * Program `forward(k)` computes coefficient k of every node's truncated Taylor polynomial along θ + t·u from the
 * coefficients below it; `backward(k)` does the same for the adjoints. Running forward(0), backward(0) gives loss and
 * gradient; forward(1), backward(1) after them give Hu for one more direction each time; forward(2), backward(2) then
 * give ½∇³L(u,u). Lower orders are never computed again for the same point or direction.
 */

/** Highest order of the forward pass (the third only serves the identity k·L_k = ⟨g_{k−1}, u⟩). */
export const FORWARD_ORDERS = 4;
/** Orders of the backward pass: gradient, Hessian-vector product, third derivative. */
export const BACKWARD_ORDERS = 3;

export interface Plan {
  /** Number of parameters p. */
  readonly parameters: number;
  /** Doubles in the arena. */
  readonly arenaLength: number;
  /** Initial contents of the arena, zeros elsewhere. */
  readonly constants: readonly { readonly offset: number; readonly values: Float64Array }[];
  /** θ, p doubles. */
  readonly theta: number;
  /** u, p doubles. */
  readonly direction: number;
  /** Coefficients g₀, g₁, g₂ of ∇L(θ+tu), p doubles each, as many as the plan's order asks. */
  readonly gradient: readonly number[];
  /** Coefficients L₀ … L₃ of the loss, one double each. */
  readonly loss: readonly number[];
  /** Where named outputs stand, e.g. the network's prediction. */
  readonly outputs: Readonly<
    Record<string, { readonly offset: number; readonly rows: number; readonly columns: number }>
  >;
  /** forward(0…3), then backward(0…2); empty beyond the plan's order. */
  readonly programs: readonly Int32Array[];
}

export function forwardProgram(order: number): number {
  return order;
}

export function backwardProgram(order: number): number {
  return FORWARD_ORDERS + order;
}
