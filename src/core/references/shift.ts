/** The paper's formula for the shift: σ = ηδ²/2·∇S⊥ = η(α/β)∇S⊥, true once S† = 2/η. */
import { addScaledInto } from '../math/vector.ts';
import type { ConstrainedPoint } from './constrained-point.ts';

/** v += σ. */
export function addPaperShiftInto(point: ConstrainedPoint, learningRate: number, v: Float64Array): void {
  addScaledInto((learningRate * point.drive) / point.beta, point.sharpnessGradientAcross, v);
}
