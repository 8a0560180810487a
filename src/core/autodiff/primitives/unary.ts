/**
 * Y = φ(Z), elementwise, for a registered unary function. With φ′, φ″, φ‴ at the order-0 value, the chain rule gives
 * y₁ = φ′z₁, y₂ = φ′z₂ + ½φ″z₁², y₃ = φ′z₃ + φ″z₁z₂ + φ‴z₁³/6, and for the backward pass the coefficients
 * d₀ = φ′, d₁ = φ″z₁, d₂ = φ″z₂ + ½φ‴z₁² of φ′ along the line: z̄_k = Σ_j ȳ_{k−j}∘d_j.
 */
import { ABSENT } from '../instruction.ts';
import type { Emitter, Primitive } from '../primitive.ts';
import { type UnaryId, unaries } from '../unaries/unaries.ts';
import { addPair, emitProducts } from './multiply.ts';

export function unary(id: UnaryId): Primitive {
  const spec = unaries[id];
  return {
    name: id,
    smooth: spec.smooth,
    check() {},
    degree: ([z]) => (z === 0 ? 0 : Number.POSITIVE_INFINITY),
    forward(order, emitter) {
      const count = emitter.output.rows * emitter.output.columns;
      const z = [0, 1, 2, 3].map((k) => emitter.value(0, k));
      if (order === 0) {
        const [p1, p2, p3] = [1, 2, 3].map((d) =>
          wanted(emitter, d) ? emitter.scratch(`φ${d}`, count) : ABSENT,
        );
        emitter.emit('unary', spec.code, count, z[0]!, emitter.out(0), p1!, p2!, p3!);
        return;
      }
      if (z[1] === ABSENT) return;
      const [p1, p2, p3] = [
        named(emitter, 'φ1', count),
        named(emitter, 'φ2', count),
        named(emitter, 'φ3', count),
      ];
      const y = emitter.out(order);
      const keep = (k: number) =>
        emitter.backwardOrder >= k && !spec.piecewiseLinear ? emitter.scratch(`d${k}`, count) : ABSENT;
      if (order === 1) emitter.emit('chain1', count, z[1]!, p1, p2, y, keep(1));
      else if (order === 2) emitter.emit('chain2', count, z[1]!, z[2]!, p1, p2, p3, y, keep(2));
      else emitter.emit('chain3', count, z[1]!, z[2]!, z[3]!, p1, p2, p3, y);
    },
    backward(order, emitter) {
      if (!emitter.wantsAdjoint(0)) return;
      const count = emitter.output.rows * emitter.output.columns;
      const pairs: number[] = [];
      for (let j = 0; j <= order; j++) {
        const d = j === 0 ? emitter.scratch('φ1', count) : named(emitter, `d${j}`, count);
        addPair(pairs, emitter.adjoint(order - j), d);
      }
      if (pairs.length === 0) return;
      const { offset, accumulate } = emitter.contribute(0, order);
      emitProducts(emitter, accumulate, offset, pairs);
    },
  };

  /** Whether derivative number d of φ is used: the backward pass needs one more than the forward pass of its order. */
  function wanted(emitter: Emitter, d: number): boolean {
    const used = d <= emitter.forwardOrder || d <= emitter.backwardOrder + 1;
    return emitter.wantsAdjoint(0) && used && (d === 1 || !spec.piecewiseLinear);
  }

  function named(emitter: Emitter, name: string, count: number): number {
    return emitter.has(name) ? emitter.scratch(name, count) : ABSENT;
  }
}
