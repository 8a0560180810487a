/**
 * Cross-entropy of the softmax: Σ (log Σ_j e^{f_j} − f_y)/n. The exponents are shifted by the row's greatest output,
 * which cancels exactly, so that nothing overflows.
 */
import { type LossSpec, weightDecayField } from './loss-spec.ts';

export const crossEntropy = {
  label: 'Cross-entropy',
  help: 'The loss of choosing one class among several.',
  fields: { weightDecay: weightDecayField },
  targets: 'one-hot',
  acceptsRegression: false,
  build(builder, predictions, targets) {
    const shifted = builder.columnDifference(predictions, builder.rowMaximum(predictions));
    const normalizer = builder.unary('logarithm', builder.rowSums(builder.unary('exponential', shifted)));
    const total = builder.subtract(builder.sum(normalizer), builder.dot(shifted, targets));
    return builder.scale(total, 1 / predictions.rows);
  },
} as const satisfies LossSpec;
