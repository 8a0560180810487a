import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellingOrder } from '../../src/sweep/telling-order.ts';

test('ends first, then the middle, then the middles of what is left', () => {
  expect(tellingOrder(9, 1)).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
});

test('in a map the corners come first, then the middles of the edges', () => {
  const order = tellingOrder(5, 3);
  expect(order.slice(0, 4)).toEqual([0, 4, 10, 14]);
  expect(new Set(order.slice(4, 9))).toEqual(new Set([2, 5, 7, 9, 12]));
});

test('every place comes once, and no stretch of a row waits long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }), (columns, rows) => {
      const order = tellingOrder(columns, rows);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: columns * rows }, (_, i) => i));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 200 }), (columns) => {
      // After half of the runs no gap is wider than four places.
      const seen = tellingOrder(columns, 1)
        .slice(0, Math.ceil(columns / 2))
        .sort((a, b) => a - b);
      const gaps = seen.slice(1).map((place, i) => place - seen[i]!);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(4);
    }),
  );
});
