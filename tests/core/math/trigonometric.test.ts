import type { BigNumber } from 'mathjs';
import { expect, test } from 'vitest';
import { cos } from '../../../src/core/math/cos.ts';
import { createRandom } from '../../../src/core/math/random.ts';
import { sin } from '../../../src/core/math/sin.ts';
import { big, exactly, memo, points, POINTS, polynomial, report, spread, worstError } from './exact.ts';
import type { Block } from './exact.ts';

const LARGEST_ERROR = 2;
const LARGEST_ANGLE = 2 ** 20;

const exactSin = memo((x) => exactly(x).sin());
const exactCos = memo((x) => exactly(x).cos());

/** Series in t² for a tail, |t| ≤ 2⁻⁵: seven terms leave 10⁻³¹. */
const FACTORIALS = Array.from({ length: 16 }, (_, n) =>
  Array.from({ length: n }, (_, i) => i + 1).reduce((a, b) => a * b, 1),
);
const SIN_SERIES = Array.from({ length: 8 }, (_, k) => big(k % 2 === 0 ? 1 : -1).div(FACTORIALS[2 * k + 1]!));
const COS_SERIES = Array.from({ length: 8 }, (_, k) => big(k % 2 === 0 ? 1 : -1).div(FACTORIALS[2 * k]!));
const sinOfTail = memo((t) => exactly(t).times(polynomial(SIN_SERIES, exactly(t).pow(2))));
const cosOfTail = memo((t) => polynomial(COS_SERIES, exactly(t).pow(2)));

const sinOfSum =
  (head: number) =>
  (tail: number, x: number): BigNumber =>
    Math.abs(x) < 2 ** -5
      ? sinOfTail(x)
      : exactSin(head)
          .times(cosOfTail(tail))
          .plus(exactCos(head).times(sinOfTail(tail)));
const cosOfSum =
  (head: number) =>
  (tail: number): BigNumber =>
    exactCos(head)
      .times(cosOfTail(tail))
      .minus(exactSin(head).times(sinOfTail(tail)));

function angles(seed: number): Block[] {
  const random = createRandom(seed);
  const ranges = [
    [-1e-300, 1e-300],
    [-1e-7, 1e-7],
    [-0.03, 0.03],
    [-0.8, 0.8],
    [-3.2, 3.2],
    [-20, 20],
    [-1000, 1000],
    [-LARGEST_ANGLE, LARGEST_ANGLE],
    [LARGEST_ANGLE / 2, LARGEST_ANGLE],
  ] as const;
  // Odd and even multiples of π/4: where the quadrant changes and where the result nearly vanishes, to the last bit.
  const multiples = Array.from({ length: 10000 }, (_, i) => {
    const near = random.below(i % 2 === 0 ? 1335088 : 100) * (Math.PI / 4);
    return (i % 3 === 0 ? -near : near) * (1 + (random.below(5) - 2) * 2 ** -53);
  });
  return [...ranges.flatMap(([least, greatest]) => spread(random, least, greatest)), ...points(multiples)];
}

test('sin', () => {
  const worst = worstError(sin, sinOfSum, angles(1));
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('sin', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

test('cos', () => {
  const worst = worstError(cos, cosOfSum, angles(2));
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('cos', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

const functions = { sin, cos };
const cases: readonly (readonly [keyof typeof functions, ...(readonly [number, number])[]])[] = [
  [
    'sin',
    [0, 0],
    [-0, -0],
    [Infinity, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
    [5e-324, 5e-324],
    [-1e-310, -1e-310],
  ],
  ['cos', [0, 1], [-0, 1], [Infinity, NaN], [-Infinity, NaN], [NaN, NaN], [5e-324, 1], [-1e-310, 1]],
];
for (const [name, ...pairs] of cases) {
  for (const [x, value] of pairs) {
    test(`${name}(${x})`, () => expect(functions[name](x)).toBe(value));
  }
}

test('beyond the accurate range the functions stay within [−1, 1], odd and even', () => {
  const random = createRandom(3);
  for (let i = 0; i < 2000; i++) {
    const x = LARGEST_ANGLE * 2 ** (1003 * random.uniform());
    expect(Math.abs(sin(x))).toBeLessThanOrEqual(1);
    expect(sin(-x)).toBe(-sin(x));
    expect(cos(-x)).toBe(cos(x));
    // Both are taken of the same reduced angle.
    expect(sin(x) * sin(x) + cos(x) * cos(x)).toBeCloseTo(1, 14);
  }
});
