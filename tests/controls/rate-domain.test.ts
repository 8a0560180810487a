import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decadesIn, rateDomain } from '../../src/controls/rate-domain.ts';

const allowed = { min: 1e-6, max: 100 };

describe('rateDomain', () => {
  it('is the usual one for usual runs', () => {
    expect(rateDomain(0.15, [0.64], allowed)).toEqual([0.01, 2]);
    expect(rateDomain(0.4, [Number.NaN], allowed)).toEqual([0.01, 2]);
  });

  it('reaches as far as the value and the mark need', () => {
    expect(rateDomain(0.004, [0.1], allowed)).toEqual([0.001, 2]);
    expect(rateDomain(2, [1.31], allowed)).toEqual([0.01, 5]);
    expect(rateDomain(100, [], allowed)).toEqual([0.01, 100]);
  });

  it('always holds the value, within what is allowed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 100, noNaN: true }),
        fc.double({ min: 1e-8, max: 1e4 }),
        (rate, mark) => {
          const [low, high] = rateDomain(rate, [mark], allowed);
          expect(low).toBeLessThanOrEqual(rate);
          expect(high).toBeGreaterThanOrEqual(rate);
          expect(low).toBeGreaterThanOrEqual(allowed.min);
          expect(high).toBeLessThanOrEqual(allowed.max);
        },
      ),
    );
  });
});

describe('decadesIn', () => {
  it('lists the powers of ten, as exact as they are written', () => {
    expect(decadesIn([0.01, 2])).toEqual([0.01, 0.1, 1]);
    expect(decadesIn([0.001, 100])).toEqual([0.001, 0.01, 0.1, 1, 10, 100]);
  });
});
