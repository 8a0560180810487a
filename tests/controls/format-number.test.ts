import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber, formatTyped } from '../../src/controls/format-number.ts';
import { parseList, parseNumber } from '../../src/controls/parse-typed.ts';

describe('formatNumber', () => {
  it.each([
    [13.3333, 3, '13.3'],
    [0.046712, 3, '0.0467'],
    [1.0199999, 4, '1.020'],
    [3e-9, 2, '3·10⁻⁹'],
    [1e8, 2, '10⁸'],
    [-0.4, 2, '−0.40'],
    [0, 3, '0'],
    [99999, 3, '99999'],
    [Number.NaN, 3, '–'],
    [Number.POSITIVE_INFINITY, 3, '–'],
  ])('writes %d with %d digits as %s', (value, digits, expected) => {
    expect(formatNumber(value, digits)).toBe(expected);
  });
});

describe('formatCount', () => {
  it.each([
    [97, '97'],
    [1797, '1797'],
    [656810, '656\u202f810'],
    [10000000, '10\u202f000\u202f000'],
  ])('writes %d as %s', (value, expected) => {
    expect(formatCount(value)).toBe(expected);
  });
});

describe('parseNumber', () => {
  it.each([
    ['.15', 0.15],
    ['0,15', 0.15],
    [' 1e-3 ', 1e-3],
    ['10^-3', 1e-3],
    ['−2', -2],
    ['1 000', 1000],
  ])('reads %s', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each(['', 'abc', '1,2,3', '1e999', '0x10', '--1', 'NaN', 'Infinity'])('refuses “%s”', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('reads back every number that a field shows', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatTyped(value))).toBe(value + 0);
      }),
    );
  });
});

describe('parseList', () => {
  it('reads numbers set apart by commas, semicolons or spaces', () => {
    expect(parseList('8, 8')).toEqual([8, 8]);
    expect(parseList(' 30;20  10 ')).toEqual([30, 20, 10]);
    expect(parseList('')).toEqual([]);
    expect(parseList('8, x')).toBeNull();
  });
});
