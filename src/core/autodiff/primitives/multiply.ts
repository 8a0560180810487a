/** Y = A∘B, elementwise. Bilinear: coefficients convolve; the adjoints are Ȳ∘B and Ȳ∘A. */
import { ABSENT } from '../instruction.ts';
import { type Emitter, type Primitive, requireSameShape } from '../primitive.ts';

export const multiply: Primitive = {
  name: 'multiply',
  smooth: true,
  check: (inputs) => requireSameShape('multiply', inputs),
  degree: ([a, b]) => a! + b!,
  forward(order, emitter) {
    const pairs: number[] = [];
    for (let i = order; i >= 0; i--) addPair(pairs, emitter.value(0, i), emitter.value(1, order - i));
    if (pairs.length > 0) emitProducts(emitter, 0, emitter.out(order), pairs);
  },
  backward(order, emitter) {
    for (const [input, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      if (!emitter.wantsAdjoint(input)) continue;
      const pairs: number[] = [];
      for (let i = order; i >= 0; i--) addPair(pairs, emitter.adjoint(i), emitter.value(other, order - i));
      if (pairs.length === 0) continue;
      const { offset, accumulate } = emitter.contribute(input, order);
      emitProducts(emitter, accumulate, offset, pairs);
    }
  },
};

/** Adds a pair of operands of `sumOfProducts`, unless one of them is zero. */
export function addPair(pairs: number[], a: number, b: number): void {
  if (a !== ABSENT && b !== ABSENT) pairs.push(a, b);
}

/** Emits c (=|+=) Σ aᵢ∘bᵢ for one to four pairs. */
export function emitProducts(
  emitter: Emitter,
  accumulate: number,
  c: number,
  pairs: readonly number[],
): void {
  const count = emitter.output.rows * emitter.output.columns;
  const padding = Array.from({ length: 8 - pairs.length }, () => ABSENT);
  emitter.emit('sumOfProducts', accumulate, count, c, ...pairs, ...padding);
}
