/** y_i = Σ_j A_ij, n×m → n×1. Linear; the adjoint is spread along each row. */
import { ABSENT } from '../instruction.ts';
import type { Primitive } from '../primitive.ts';

export const rowSums: Primitive = {
  name: 'rowSums',
  smooth: true,
  check() {},
  degree: ([a]) => a!,
  forward(order, emitter) {
    const a = emitter.value(0, order);
    if (a === ABSENT) return;
    const { rows, columns } = emitter.inputs[0]!;
    emitter.emit('rowSums', 0, rows, columns, emitter.out(order), a);
  },
  backward(order, emitter) {
    const adjoint = emitter.adjoint(order);
    if (adjoint === ABSENT || !emitter.wantsAdjoint(0)) return;
    const { rows, columns } = emitter.inputs[0]!;
    const { offset, accumulate } = emitter.contribute(0, order);
    emitter.emit('spreadColumn', accumulate, rows, columns, offset, adjoint, emitter.number(1));
  },
};
