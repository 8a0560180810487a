/** A bias is added in place of the product that it follows, unless something else needs the product itself. */
import { expect, it } from 'vitest';
import { compile } from '../../../src/core/autodiff/compile.ts';
import { Evaluator } from '../../../src/core/autodiff/evaluator.ts';
import { type Graph, GraphBuilder } from '../../../src/core/autodiff/graph.ts';
import { OPERATION, STRIDE } from '../../../src/core/autodiff/instruction.ts';
import type { Plan } from '../../../src/core/autodiff/plan.ts';
import { createTypescriptExecutor } from '../../../src/core/autodiff/typescript-executor.ts';

const X = Float64Array.of(0.5, -1, 2, 0.25, 1.5, -0.75);
const THETA = Float64Array.of(0.3, -0.2, 0.7, 0.1, 0.05, -0.4);
const U = Float64Array.of(1, -2, 0.5, 0.25, -1, 3);

/** ½‖XWᵀ + b‖² and, where asked, ½‖XWᵀ‖² besides. */
function graphOf(needed: boolean): Graph {
  const builder = new GraphBuilder();
  const product = builder.linear(builder.constant(3, 2, X), builder.parameter(2, 2));
  const y = builder.addRow(product, builder.parameter(1, 2));
  const loss = builder.scale(builder.dot(y, y), 0.5);
  return builder.build(needed ? builder.add(loss, builder.scale(builder.dot(product, product), 0.5)) : loss);
}

/** H·u of the same quadratic forms by hand: rows of [x 1] and, for the second, of [x 0]. */
function productByHand(needed: boolean): number[] {
  const out = new Array<number>(6).fill(0);
  for (let row = 0; row < 3; row++) {
    for (let output = 0; output < 2; output++) {
      const x = [X[2 * row]!, X[2 * row + 1]!];
      const plain = x[0]! * U[2 * output]! + x[1]! * U[2 * output + 1]!;
      const shifted = plain + U[4 + output]!;
      for (let k = 0; k < 2; k++) out[2 * output + k]! += x[k]! * (shifted + (needed ? plain : 0));
      out[4 + output]! += shifted;
    }
  }
  return out;
}

function countOf(plan: Plan, operation: number): number {
  return plan.programs.reduce((sum, program) => {
    for (let at = 0; at < program.length; at += STRIDE) if (program[at] === operation) sum += 1;
    return sum;
  }, 0);
}

it.each([false, true])('gives the same derivatives; product needed elsewhere: %s', (needed) => {
  const plan = compile(graphOf(needed), { backwardOrder: 1 });
  const evaluator = new Evaluator(plan, createTypescriptExecutor(plan));
  evaluator.setPoint(THETA);
  const product = evaluator.hessianProduct(U);
  productByHand(needed).forEach((expected, i) => {
    expect(product[i]).toBeCloseTo(expected, 12);
  });
});

it('copies nothing where nothing else needs the product', () => {
  const plans = [false, true].map((needed) => compile(graphOf(needed), { backwardOrder: 1 }));
  expect(plans.map((plan) => countOf(plan, OPERATION.addRow))).toEqual([2, 2]);
  const [alone, shared] = plans.map((plan) => countOf(plan, OPERATION.scale));
  // What is left are the factors ½ of the losses.
  expect(shared! - 2 * alone!).toBeGreaterThan(0);
  expect(plans[0]!.arenaLength).toBeLessThan(plans[1]!.arenaLength);
});
