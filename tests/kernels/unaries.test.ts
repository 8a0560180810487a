/** Every unary function and its derivatives on 10⁵ points: both executors give the same bits. */
import { expect, test } from 'vitest';
import { compile } from '../../src/core/autodiff/compile.ts';
import { GraphBuilder } from '../../src/core/autodiff/graph.ts';
import { createTypescriptExecutor } from '../../src/core/autodiff/typescript-executor.ts';
import { type UnaryId, unaries } from '../../src/core/autodiff/unaries/unaries.ts';
import { createRandom } from '../../src/core/math/random.ts';
import { firstDifference } from './first-difference.ts';
import { loadKernels } from '../support/load-kernels.ts';

const createExecutor = await loadKernels();
/** Odd: the last point is computed apart from the pairs. */
const POINTS = 100_001;

/** Where the functions change their method, overflow, vanish, or have no value. */
const EDGES = [
  0,
  5e-324,
  1e-310,
  2.2250738585072014e-308,
  5.551115123125783e-17,
  1.1102230246251565e-16,
  1e-8,
  0.125,
  0.34657359027997264,
  0.41421356237309503,
  0.4142135623730951,
  0.7853981633974483,
  1,
  Math.SQRT2,
  5.9375,
  6,
  19.0625,
  20,
  36,
  40,
  40.00001,
  708.5,
  709.782712893384,
  710,
  745.1332191019411,
  746,
  1048576,
  1048576.5,
  1e15,
  1e300,
  1.7976931348623157e308,
  Number.POSITIVE_INFINITY,
  Number.NaN,
];
/** Around zero, where networks work, where functions saturate, and far beyond. */
const SPREADS = [1e-300, 1e-8, 0.3, 2, 20, 400, 1e7];

function points(): Float64Array {
  const random = createRandom(13);
  return Float64Array.from({ length: POINTS }, (_, i) => {
    const edge = EDGES[i >> 1];
    if (edge !== undefined) return i % 2 === 0 ? edge : -edge;
    return SPREADS[i % SPREADS.length]! * random.normal();
  });
}

test.each(Object.keys(unaries) as UnaryId[])('%s', (id) => {
  const builder = new GraphBuilder();
  const z = builder.parameter(1, POINTS);
  const plan = compile(builder.build(builder.sum(builder.unary(id, z))), { backwardOrder: 2 });
  const reference = createTypescriptExecutor(plan);
  const executor = createExecutor(plan);
  for (const { arena, run } of [reference, executor]) {
    arena.set(points(), plan.theta);
    run(0);
  }
  expect(firstDifference(reference.arena, executor.arena)).toBe('');
});
