/** ½(1 − xy)²: one weight times another, fitted to 1. Between ηS = 2 and 4 gradient descent is catapulted to a flatter place. */
import { defineToy } from './model-spec.ts';

export const product = defineToy({
  label: 'Product',
  help: 'Two weights whose product is fitted to one.',
  formula: '(1 - x*y)^2/2',
  fields: {},
  names: () => ['x', 'y'],
  start: () => [0.2, 4],
  build(builder, [x, y]) {
    const residual = builder.subtract(builder.scalar(1), builder.multiply(x!, y!));
    return builder.scale(builder.multiply(residual, residual), 0.5);
  },
});
