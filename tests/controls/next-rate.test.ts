import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRate } from '../../src/controls/next-rate.ts';

const range = { min: 1e-6, max: 100 };

describe('nextRate', () => {
  it.each([
    ['ArrowUp', 0.15, 0.16],
    ['ArrowRight', 0.99, 1],
    ['ArrowUp', 1, 1.1],
    ['ArrowDown', 1, 0.99],
    ['ArrowLeft', 0.01, 0.0099],
    ['PageUp', 0.15, 0.25],
    ['PageDown', 1.5, 0.95],
    ['Home', 0.15, 1e-6],
    ['End', 0.15, 100],
    ['ArrowUp', 100, 100],
    ['Tab', 0.15, null],
    ['constructor', 0.15, null],
  ])('%s at %d gives %s', (key, rate, next) => {
    expect(nextRate(key, rate, range)).toBe(next);
  });

  it('always moves, and comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: -5, max: 0 }), (digits, exponent) => {
        const rate = Number(`${digits / 10}e${exponent}`);
        const up = nextRate('ArrowUp', rate, range) ?? 0;
        expect(up).toBeGreaterThan(rate);
        expect(nextRate('ArrowDown', up, range)).toBe(rate);
      }),
    );
  });
});
