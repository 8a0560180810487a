/** Logistic loss: Σ log(1 + e^{−yf})/n with targets y = ±1, summed over outputs. */
import { type LossSpec, weightDecayField } from './loss-spec.ts';

export const logistic = {
  label: 'Logistic',
  help: 'The loss of a yes-or-no decision: log(1 + e^−yf), with y = ±1.',
  fields: { weightDecay: weightDecayField },
  targets: 'signs',
  acceptsRegression: false,
  build(builder, predictions, targets) {
    const margin = builder.multiply(predictions, targets);
    return builder.scale(
      builder.sum(builder.unary('softplus', builder.scale(margin, -1))),
      1 / predictions.rows,
    );
  },
} as const satisfies LossSpec;
