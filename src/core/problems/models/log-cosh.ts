/** log cosh(xy): an even loss of a product, ending at sharpness 2/η (arXiv 2212.07469). */
import { defineToy } from './model-spec.ts';

export const logCosh = defineToy({
  label: 'log cosh',
  help: 'An even loss of a product of two weights.',
  formula: 'log(cosh(x*y))',
  fields: {},
  names: () => ['x', 'y'],
  start: () => [0.1, 3],
  build: (builder, [x, y]) => builder.unary('logCosh', builder.multiply(x!, y!)),
});
