/** The matrix product keeps the order of sums that every executor shares: blocks of 256 in order, whatever the tiles. */
import { expect, it } from 'vitest';
import { KC } from '../../../src/core/autodiff/instruction.ts';
import { matrixProduct } from '../../../src/core/autodiff/kernels/matrix-product.ts';
import { createRandom } from '../../../src/core/math/random.ts';

const SIZES = [
  [1, 1, 1],
  [4, 2, 3],
  [5, 3, 255],
  [7, 9, 256],
  [3, 6, 257],
  [9, 5, 700],
  [2, 4, 0],
] as const;

/** Strides of the three products that the primitives use, for A (rows × depth) and B (depth × columns). */
type Strides = readonly [
  a: readonly [row: number, depth: number],
  b: readonly [depth: number, column: number],
];
const KINDS: Readonly<Record<string, (rows: number, columns: number, depth: number) => Strides>> = {
  A·Bᵀ: (_rows, _columns, depth) => [
    [depth, 1],
    [1, depth],
  ],
  A·B: (_rows, columns, depth) => [
    [depth, 1],
    [columns, 1],
  ],
  Aᵀ·B: (rows, columns) => [
    [1, rows],
    [columns, 1],
  ],
};

it.each(Object.entries(KINDS))('%s equals the plain sums, bit for bit', (_, strides) => {
  for (const [rows, columns, depth] of SIZES) {
    for (const accumulate of [false, true]) {
      const random = createRandom(rows * 1000 + depth);
      const [a, b, c] = [0, rows * depth, rows * depth + depth * columns];
      const memory = Float64Array.from({ length: c + rows * columns }, () => random.normal());
      const before = Float64Array.from(memory);
      const [[aRow, aDepth], [bDepth, bColumn]] = strides(rows, columns, depth);
      matrixProduct(memory, accumulate, rows, columns, depth, c, a, aRow, aDepth, b, bDepth, bColumn);
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          let expected = accumulate ? before[c + i * columns + j]! : 0;
          for (let from = 0; from < depth || from === 0; from += KC) {
            let sum = 0;
            for (let s = from; s < Math.min(depth, from + KC); s++) {
              sum += before[a + i * aRow + s * aDepth]! * before[b + s * bDepth + j * bColumn]!;
            }
            expected = !accumulate && from === 0 ? sum : expected + sum;
          }
          expect(memory[c + i * columns + j], `${rows}×${columns}×${depth}`).toBe(expected);
        }
      }
    }
  }
});
