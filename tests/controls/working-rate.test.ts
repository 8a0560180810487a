import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingRate } from '../../src/controls/working-rate.ts';

describe('workingRate', () => {
  it('lies below 2/S₀ where the first step was unstable', () => {
    expect(workingRate(2, 20)).toBe(0.08);
  });

  it('halves the rate where S₀ does not explain the divergence', () => {
    expect(workingRate(0.6, 1.5)).toBe(0.3);
    expect(workingRate(0.6, Number.NaN)).toBe(0.3);
  });

  it('is always stable at the first step, smaller than the failed one, and short to write', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 100, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (failed, sharpness) => {
          const rate = workingRate(failed, sharpness);
          expect(rate).toBeGreaterThan(0);
          expect(rate * sharpness).toBeLessThan(2);
          expect(rate).toBeLessThan(failed);
          expect(String(rate)).toBe(String(Number(rate.toPrecision(2))));
        },
      ),
    );
  });
});
