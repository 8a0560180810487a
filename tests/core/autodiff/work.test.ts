/**
 * No work is done twice: of a chain of linear layers with P₁ weights in the first and P′ in the others, one sample costs
 * 2P₁ + 3P′ multiply–adds for the gradient, 2P₁ + 6P′ for a Hessian-vector product at a known point and P₁ + 7P′ for
 * ∇³L(u,u) after it; what the arena holds already is not computed again.
 */
import { expect, it } from 'vitest';
import { compile } from '../../../src/core/autodiff/compile.ts';
import { Evaluator } from '../../../src/core/autodiff/evaluator.ts';
import { type Graph, GraphBuilder } from '../../../src/core/autodiff/graph.ts';
import { OPERATION, STRIDE } from '../../../src/core/autodiff/instruction.ts';
import { backwardProgram, forwardProgram } from '../../../src/core/autodiff/plan.ts';
import { createTypescriptExecutor } from '../../../src/core/autodiff/typescript-executor.ts';
import { createRandom } from '../../../src/core/math/random.ts';

const ORDERS = [0, 1, 2] as const;

interface Net {
  readonly samples: number;
  /** Input, hidden layers, output. */
  readonly widths: readonly number[];
}

const random = createRandom(7);
const between = (least: number, most: number) => least + Math.floor(random.uniform() * (most - least + 1));

const nets: readonly Net[] = Array.from({ length: 20 }, () => ({
  samples: between(1, 12),
  widths: Array.from({ length: between(3, 5) }, () => between(1, 9)),
}));

function graphOf({ samples, widths }: Net): Graph {
  const builder = new GraphBuilder();
  const numbers = (count: number) => Float64Array.from({ length: count }, () => random.normal());
  let hidden = builder.constant(samples, widths[0]!, numbers(samples * widths[0]!));
  widths.slice(1).forEach((width, layer) => {
    hidden = builder.addRow(
      builder.linear(hidden, builder.parameter(width, hidden.columns)),
      builder.parameter(1, width),
    );
    if (layer < widths.length - 2) hidden = builder.unary('tanh', hidden);
  });
  return builder.build(builder.dot(hidden, hidden));
}

/** Multiply–adds of the matrix products in forward and backward pass of one order. */
function workOf(programs: readonly Int32Array[], order: number): number {
  let work = 0;
  for (const program of [programs[forwardProgram(order)]!, programs[backwardProgram(order)]!]) {
    for (let at = 0; at < program.length; at += STRIDE) {
      const [operation, , rows, columns, depth] = program.subarray(at, at + STRIDE);
      if (operation === OPERATION.product) work += rows! * columns! * depth!;
    }
  }
  return work;
}

it.each(nets)('$samples samples through $widths: each order costs what it must', (net) => {
  const { samples, widths } = net;
  const [first, ...others] = widths.slice(1).map((width, layer) => width * widths[layer]!);
  const rest = others.reduce((sum, weights) => sum + weights, 0);
  const { programs } = compile(graphOf(net), { backwardOrder: 2 });
  expect(ORDERS.map((order) => workOf(programs, order) / samples)).toEqual([
    2 * first! + 3 * rest,
    2 * first! + 6 * rest,
    first! + 7 * rest,
  ]);
});

it('runs every order once for each point and direction', () => {
  const plan = compile(graphOf({ samples: 3, widths: [2, 4, 1] }), { backwardOrder: 2 });
  const executor = createTypescriptExecutor(plan);
  const ran: number[] = [];
  const evaluator = new Evaluator(plan, {
    ...executor,
    run: (program) => {
      ran.push(program);
      executor.run(program);
    },
  });
  const pass = (order: number) => [forwardProgram(order), backwardProgram(order)];
  const vectors = Array.from({ length: 4 }, () =>
    Float64Array.from({ length: plan.parameters }, () => random.normal()),
  );
  const [theta, u, v, elsewhere] = vectors as [Float64Array, Float64Array, Float64Array, Float64Array];
  const expectRuns = (happening: () => unknown, orders: readonly number[]) => {
    ran.length = 0;
    happening();
    expect(ran.toSorted()).toEqual(orders.flatMap(pass).toSorted());
  };
  evaluator.setPoint(theta);
  expectRuns(() => evaluator.gradient(), [0]);
  expectRuns(() => evaluator.hessianProduct(u), [1]);
  expectRuns(() => evaluator.hessianProduct(v), [1]);
  expectRuns(() => evaluator.thirdInto(v, new Float64Array(plan.parameters)), [2]);
  expectRuns(() => evaluator.gradient(), []);
  evaluator.setPoint(theta.slice());
  expectRuns(() => evaluator.hessianProduct(v), []);
  evaluator.setPoint(elsewhere);
  expectRuns(() => evaluator.hessianProduct(v), [0, 1]);
});
