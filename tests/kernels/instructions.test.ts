/** Each instruction alone, with all its variants and random shapes, over an arena that also holds 0, −0, ∞ and NaN. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSENT, OPERATION, type Operation, STRIDE } from '../../src/core/autodiff/instruction.ts';
import type { Plan } from '../../src/core/autodiff/plan.ts';
import { createTypescriptExecutor } from '../../src/core/autodiff/typescript-executor.ts';
import { unaries } from '../../src/core/autodiff/unaries/unaries.ts';
import { createRandom } from '../../src/core/math/random.ts';
import { firstDifference } from './first-difference.ts';
import { loadKernels } from '../support/load-kernels.ts';

const createExecutor = await loadKernels();
const SEED = 20_260_101;
const RUNS = 100;

/** Doubles for each operand. */
const ROOM = 1200;
const at = (operand: number) => operand * ROOM;
const ARENA = at(9);

/** One element in sixteen is special. */
function arenaOf(seed: number, special: boolean): Float64Array {
  const random = createRandom(seed);
  const specials = [0, -0, Number.POSITIVE_INFINITY, Number.NaN, 5e-324, -1e308];
  return Float64Array.from({ length: ARENA }, () => {
    const value = random.normal();
    const place = Math.floor(random.uniform() * 16 * specials.length);
    return special && place < specials.length ? specials[place]! : value;
  });
}

function difference(instructions: readonly (readonly number[])[], seed: number, special: boolean): string {
  const program = new Int32Array(STRIDE * instructions.length);
  instructions.forEach((instruction, i) => {
    program.set(instruction, STRIDE * i);
  });
  const plan: Plan = {
    parameters: 1,
    arenaLength: ARENA,
    constants: [{ offset: 0, values: arenaOf(seed, special) }],
    theta: 0,
    direction: ABSENT,
    gradient: [],
    loss: [],
    outputs: {},
    programs: [program],
  };
  const reference = createTypescriptExecutor(plan);
  const executor = createExecutor(plan);
  reference.run(0);
  executor.run(0);
  const found = firstDifference(reference.arena, executor.arena);
  return found === '' ? '' : `${JSON.stringify(instructions)}: ${found}`;
}

const count = fc.integer({ min: 1, max: 300 });
const side = fc.integer({ min: 1, max: 34 });
const flag = fc.constantFrom(0, 1);
const maybe = (operand: number) => fc.constantFrom(at(operand), ABSENT);

/** Operands of every operation, in the order of instruction.ts. */
const operands: Readonly<Record<Operation, fc.Arbitrary<readonly number[]>>> = {
  product: fc
    .record({
      add: flag,
      rows: side,
      columns: side,
      depth: side,
      form: fc.constantFrom('abt', 'ab', 'atb', 'wide'),
    })
    .map(({ add, rows, columns, depth, form }) => {
      const [aRow, aDepth] = form === 'atb' ? [1, rows] : form === 'wide' ? [depth + 1, 1] : [depth, 1];
      const [bDepth, bColumn] = form === 'abt' ? [1, depth] : form === 'wide' ? [1, depth + 1] : [columns, 1];
      return [add, rows, columns, depth, at(0), at(2), aRow, aDepth, at(4), bDepth, bColumn];
    }),
  sumOfProducts: fc.tuple(flag, count, fc.integer({ min: 1, max: 4 })).map(([add, n, pairs]) => {
    const offsets = Array.from({ length: 8 }, (_, i) => (i < 2 * pairs ? at(i + 1) : ABSENT));
    return [add, n, at(0), ...offsets];
  }),
  scale: fc.tuple(flag, count, fc.constantFrom(0, 1)).map(([add, n, a]) => [add, n, at(0), at(a), at(2)]),
  addRow: fc.tuple(side, side).map(([rows, width]) => [rows, width, at(0), at(1)]),
  columnSums: fc.tuple(flag, side, side).map(([add, rows, width]) => [add, rows, width, at(0), at(1)]),
  rowSums: fc.tuple(flag, side, side).map(([add, rows, width]) => [add, rows, width, at(0), at(1)]),
  spreadColumn: fc
    .tuple(flag, side, side)
    .map(([add, rows, width]) => [add, rows, width, at(0), at(1), at(2)]),
  dot: fc.tuple(flag, count).map(([add, n]) => [add, n, at(0), at(1), at(2), at(3)]),
  sum: fc.tuple(flag, count).map(([add, n]) => [add, n, at(0), at(1), at(2)]),
  spread: fc.tuple(flag, count).map(([add, n]) => [add, n, at(0), at(1), at(2)]),
  rowMaximum: fc.tuple(side, side).map(([rows, width]) => [rows, width, at(0), at(1)]),
  unary: fc
    .tuple(
      fc.constantFrom(...Object.values(unaries).map(({ code }) => code)),
      count,
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([code, n, derivatives]) => {
      const wanted = [1, 2, 3].map((d) => (d <= derivatives ? at(d + 1) : ABSENT));
      return [code, n, at(0), at(1), ...wanted];
    }),
  chain1: fc
    .tuple(count, flag)
    .map(([n, second]) => [n, at(0), at(1), second ? at(2) : ABSENT, at(3), second ? at(4) : ABSENT]),
  chain2: fc
    .tuple(count, maybe(1), flag, maybe(4))
    .map(([n, z2, second, p3]) => [
      n,
      at(0),
      z2,
      at(2),
      second ? at(3) : ABSENT,
      p3,
      at(5),
      second ? at(6) : ABSENT,
    ]),
  chain3: fc
    .tuple(count, maybe(1), maybe(2), maybe(4), maybe(5))
    .map(([n, z2, z3, p2, p3]) => [n, at(0), z2, z3, at(3), p2, p3, at(6)]),
};

test.each(Object.keys(OPERATION) as Operation[])('%s', (operation) => {
  fc.assert(
    fc.property(
      operands[operation],
      fc.integer({ min: 0, max: 1000 }),
      fc.boolean(),
      (given, seed, special) => {
        expect(difference([[OPERATION[operation], ...given]], seed, special)).toBe('');
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
});

test('scale and addRow together, which one pass may do', () => {
  fc.assert(
    fc.property(flag, side, side, side, fc.integer({ min: 0, max: 1000 }), (add, rows, width, more, seed) => {
      const scale = [OPERATION.scale, add, rows * width, at(0), at(1), at(3)];
      for (const height of [rows, more]) {
        const addRow = [OPERATION.addRow, height, width, at(0), at(2)];
        expect(difference([scale, addRow], seed, false)).toBe('');
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

/** Beyond a block of the summation index and of columns: too large for random trials. */
test.each([
  [3, 7, 255],
  [4, 6, 256],
  [5, 5, 257],
  [2, 3, 512],
  [1, 9, 600],
  [9, 1, 600],
  [2, 2, 700],
])('a product of %i × %i over %i terms', (rows, columns, depth) => {
  const room = rows * depth + columns * depth;
  const arenaLength = rows * columns + room + 1;
  const random = createRandom(3);
  const values = Float64Array.from({ length: arenaLength }, () => random.normal());
  const [a, b] = [rows * columns, rows * columns + rows * depth];
  const forms = [
    [depth, 1, 1, depth],
    [depth, 1, columns, 1],
    [1, rows, columns, 1],
  ];
  for (const add of [0, 1]) {
    for (const [aRow, aDepth, bDepth, bColumn] of forms) {
      const program = Int32Array.of(
        ...[OPERATION.product, add, rows, columns, depth, 0, a, aRow!, aDepth!, b, bDepth!, bColumn!],
      );
      const plan: Plan = {
        parameters: 1,
        arenaLength,
        constants: [{ offset: 0, values }],
        theta: 0,
        direction: ABSENT,
        gradient: [],
        loss: [],
        outputs: {},
        programs: [program],
      };
      const reference = createTypescriptExecutor(plan);
      const executor = createExecutor(plan);
      reference.run(0);
      executor.run(0);
      expect(firstDifference(reference.arena, executor.arena)).toBe('');
    }
  }
});
