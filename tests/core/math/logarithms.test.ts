import type { BigNumber } from 'mathjs';
import { expect, test } from 'vitest';
import { log } from '../../../src/core/math/log.ts';
import { log1p } from '../../../src/core/math/log1p.ts';
import { createRandom } from '../../../src/core/math/random.ts';
import {
  around,
  exactly,
  ONE,
  points,
  POINTS,
  polynomial,
  report,
  spread,
  worstError,
  ZERO,
} from './exact.ts';
import type { Block } from './exact.ts';

const LARGEST_ERROR = 2;

/** log(1 + t) = t − t²/2 + … for |t| < 2⁻²⁰: seven terms leave 42 digits. */
const SERIES = Array.from({ length: 8 }, (_, k) => (k === 0 ? ZERO : ONE.div(k % 2 === 0 ? -k : k)));
const SERIES_BOUND = 2 ** -20;

/** log(start + tail) = log(start) + log(1 + tail/start); the second is a series unless the tail is large. */
function logOfSum(start: BigNumber): (tail: number) => BigNumber {
  const value = start.isZero() ? ZERO : start.ln();
  return (tail) => {
    const exactTail = exactly(tail);
    const share = exactTail.div(start);
    return share.abs().lessThan(SERIES_BOUND)
      ? value.plus(polynomial(SERIES, share))
      : start.plus(exactTail).ln();
  };
}

const spreads = (seed: number, ranges: readonly (readonly [number, number])[]): Block[] => {
  const random = createRandom(seed);
  return ranges.flatMap(([least, greatest]) => spread(random, least, greatest));
};

test('log', () => {
  const random = createRandom(1);
  const blocks = [
    ...spreads(2, [
      [2 ** -7, 0.5],
      [0.5, 0.75],
      [0.7, 0.71],
      [0.9, 1],
      [0.99999, 1.00001],
      [1, 2],
      [1.41, 1.42],
      [10, 1e10],
    ]),
    // Every magnitude, subnormal numbers among them, and the boundaries of the reduction.
    ...Array.from({ length: 100 }, (_, i) => 2 ** (20.4 * (i - 50))).flatMap((size) =>
      around(random, [size], 100, size),
    ),
    ...Array.from({ length: 20 }, (_, i) => Math.SQRT2 * 2 ** (i - 10)).flatMap((at) =>
      around(random, [at], 250, at),
    ),
    ...Array.from({ length: 50 }, () => random.uniform() * 2 ** -1023).flatMap((at) => points([at])),
    ...points(
      Array.from({ length: 4950 }, () => 1 + (random.uniform() - 0.5) * 2 ** (-50 * random.uniform())),
    ),
  ];
  const worst = worstError(log, (head) => logOfSum(exactly(head)), blocks);
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('log', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

test('log1p', () => {
  const random = createRandom(3);
  const blocks = [
    ...spreads(4, [
      [-1e-300, 1e-300],
      [-1e-12, 1e-12],
      [-1e-5, 1e-5],
      [-0.01, 0.01],
      [-0.3, 0.42],
      [-0.999, -0.29],
      [0.4, 3],
      [1, 1e6],
    ]),
    ...Array.from({ length: 100 }, (_, i) => 2 ** (10 * i + 1)).flatMap((size) =>
      around(random, [size], 100, size),
    ),
    ...Array.from({ length: 20 }, (_, i) => Math.SQRT2 * 2 ** (i - 6) - 1).flatMap((at) =>
      around(random, [at], 250, Math.abs(at)),
    ),
    ...points(Array.from({ length: 5000 }, () => 2 ** (-53 * random.uniform()) - 1)),
  ];
  const worst = worstError(
    log1p,
    (head) => {
      const at = logOfSum(exactly(head).plus(ONE));
      return (tail, x) => (Math.abs(x) < SERIES_BOUND ? polynomial(SERIES, exactly(x)) : at(tail));
    },
    blocks,
  );
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('log1p', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

const functions = { log, log1p };
const cases: readonly (readonly [keyof typeof functions, ...(readonly [number, number])[]])[] = [
  [
    'log',
    [0, -Infinity],
    [-0, -Infinity],
    [1, 0],
    [Infinity, Infinity],
    [-Infinity, NaN],
    [-1, NaN],
    [NaN, NaN],
  ],
  ['log', [5e-324, -744.4400719213812], [1.7976931348623157e308, 709.782712893384], [-5e-324, NaN]],
  [
    'log1p',
    [0, 0],
    [-0, -0],
    [-1, -Infinity],
    [-1.0000000000000002, NaN],
    [Infinity, Infinity],
    [-Infinity, NaN],
  ],
  ['log1p', [NaN, NaN], [5e-324, 5e-324], [-1e-310, -1e-310], [1.7976931348623157e308, 709.782712893384]],
];
for (const [name, ...pairs] of cases) {
  for (const [x, value] of pairs) {
    test(`${name}(${x})`, () => expect(functions[name](x)).toBe(value));
  }
}
