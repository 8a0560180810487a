import type { BigNumber } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { exp } from '../../../src/core/math/exp.ts';
import { expm1 } from '../../../src/core/math/expm1.ts';
import { createRandom } from '../../../src/core/math/random.ts';
import { sigmoid } from '../../../src/core/math/sigmoid.ts';
import { tanh } from '../../../src/core/math/tanh.ts';
import {
  around,
  big,
  exactly,
  memo,
  ONE,
  POINTS,
  polynomial,
  report,
  spread,
  TWO,
  worstError,
} from './exact.ts';
import type { Block } from './exact.ts';

const LARGEST_ERROR = 2;

const exactExp = memo((x) => exactly(x).exp());
const exponential = (head: number, tail: number): BigNumber => exactExp(head).times(exactExp(tail));

/** Below it the series has 30 digits at its fifth term, and the difference of exponentials begins to cancel. */
const SERIES = 2 ** -20;
const EXPM1_SERIES = [big(0), ONE, ONE.div(2), ONE.div(6), ONE.div(24), ONE.div(120)];
const TANH_SERIES = [ONE, ONE.div(-3), big(2).div(15), big(-17).div(315)];

const spreads = (seed: number, ranges: readonly (readonly [number, number])[]): Block[] => {
  const random = createRandom(seed);
  return ranges.flatMap(([least, greatest]) => spread(random, least, greatest));
};

/** 100 points beside each (k + ½)·step, where the reduction changes k. */
const boundaries = (seed: number, step: number, least: number, greatest: number): Block[] =>
  Array.from({ length: 100 }, (_, i) => least + Math.floor((i * (greatest - least + 1)) / 100)).flatMap((k) =>
    around(createRandom(seed + k), [(k + 0.5) * step], 100, Math.abs(k + 0.5) * step),
  );

test('exp', () => {
  const blocks = [
    ...spreads(1, [
      [-1e-300, 1e-300],
      [-1e-9, 1e-9],
      [-1e-3, 1e-3],
      [-0.5, 0.5],
      [-2, 2],
      [-30, 30],
      [-708, 709.78],
      [-745.1, -708],
      [700, 709.78],
    ]),
    ...boundaries(2, Math.LN2, -1074, 1022),
  ];
  const worst = worstError(exp, (head) => (tail) => exponential(head, tail), blocks);
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('exp', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

test('expm1', () => {
  const blocks = [
    ...spreads(3, [
      [-1e-300, 1e-300],
      [-1e-15, 1e-15],
      [-1e-6, 1e-6],
      [-1e-2, 1e-2],
      [-0.5, 0.5],
      [-2, 2],
      [-36, 0],
      [0, 60],
      [30, 709.78],
    ]),
    ...boundaries(4, Math.LN2, -50, 60),
  ];
  const worst = worstError(
    expm1,
    (head) => (tail, x) =>
      Math.abs(x) < SERIES ? polynomial(EXPM1_SERIES, exactly(x)) : exponential(head, tail).minus(ONE),
    blocks,
  );
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('expm1', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

test('tanh', () => {
  const blocks = [
    ...spreads(5, [
      [-1e-300, 1e-300],
      [-1e-7, 1e-7],
      [-1e-3, 1e-3],
      [-0.05, 0.05],
      [-0.2, 0.2],
      [-1, 1],
      [-3, 3],
      [-20, 20],
      [18, 800],
    ]),
    ...boundaries(6, Math.LN2 / 2, -58, 57),
  ];
  const worst = worstError(
    tanh,
    (head) => (tail, x) => {
      if (Math.abs(x) < SERIES) {
        const value = exactly(x);
        return value.times(polynomial(TANH_SERIES, value.times(value)));
      }
      const square = exponential(2 * head, 2 * tail);
      return ONE.minus(TWO.div(square.plus(ONE)));
    },
    blocks,
  );
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('tanh', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

test('sigmoid', () => {
  const blocks = [
    ...spreads(7, [
      [-1e-300, 1e-300],
      [-1e-7, 1e-7],
      [-1e-2, 1e-2],
      [-1, 1],
      [-5, 5],
      [-42, -5],
      [5, 42],
      [-708, -36],
      [-745.1, -708],
    ]),
    ...boundaries(8, Math.LN2, -59, 58),
  ];
  const worst = worstError(
    sigmoid,
    (head) => (tail) => {
      const value = exponential(head, tail);
      return value.div(value.plus(ONE));
    },
    blocks,
  );
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('sigmoid', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

describe('special values', () => {
  const functions = { exp, expm1, tanh, sigmoid };
  const cases: readonly (readonly [keyof typeof functions, ...(readonly [number, number])[]])[] = [
    ['exp', [0, 1], [-0, 1], [Infinity, Infinity], [-Infinity, 0], [NaN, NaN], [5e-324, 1]],
    ['exp', [709.782712893384, 1.7976931348622732e308], [709.7827128933841, Infinity], [1e308, Infinity]],
    ['exp', [-745.1332191019411, 5e-324], [-745.1332191019412, 0], [-1e308, 0]],
    ['expm1', [0, 0], [-0, -0], [Infinity, Infinity], [-Infinity, -1], [NaN, NaN], [-5e-324, -5e-324]],
    ['expm1', [1e-310, 1e-310], [-1e308, -1], [709.7827128933841, Infinity], [-38, -1]],
    [
      'tanh',
      [0, 0],
      [-0, -0],
      [Infinity, 1],
      [-Infinity, -1],
      [NaN, NaN],
      [5e-324, 5e-324],
      [-1e-310, -1e-310],
    ],
    ['tanh', [20, 1], [-20, -1], [1e308, 1], [19.0615, 1], [-19.0615, -1]],
    ['sigmoid', [0, 0.5], [-0, 0.5], [Infinity, 1], [-Infinity, 0], [NaN, NaN], [5e-324, 0.5], [1e308, 1]],
    ['sigmoid', [-745.1332191019411, 5e-324], [-745.1332191019412, 0]],
  ];
  for (const [name, ...pairs] of cases) {
    for (const [x, value] of pairs) {
      test(`${name}(${x})`, () => expect(functions[name](x)).toBe(value));
    }
  }

  test('tanh is odd to the bit', () => {
    const random = createRandom(9);
    for (let i = 0; i < 1000; i++) {
      const x = 4 * random.normal();
      expect(tanh(-x)).toBe(-tanh(x));
    }
  });
});
