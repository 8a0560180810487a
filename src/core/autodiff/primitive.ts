/**
 * What a primitive is: one description that gives loss, gradient, Hessian-vector product and ∇³L(u,u).
 *
 * `forward(k)` emits the instructions for coefficient k of the output's truncated polynomial, `backward(k)` those that
 * add the adjoint's coefficient k to its inputs' adjoints. Absent coefficients are exact zeros: nothing is emitted for
 * them. Linear primitives act on each coefficient alone, bilinear ones convolve, unary functions follow the chain rule.
 */
import type { Node } from './node.ts';
import type { Operation } from './instruction.ts';

export interface Primitive {
  readonly name: string;
  /** False where the second derivative does not exist everywhere (a kink) or jumps. */
  readonly smooth: boolean;
  /** What each input is multiplied with, where that is all there is to it. */
  readonly factors?: readonly number[];
  /**
   * The output may stand where the first input stands, and the adjoints of both in one place, when nothing else uses
   * that input: `out` and `value(0)`, `adjoint` and what `contribute(0)` gives are then the same offsets, and
   * what has been written is not read as input again.
   */
  readonly inPlace?: true;
  /** Throws a RangeError when the shapes do not fit: a mistake of the caller, never of a user. */
  check(inputs: readonly Node[]): void;
  /** The highest coefficient of the output that can differ from zero, from those of the inputs (Infinity: any). */
  degree(inputDegrees: readonly number[]): number;
  forward(order: number, emitter: Emitter): void;
  backward(order: number, emitter: Emitter): void;
}

/** What a primitive sees while it is compiled: where its operands stand, and where to write instructions. */
export interface Emitter {
  readonly inputs: readonly Node[];
  readonly output: Node;
  /** Highest order of the plan's forward pass. */
  readonly forwardOrder: number;
  /** Highest order of its backward pass, −1 for a plan without derivatives. */
  readonly backwardOrder: number;
  /** Offset of a coefficient of an input, or ABSENT. */
  value(input: number, order: number): number;
  /** Offset of a coefficient of the output, or ABSENT; allocated on first use. */
  out(order: number): number;
  /** Offset of a coefficient of the output's adjoint, or ABSENT when it is exactly zero. */
  adjoint(order: number): number;
  /** Whether derivatives flow to this input (not for constants). */
  wantsAdjoint(input: number): boolean;
  /** Where to add to coefficient `order` of an input's adjoint: the offset, and 1 to accumulate or 0 to assign. */
  contribute(input: number, order: number): { readonly offset: number; readonly accumulate: 0 | 1 };
  /** Offset of working memory kept from the forward to the backward pass, by name. */
  scratch(name: string, length: number): number;
  /** Whether the named working memory was allocated. */
  has(name: string): boolean;
  /** Offset of a constant number. */
  number(value: number): number;
  emit(operation: Operation, ...operands: number[]): void;
}

export function requireSameShape(name: string, inputs: readonly Node[]): void {
  const [a, b] = inputs;
  if (a!.rows !== b!.rows || a!.columns !== b!.columns) {
    throw new RangeError(`${name}: ${a!.rows}×${a!.columns} against ${b!.rows}×${b!.columns}`);
  }
}
