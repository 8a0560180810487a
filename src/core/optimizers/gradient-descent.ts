/** Full-batch gradient descent, θ ← θ − η∇L. Stable along u while S ≤ 2/η. */
import type { OptimizerSpec } from './optimizer-spec.ts';

export const gradientDescent = {
  label: 'Gradient descent',
  help: 'Each step moves against the gradient of the whole training loss.',
  fields: {},
  step(theta, gradient, learningRate) {
    for (let i = 0; i < theta.length; i++) theta[i] = theta[i]! - learningRate * gradient[i]!;
  },
  threshold: (learningRate) => 2 / learningRate,
} as const satisfies OptimizerSpec;
