/**
 * y_i = max_j A_ij, n×m → n×1, held constant: derivatives do not flow through it. It serves to shift exponents in a
 * log-sum-exp, where the shift cancels exactly and its derivative with it.
 */
import type { Primitive } from '../primitive.ts';

export const rowMaximum: Primitive = {
  name: 'rowMaximum',
  smooth: true,
  check() {},
  degree: () => 0,
  forward(order, emitter) {
    if (order > 0) return;
    const { rows, columns } = emitter.inputs[0]!;
    emitter.emit('rowMaximum', rows, columns, emitter.out(0), emitter.value(0, 0));
  },
  backward() {},
};
