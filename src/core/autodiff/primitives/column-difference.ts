/** Y_ij = A_ij − b_i: takes a column (n×1) from each column of A (n×m). Linear. */
import { ABSENT } from '../instruction.ts';
import type { Primitive } from '../primitive.ts';

export const columnDifference: Primitive = {
  name: 'columnDifference',
  smooth: true,
  check(inputs) {
    const [a, b] = inputs;
    if (b!.columns !== 1 || b!.rows !== a!.rows) {
      throw new RangeError(`columnDifference: a column of ${b!.rows} against ${a!.rows} rows`);
    }
  },
  degree: ([a, b]) => Math.max(a!, b!),
  forward(order, emitter) {
    const a = emitter.value(0, order);
    const b = emitter.value(1, order);
    const { rows, columns } = emitter.output;
    let accumulate = 0;
    if (a !== ABSENT) {
      emitter.emit('scale', 0, rows * columns, emitter.out(order), a, emitter.number(1));
      accumulate = 1;
    }
    if (b !== ABSENT) {
      emitter.emit('spreadColumn', accumulate, rows, columns, emitter.out(order), b, emitter.number(-1));
    }
  },
  backward(order, emitter) {
    const adjoint = emitter.adjoint(order);
    if (adjoint === ABSENT) return;
    const { rows, columns } = emitter.output;
    if (emitter.wantsAdjoint(0)) {
      const { offset, accumulate } = emitter.contribute(0, order);
      emitter.emit('scale', accumulate, rows * columns, offset, adjoint, emitter.number(1));
    }
    if (emitter.wantsAdjoint(1)) {
      // −Σ_j ȳ_ij: rowSums has no factor, so the sums go through working memory.
      const negated = emitter.scratch('negated', rows);
      emitter.emit('rowSums', 0, rows, columns, negated, adjoint);
      const { offset, accumulate } = emitter.contribute(1, order);
      emitter.emit('scale', accumulate, rows, offset, negated, emitter.number(-1));
    }
  },
};
