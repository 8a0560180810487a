/** Mean squared error, halved: Σ‖f − y‖²/(2n). */
import { type LossSpec, weightDecayField } from './loss-spec.ts';

export const mse = {
  label: 'Squared error',
  help: 'Half the mean squared distance between output and target.',
  fields: { weightDecay: weightDecayField },
  targets: 'data',
  acceptsRegression: true,
  build(builder, predictions, targets) {
    const residual = builder.subtract(predictions, targets);
    return builder.scale(builder.dot(residual, residual), 0.5 / predictions.rows);
  },
} as const satisfies LossSpec;
