/**
 * A matrix to factorize: A Bᵀ/√rank with normal A (rows × rank) and B (columns × rank), so that entries have variance 1.
 * Row i of the matrix is the target of sample i, whose input is the i-th unit vector: a linear network without biases
 * then factorizes the transposed matrix, and matrix factorization takes its two sizes from here.
 */
import { createRandom } from '../../math/random.ts';
import { countField, seedField, TARGET_STREAM } from './data-fields.ts';
import { defineData } from './data-spec.ts';
import { regressionSamples } from './sample-set.ts';

export const matrix = defineData({
  label: 'Low-rank matrix',
  help: 'A random matrix of low rank; its rows are the targets, unit vectors the inputs.',
  fields: {
    rows: countField('Rows', 'Rows of the matrix, each a sample.', 'rows', 10, 1, 200),
    columns: countField('Columns', 'Columns of the matrix, each an output.', 'columns', 10, 1, 200),
    rank: countField(
      'Rank',
      'Rank of the matrix, where rows and columns suffice for it.',
      'dimensions',
      2,
      1,
      50,
    ),
    seed: seedField,
  },
  files: [],
  shape: ({ rows, columns }) => ({
    samples: rows,
    inputWidth: rows,
    outputWidth: columns,
    task: 'regression',
  }),
  build({ rows, columns, rank, seed }) {
    const random = createRandom(seed, TARGET_STREAM);
    const left = Float64Array.from({ length: rows * rank }, () => random.normal());
    const right = Float64Array.from({ length: columns * rank }, () => random.normal());
    const scale = 1 / Math.sqrt(rank);
    const inputs = new Float64Array(rows * rows);
    const targets = new Float64Array(rows * columns);
    for (let i = 0; i < rows; i++) {
      inputs[i * rows + i] = 1;
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < rank; k++) sum += left[i * rank + k]! * right[j * rank + k]!;
        targets[i * columns + j] = scale * sum;
      }
    }
    return {
      inputWidth: rows,
      task: { kind: 'regression', outputWidth: columns },
      train: regressionSamples(rows, inputs, targets),
    };
  },
});
