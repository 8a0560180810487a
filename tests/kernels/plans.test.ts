/** Both executors leave the same bits in the whole arena after each program, for every registered thing. */
import { expect, test } from 'vitest';
import { compile } from '../../src/core/autodiff/compile.ts';
import type { Graph } from '../../src/core/autodiff/graph.ts';
import { GraphBuilder } from '../../src/core/autodiff/graph.ts';
import type { Plan } from '../../src/core/autodiff/plan.ts';
import { createTypescriptExecutor } from '../../src/core/autodiff/typescript-executor.ts';
import type { UnaryId } from '../../src/core/autodiff/unaries/unaries.ts';
import { unaries } from '../../src/core/autodiff/unaries/unaries.ts';
import { createRandom } from '../../src/core/math/random.ts';
import { direction, everyProblem } from '../support/problems.ts';
import { firstDifference } from './first-difference.ts';
import { loadKernels } from '../support/load-kernels.ts';

const createExecutor = await loadKernels();
const ORDERS = [-1, 0, 1, 2] as const;

/** Runs every program in order at θ along a random direction. */
function difference(plan: Plan, theta: Float64Array): string {
  const reference = createTypescriptExecutor(plan);
  const executor = createExecutor(plan);
  expect(executor.name).toBe('WebAssembly');
  for (const { arena } of [reference, executor]) {
    arena.set(theta, plan.theta);
    if (plan.direction >= 0) arena.set(direction(plan.parameters, 7), plan.direction);
  }
  for (let program = 0; program < plan.programs.length; program++) {
    reference.run(program);
    executor.run(program);
    const found = firstDifference(reference.arena, executor.arena);
    if (found !== '') return `after program ${program}, ${found}`;
  }
  return '';
}

test.each(everyProblem())('$name', ({ problem }) => {
  for (const backwardOrder of ORDERS) {
    const plan = compile(problem.graph, { backwardOrder, forwardOrder: 3 });
    expect(difference(plan, problem.theta0), `order ${backwardOrder}`).toBe('');
  }
});

/** Samples, inputs, hidden widths, outputs: odd and even, single, one block of KC = 256 and beyond, beyond a block of columns. */
const SHAPES: readonly (readonly number[])[] = [
  [1, 1, 1, 1],
  [1, 3, 2, 1],
  [2, 1, 7, 2],
  [3, 2, 8, 3],
  [5, 257, 4, 1],
  [20, 1, 30, 20, 1],
  [33, 2, 32, 32, 1],
  [256, 5, 13, 2],
  [257, 3, 6, 10],
  [64, 64, 64, 10],
  [600, 17, 12, 5, 3],
  [7, 520, 250, 4],
  [300, 4, 245, 242, 1],
];

function network([samples, ...widths]: readonly number[], activation: UnaryId): Graph {
  const random = createRandom(11);
  const builder = new GraphBuilder();
  const numbers = (count: number) => Float64Array.from({ length: count }, () => random.normal());
  let hidden = builder.constant(samples!, widths[0]!, numbers(samples! * widths[0]!));
  widths.slice(1).forEach((width, layer) => {
    hidden = builder.linear(hidden, builder.parameter(width, hidden.columns));
    hidden = builder.addRow(hidden, builder.parameter(1, width));
    if (layer < widths.length - 2) hidden = builder.unary(activation, hidden);
  });
  const target = builder.constant(hidden.rows, hidden.columns, numbers(hidden.rows * hidden.columns));
  const residual = builder.subtract(hidden, target);
  const shifted = builder.columnDifference(hidden, builder.rowMaximum(hidden));
  const normalizer = builder.unary('logarithm', builder.rowSums(builder.unary('exponential', shifted)));
  return builder.build(builder.add(builder.dot(residual, residual), builder.sum(normalizer)));
}

const everywhereFinite = (Object.keys(unaries) as UnaryId[]).filter(
  (id) => !['logarithm', 'squareRoot', 'reciprocal'].includes(id),
);

test.each(SHAPES.map((shape, i) => ({ shape, activation: everywhereFinite[i % everywhereFinite.length]! })))(
  'a network of shape $shape with $activation',
  ({ shape, activation }) => {
    const plan = compile(network(shape, activation), { backwardOrder: 2, forwardOrder: 3 });
    const random = createRandom(5);
    const theta = Float64Array.from({ length: plan.parameters }, () => 0.3 * random.normal());
    expect(difference(plan, theta)).toBe('');
  },
);

test('executors that share a memory do not disturb each other', () => {
  const plan = compile(network([33, 2, 32, 32, 1], 'tanh'), { backwardOrder: 2 });
  const executors = Array.from({ length: 12 }, () => createExecutor(plan));
  const thetas = executors.map((_, i) => {
    const random = createRandom(i);
    return Float64Array.from({ length: plan.parameters }, () => 0.3 * random.normal());
  });
  executors.forEach(({ arena }, i) => {
    arena.set(thetas[i]!, plan.theta);
  });
  for (const program of [0, 4]) for (const executor of executors) executor.run(program);
  executors.forEach(({ arena }, i) => {
    const alone = createTypescriptExecutor(plan);
    alone.arena.set(thetas[i]!, plan.theta);
    for (const program of [0, 4]) alone.run(program);
    expect(firstDifference(alone.arena, arena)).toBe('');
  });
});
