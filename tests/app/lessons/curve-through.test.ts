import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveThrough, type Point } from '../../../src/app/lessons/curve-through.ts';

const points = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -100, max: 100 })), {
    minLength: 2,
    maxLength: 8,
  })
  .map((list) => {
    let x = 0;
    return list.map(([step, y]): Point => {
      x += step;
      return [x, y];
    });
  });

describe('a curve through points', () => {
  it('goes through them and never beyond the two that it is between', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const curve = curveThrough(list);
        for (const [x, y] of list) expect(curve(x)).toBeCloseTo(y, 9);
        for (let i = 1; i < list.length; i++) {
          const [[a, low], [b, high]] = [list[i - 1]!, list[i]!];
          const value = curve(a + share * (b - a));
          expect(value).toBeGreaterThanOrEqual(Math.min(low, high) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(low, high) + 1e-9);
        }
      }),
    );
  });

  it('stays at its ends beyond them', () => {
    const curve = curveThrough([
      [0, 3],
      [1, 5],
    ]);
    expect([curve(-1), curve(2)]).toEqual([3, 5]);
  });
});
