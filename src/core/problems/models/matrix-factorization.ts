/** Matrix factorization: the target matrix is approximated by U·Vᵀ (rows × rank, columns × rank). Inputs are not used. */
import { defineNetwork } from './model-spec.ts';

export const matrixFactorization = defineNetwork({
  label: 'Matrix factorization',
  usesInputs: false,
  help: 'Writes the target matrix as a product of two factors.',
  fields: {
    rank: {
      kind: 'number',
      label: 'Rank',
      help: 'Columns of each factor.',
      unit: 'columns',
      default: 3,
      min: 1,
      max: 64,
      scale: 'linear',
      integer: true,
    },
  },
  blocks: ({ rank }, { samples, outputWidth }) => [
    { name: 'U', role: 'weight', rows: samples, columns: rank, fanIn: rank },
    { name: 'V', role: 'weight', rows: outputWidth, columns: rank, fanIn: rank },
  ],
  build: (builder, _inputs, { rank }, { samples, outputWidth }) =>
    builder.linear(builder.parameter(samples, rank), builder.parameter(outputWidth, rank)),
});
