/** y = Σ A → 1×1. Linear; the adjoint is spread over all elements. */
import { ABSENT } from '../instruction.ts';
import type { Primitive } from '../primitive.ts';

export const sum: Primitive = {
  name: 'sum',
  smooth: true,
  check() {},
  degree: ([a]) => a!,
  forward(order, emitter) {
    const a = emitter.value(0, order);
    if (a === ABSENT) return;
    const { rows, columns } = emitter.inputs[0]!;
    emitter.emit('sum', 0, rows * columns, emitter.out(order), a, emitter.number(1));
  },
  backward(order, emitter) {
    const adjoint = emitter.adjoint(order);
    if (adjoint === ABSENT || !emitter.wantsAdjoint(0)) return;
    const { rows, columns } = emitter.inputs[0]!;
    const { offset, accumulate } = emitter.contribute(0, order);
    emitter.emit('spread', accumulate, rows * columns, offset, adjoint, emitter.number(1));
  },
};
