/** For toys, whose loss is the model itself. */
import type { LossSpec } from './loss-spec.ts';

export const none = {
  label: 'None',
  help: 'The model is its own loss.',
  fields: {},
  targets: 'data',
  acceptsRegression: true,
  build(builder) {
    return builder.scalar(0);
  },
} as const satisfies LossSpec;
