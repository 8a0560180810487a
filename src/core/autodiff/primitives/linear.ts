/**
 * Y = A·Bᵀ, (n×k)(m×k)ᵀ → n×m. Bilinear: Y_c = Σ_{i+j=c} A_i·B_jᵀ; the adjoints are Ȳ·B and Ȳᵀ·A.
 * Cost: 2nkm flop for each pair of coefficients that both exist.
 */
import { ABSENT } from '../instruction.ts';
import type { Emitter, Primitive } from '../primitive.ts';

export const linear: Primitive = {
  name: 'linear',
  smooth: true,
  check(inputs) {
    const [a, b] = inputs;
    if (a!.columns !== b!.columns)
      throw new RangeError(`linear: ${a!.columns} columns against ${b!.columns}`);
  },
  degree: ([a, b]) => a! + b!,
  forward(order, emitter) {
    const [a, b] = emitter.inputs as [Emitter['output'], Emitter['output']];
    let accumulate = 0;
    for (let i = order; i >= 0; i--) {
      const left = emitter.value(0, i);
      const right = emitter.value(1, order - i);
      if (left === ABSENT || right === ABSENT) continue;
      const k = a.columns;
      emitter.emit('product', accumulate, a.rows, b.rows, k, emitter.out(order), left, k, 1, right, 1, k);
      accumulate = 1;
    }
  },
  backward(order, emitter) {
    const [a, b] = emitter.inputs as [Emitter['output'], Emitter['output']];
    const [n, k, m] = [a.rows, a.columns, b.rows];
    for (let i = order; i >= 0; i--) {
      const adjoint = emitter.adjoint(i);
      if (adjoint === ABSENT) continue;
      const right = emitter.value(1, order - i);
      if (emitter.wantsAdjoint(0) && right !== ABSENT) {
        const { offset, accumulate } = emitter.contribute(0, order);
        emitter.emit('product', accumulate, n, k, m, offset, adjoint, m, 1, right, k, 1);
      }
      const left = emitter.value(0, order - i);
      if (emitter.wantsAdjoint(1) && left !== ABSENT) {
        const { offset, accumulate } = emitter.contribute(1, order);
        emitter.emit('product', accumulate, m, k, n, offset, adjoint, 1, m, left, k, 1);
      }
    }
  },
};
