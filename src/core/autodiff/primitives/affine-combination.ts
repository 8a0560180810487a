/** Y = Σ fᵢ·Aᵢ over one or two inputs of one shape: sums, differences and multiples. Linear. */
import { ABSENT } from '../instruction.ts';
import { type Primitive, requireSameShape } from '../primitive.ts';

export function affineCombination(...factors: readonly number[]): Primitive {
  return {
    name: 'affineCombination',
    smooth: true,
    factors,
    check(inputs) {
      if (inputs.length === 2) requireSameShape('affineCombination', inputs);
    },
    degree: (degrees) => Math.max(...degrees),
    forward(order, emitter) {
      const count = emitter.output.rows * emitter.output.columns;
      let accumulate = 0;
      factors.forEach((factor, input) => {
        const a = emitter.value(input, order);
        if (a === ABSENT) return;
        emitter.emit('scale', accumulate, count, emitter.out(order), a, emitter.number(factor));
        accumulate = 1;
      });
    },
    backward(order, emitter) {
      const adjoint = emitter.adjoint(order);
      if (adjoint === ABSENT) return;
      const count = emitter.output.rows * emitter.output.columns;
      factors.forEach((factor, input) => {
        if (!emitter.wantsAdjoint(input)) return;
        const { offset, accumulate } = emitter.contribute(input, order);
        emitter.emit('scale', accumulate, count, offset, adjoint, emitter.number(factor));
      });
    },
  };
}
