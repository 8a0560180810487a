/** What an optimizer is: a pure update rule with the sharpness at which it stops being stable. */
import type { Described } from '../problems/spec.ts';

export interface OptimizerSpec extends Described {
  /** θ ← the next θ, from the gradient at θ. */
  step(theta: Float64Array, gradient: Float64Array, learningRate: number): void;
  /** The sharpness above which steps along u grow on a quadratic. */
  threshold(learningRate: number): number;
}
