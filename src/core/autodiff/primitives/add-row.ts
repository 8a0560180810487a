/** Y = A + 1·b: adds a row (1×m) to each row of A (n×m). Linear. In place, only b costs anything. */
import { ABSENT } from '../instruction.ts';
import type { Primitive } from '../primitive.ts';

export const addRow: Primitive = {
  name: 'addRow',
  smooth: true,
  inPlace: true,
  check(inputs) {
    const [a, b] = inputs;
    if (b!.rows !== 1 || b!.columns !== a!.columns) {
      throw new RangeError(`addRow: a row of ${b!.columns} against ${a!.columns} columns`);
    }
  },
  degree: ([a, b]) => Math.max(a!, b!),
  forward(order, emitter) {
    const a = emitter.value(0, order);
    const b = emitter.value(1, order);
    if (a === ABSENT && b === ABSENT) return;
    const { rows, columns } = emitter.output;
    const out = emitter.out(order);
    if (a === ABSENT) emitter.emit('spread', 0, rows * columns, out, emitter.number(0), emitter.number(1));
    else if (a !== out) emitter.emit('scale', 0, rows * columns, out, a, emitter.number(1));
    if (b !== ABSENT) emitter.emit('addRow', rows, columns, out, b);
  },
  backward(order, emitter) {
    const adjoint = emitter.adjoint(order);
    if (adjoint === ABSENT) return;
    const { rows, columns } = emitter.output;
    if (emitter.wantsAdjoint(0)) {
      const { offset, accumulate } = emitter.contribute(0, order);
      if (offset !== adjoint) {
        emitter.emit('scale', accumulate, rows * columns, offset, adjoint, emitter.number(1));
      }
    }
    if (emitter.wantsAdjoint(1)) {
      const { offset, accumulate } = emitter.contribute(1, order);
      emitter.emit('columnSums', accumulate, rows, columns, offset, adjoint);
    }
  },
};
