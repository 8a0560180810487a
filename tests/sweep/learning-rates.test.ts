import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logRange, MOST_RATES, parseRates } from '../../src/sweep/learning-rates.ts';

function ratesOf(text: string): readonly number[] {
  const parsed = parseRates(text);
  if (!parsed.ok) throw new Error(parsed.messages[0]!.text);
  return parsed.rates;
}

function faultOf(text: string): string {
  const parsed = parseRates(text);
  if (parsed.ok) throw new Error(`${text} was read as ${parsed.rates.join()}`);
  return parsed.messages.map((message) => message.text).join(' ');
}

test('a list is sorted, and what stands there twice counts once', () => {
  expect(ratesOf('0.5, 0.1 .2;0.5\n1e-3')).toEqual([0.001, 0.1, 0.2, 0.5]);
  expect(ratesOf('0.5，0.1、0.2；1')).toEqual([0.1, 0.2, 0.5, 1]);
});

test('a range has equal ratios, exact ends and three digits between', () => {
  expect(ratesOf('0.1..2:5')).toEqual([0.1, 0.211, 0.447, 0.946, 2]);
  expect(ratesOf('0.1 – 2 × 5')).toEqual(ratesOf('0.1..2:5'));
  expect(ratesOf('0.1..2')).toHaveLength(13);
  expect(ratesOf('0.3..0.3:1')).toEqual([0.3]);
  expect(logRange(0.123456, 1, 2)).toEqual([0.123456, 1]);
});

test('close ends give fewer rates rather than one twice', () => {
  const rates = ratesOf('1..1.005:50');
  expect(new Set(rates).size).toBe(rates.length);
  expect(rates.length).toBeLessThan(50);
});

describe('what cannot be read is said with what is allowed', () => {
  test.each([
    ['', 'found nothing'],
    ['a, b', 'found “a”'],
    ['0.1..', 'found “0.1..”'],
    ['2..1', 'whose second end is the larger'],
    ['0.1..1:0', 'from 1 to'],
    ['0.1..1:2.5', 'from 1 to'],
    [`0.1..1:${MOST_RATES + 1}`, 'from 1 to'],
    ['0..1:3', 'found 0'],
    ['-1, 1', 'found -1'],
    ['0.1, 1e9', 'a number from 0.000001 to 100'],
  ])('%s', (text, said) => {
    expect(faultOf(text)).toContain(said);
  });
});

test('no text throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.:x×–e ,+-]{0,20}$/)), (text) => {
      const parsed = parseRates(text);
      if (!parsed.ok) return parsed.messages.every((message) => message.text.length < 300);
      return parsed.rates.every((rate, i, all) => i === 0 || rate > all[i - 1]!);
    }),
    { numRuns: 2000 },
  );
});
