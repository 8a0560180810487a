/** ¼(1 − x²y²)²: the least polynomial with a curve of minima along which sharpness varies (arXiv 2210.03294). */
import { defineToy } from './model-spec.ts';

export const minimalist = defineToy({
  label: 'Minimalist',
  help: 'Two parameters whose minima form the curve xy = 1.',
  formula: '(1 - x^2*y^2)^2/4',
  fields: {},
  names: () => ['x', 'y'],
  start: () => [0.3, 4.2],
  build(builder, [x, y]) {
    const product = builder.multiply(x!, y!);
    const residual = builder.subtract(builder.scalar(1), builder.multiply(product, product));
    return builder.scale(builder.multiply(residual, residual), 0.25);
  },
});
