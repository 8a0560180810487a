/**
 * Diagonal linear network: f(x) = Σ_j (a_j² − b_j²) x_j, the smallest model whose implicit bias is towards sparse
 * solutions. θ holds a, then b; with several outputs one pair of rows for each.
 */
import { defineNetwork } from './model-spec.ts';

export const diagonalLinear = defineNetwork({
  label: 'Diagonal linear network',
  usesInputs: true,
  help: 'Each input has its own weight a² − b².',
  fields: {},
  blocks: (_, { inputWidth, outputWidth }) =>
    ['a', 'b'].map((name) => ({
      name,
      role: 'weight',
      rows: outputWidth,
      columns: inputWidth,
      fanIn: inputWidth,
    })),
  build(builder, inputs, _, { inputWidth, outputWidth }) {
    const a = builder.parameter(outputWidth, inputWidth);
    const b = builder.parameter(outputWidth, inputWidth);
    return builder.linear(inputs, builder.subtract(builder.multiply(a, a), builder.multiply(b, b)));
  },
});
