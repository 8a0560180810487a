import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberField } from '../../src/core/field.ts';
import { hasSlider } from '../../src/controls/slider.tsx';
import { rounded, scaleOf } from '../../src/controls/slider-scale.ts';

/** A few roundings of the logarithm and its inverse. */
const ROUNDING = 1e-12;

describe('scaleOf', () => {
  it.each(['linear', 'log'] as const)('%s: position and value undo each other', (kind) => {
    const scale = scaleOf(kind, 0.01, 2);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
        expect(Math.abs(scale.position(scale.value(position)) - position)).toBeLessThan(ROUNDING);
      }),
    );
    expect(scale.position(0.01)).toBe(0);
    expect(scale.position(2)).toBe(1);
  });

  it('keeps what lies outside at its ends', () => {
    const scale = scaleOf('log', 0.01, 2);
    expect(scale.position(0)).toBe(0);
    expect(scale.position(-1)).toBe(0);
    expect(scale.position(1e9)).toBe(1);
  });
});

describe('rounded', () => {
  it('keeps two digits and the range', () => {
    expect(rounded(0.15312, 0.01, 2)).toBe(0.15);
    expect(rounded(1.996, 0.01, 1.99)).toBe(1.99);
  });
});

describe('hasSlider', () => {
  const field = (part: Partial<NumberField>): NumberField => ({
    kind: 'number',
    label: 'x',
    help: 'x.',
    unit: null,
    default: 1,
    min: 0,
    max: 10,
    scale: 'linear',
    ...part,
  });
  it.each([
    [{}, true],
    [{ integer: true } as const, true],
    [{ integer: true, max: 4294967295 } as const, false],
    [{ min: 1e-3, scale: 'log' } as const, true],
    [{ min: 1e-12, scale: 'log' } as const, false],
    [{ min: 0, max: 0 }, false],
  ])('%j: %s', (part, expected) => {
    expect(hasSlider(field(part))).toBe(expected);
  });
});
