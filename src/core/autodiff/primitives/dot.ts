/** y = Σ A∘B → 1×1. Bilinear: coefficients convolve; the adjoints are ȳ·B and ȳ·A. */
import { ABSENT } from '../instruction.ts';
import { type Primitive, requireSameShape } from '../primitive.ts';

export const dot: Primitive = {
  name: 'dot',
  smooth: true,
  check: (inputs) => requireSameShape('dot', inputs),
  degree: ([a, b]) => a! + b!,
  forward(order, emitter) {
    const count = emitter.inputs[0]!.rows * emitter.inputs[0]!.columns;
    let accumulate = 0;
    for (let i = order; i >= 0; i--) {
      const a = emitter.value(0, i);
      const b = emitter.value(1, order - i);
      if (a === ABSENT || b === ABSENT) continue;
      emitter.emit('dot', accumulate, count, emitter.out(order), a, b, emitter.number(1));
      accumulate = 1;
    }
  },
  backward(order, emitter) {
    const count = emitter.inputs[0]!.rows * emitter.inputs[0]!.columns;
    for (let i = order; i >= 0; i--) {
      const adjoint = emitter.adjoint(i);
      if (adjoint === ABSENT) continue;
      for (const [input, other] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const factor = emitter.value(other, order - i);
        if (!emitter.wantsAdjoint(input) || factor === ABSENT) continue;
        const { offset, accumulate } = emitter.contribute(input, order);
        emitter.emit('scale', accumulate, count, offset, factor, adjoint);
      }
    }
  },
};
