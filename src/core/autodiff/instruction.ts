/**
 * The instruction set of a compiled plan: what an executor must be able to do.
 *
 * A program is an Int32Array of instructions of STRIDE integers: the operation, then its operands. Operands that name
 * memory are offsets into the arena, in doubles. The order of every sum is part of the contract, so that each
 * executor gives the same bits:
 * - `product` (matrix product) adds each output element's terms in order of the summation index, in blocks of
 *   KC = 256 that are summed from zero and then added to the element;
 * - `dot` and `sum` add index i to lane i mod 4 and end with (s₀ + s₂) + (s₁ + s₃);
 * - `sumOfProducts` and `rowSums` form their sum from left to right, and then add it to the target where they
 *   accumulate; `columnSums` adds row after row onto the target itself.
 * No fused multiply-add anywhere.
 */

/** Integers in an instruction. */
export const STRIDE = 12;
/** Length of a block of the summation index in a matrix product. */
export const KC = 256;
/** The offset of a coefficient that is exactly zero and has no memory. */
export const ABSENT = -1;

export const OPERATION = {
  /** C[i,j] (=|+=) Σ_s A[i,s]·B[s,j] with strides: accumulate, rows, columns, depth, c, a, aRow, aDepth, b, bDepth, bColumn. C is row-major. */
  product: 0,
  /** c (=|+=) a₁∘b₁ + … + a₄∘b₄, absent pairs left out: accumulate, count, c, a₁, b₁, …, a₄, b₄ (11 operands). */
  sumOfProducts: 1,
  /** c (=|+=) scalar·a: accumulate, count, c, a, scalar. */
  scale: 2,
  /** Each row of c += b: rows, width, c, b. */
  addRow: 3,
  /** b[j] (=|+=) Σ_i a[i,j]: accumulate, rows, width, b, a. */
  columnSums: 4,
  /** b[i] (=|+=) Σ_j a[i,j]: accumulate, rows, width, b, a. */
  rowSums: 5,
  /** Each column of c (=|+=) scalar·b: accumulate, rows, width, c, b, scalar. */
  spreadColumn: 6,
  /** c[0] (=|+=) scalar·Σ a∘b: accumulate, count, c, a, b, scalar. */
  dot: 7,
  /** c[0] (=|+=) scalar·Σ a: accumulate, count, c, a, scalar. */
  sum: 8,
  /** c[i] (=|+=) scalar·b[0]: accumulate, count, c, b, scalar. */
  spread: 9,
  /** b[i] = max_j a[i,j]: rows, width, b, a. */
  rowMaximum: 10,
  /** y = φ(z), and φ′, φ″, φ‴ as far as they are not absent: code, count, z, y, φ′, φ″, φ‴. */
  unary: 11,
  /** y₁ = φ′z₁, d₁ = φ″z₁: count, z₁, φ′, φ″, y₁, d₁ (φ″ and d₁ may be absent). */
  chain1: 12,
  /** y₂ = φ′z₂ + ½φ″z₁², d₂ = φ″z₂ + ½φ‴z₁²: count, z₁, z₂, φ′, φ″, φ‴, y₂, d₂ (z₂, φ″, φ‴, d₂ may be absent). */
  chain2: 13,
  /** y₃ = φ′z₃ + φ″z₁z₂ + φ‴z₁³/6: count, z₁, z₂, z₃, φ′, φ″, φ‴, y₃ (z₂, z₃, φ″, φ‴ may be absent). */
  chain3: 14,
} as const;

export type Operation = keyof typeof OPERATION;
