import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretched } from '../../../src/panels/kit/use-pinch.ts';

describe('two fingers', () => {
  it('keep the steps under them, wherever they go', () => {
    const px = fc.double({ min: 0, max: 400, noNaN: true });
    const step = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(px, px, step, step, (x1, x2, s1, s2) => {
        const range = stretched({ x: x1, step: s1 }, { x: x2, step: s2 }, 400);
        const sameWay = (x2 - x1) * (s2 - s1) > 0;
        if (!sameWay || Math.abs(x2 - x1) < 24) expect(range).toBeNull();
        if (range === null || range[0] === 0) return;
        for (const [x, s] of [
          [x1, s1],
          [x2, s2],
        ] as const)
          expect(range[0] + (x / 400) * (range[1] - range[0])).toBeCloseTo(s, 6);
      }),
    );
  });
});
