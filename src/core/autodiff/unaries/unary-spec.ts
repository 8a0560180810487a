/** A function of one real variable, applied elementwise, with its first three derivatives. */
export interface UnaryFunction {
  /** Its number in compiled plans; never reused. */
  readonly code: number;
  /** False where a derivative up to the third fails to exist or jumps. */
  readonly smooth: boolean;
  /** True when φ″ = φ‴ = 0 wherever they exist: the plan then leaves them out. */
  readonly piecewiseLinear: boolean;
  /**
   * For `count` values z at offset z: writes φ(z) at y, and φ′, φ″, φ‴ at p1, p2, p3 as far as these are not negative
   * (p3 is wanted only with p2, p2 only with p1). Allocates nothing.
   */
  fill(m: Float64Array, count: number, z: number, y: number, p1: number, p2: number, p3: number): void;
}
