/** The reference executor: interprets a plan's programs in TypeScript. Always available, never allocates while running. */
import type { Executor } from './executor.ts';
import { OPERATION, STRIDE } from './instruction.ts';
import {
  addRow,
  chain1,
  chain2,
  chain3,
  scale,
  spread,
  spreadColumn,
  sumOfProducts,
} from './kernels/elementwise.ts';
import { matrixProduct } from './kernels/matrix-product.ts';
import { columnSums, dotAt, rowMaximum, rowSums, sumAt } from './kernels/reductions.ts';
import type { Plan } from './plan.ts';
import { unaryByCode } from './unaries/unaries.ts';

export function createTypescriptExecutor(plan: Plan): Executor {
  const arena = new Float64Array(plan.arenaLength);
  for (const { offset, values } of plan.constants) arena.set(values, offset);
  return {
    name: 'TypeScript',
    arena,
    run: (program) => interpret(arena, plan.programs[program]!),
  };
}

function interpret(m: Float64Array, program: Int32Array): void {
  for (let at = 0; at < program.length; at += STRIDE) {
    const x1 = program[at + 1]!;
    const x2 = program[at + 2]!;
    const x3 = program[at + 3]!;
    const x4 = program[at + 4]!;
    const x5 = program[at + 5]!;
    const x6 = program[at + 6]!;
    switch (program[at]) {
      case OPERATION.product:
        matrixProduct(
          m,
          x1 === 1,
          x2,
          x3,
          x4,
          x5,
          x6,
          program[at + 7]!,
          program[at + 8]!,
          program[at + 9]!,
          program[at + 10]!,
          program[at + 11]!,
        );
        break;
      case OPERATION.sumOfProducts:
        sumOfProducts(m, program, at);
        break;
      case OPERATION.scale:
        scale(m, x1 === 1, x2, x3, x4, m[x5]!);
        break;
      case OPERATION.addRow:
        addRow(m, x1, x2, x3, x4);
        break;
      case OPERATION.columnSums:
        columnSums(m, x1 === 1, x2, x3, x4, x5);
        break;
      case OPERATION.rowSums:
        rowSums(m, x1 === 1, x2, x3, x4, x5);
        break;
      case OPERATION.spreadColumn:
        spreadColumn(m, x1 === 1, x2, x3, x4, x5, m[x6]!);
        break;
      case OPERATION.dot: {
        const value = m[x6]! * dotAt(m, x2, x4, x5);
        m[x3] = x1 === 1 ? m[x3]! + value : value;
        break;
      }
      case OPERATION.sum: {
        const value = m[x5]! * sumAt(m, x2, x4);
        m[x3] = x1 === 1 ? m[x3]! + value : value;
        break;
      }
      case OPERATION.spread:
        spread(m, x1 === 1, x2, x3, m[x5]! * m[x4]!);
        break;
      case OPERATION.rowMaximum:
        rowMaximum(m, x1, x2, x3, x4);
        break;
      case OPERATION.unary:
        unaryByCode(x1).fill(m, x2, x3, x4, x5, x6, program[at + 7]!);
        break;
      case OPERATION.chain1:
        chain1(m, program, at);
        break;
      case OPERATION.chain2:
        chain2(m, program, at);
        break;
      case OPERATION.chain3:
        chain3(m, program, at);
        break;
    }
  }
}
