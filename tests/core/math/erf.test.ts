import type { BigNumber } from 'mathjs';
import { expect, test } from 'vitest';
import { erf } from '../../../src/core/math/erf.ts';
import { createRandom } from '../../../src/core/math/random.ts';
import {
  around,
  big,
  exactly,
  ONE,
  POINTS,
  polynomial,
  report,
  spread,
  TWO,
  worstError,
  ZERO,
} from './exact.ts';

const LARGEST_ERROR = 4;
const PI = big(-1).acos();
const TWO_OVER_SQRT_PI = TWO.div(PI.sqrt());

/** erf(a) = (2/√π) e^{−a²} Σ 2ⁿ a²ⁿ⁺¹/(2n+1)!!: all terms have one sign. */
function series(a: BigNumber): BigNumber {
  const square = a.times(a);
  let term = a;
  let sum = a;
  for (let n = 1; term.abs().greaterThan(sum.abs().times(1e-45)); n++) {
    term = term
      .times(square)
      .times(2)
      .div(2 * n + 1);
    sum = sum.plus(term);
  }
  return sum.times(square.neg().exp()).times(TWO_OVER_SQRT_PI);
}

/** Taylor coefficients of erf around a, up to the sixth: the tails are below 2⁻²³. */
function taylor(a: BigNumber): BigNumber[] {
  const coefficients = [series(a), TWO_OVER_SQRT_PI.times(a.times(a).neg().exp())];
  for (let n = 0; n < 5; n++) {
    const sum = a
      .times(n + 1)
      .times(coefficients[n + 1]!)
      .plus(coefficients[n]!.times(n));
    coefficients.push(sum.times(-2).div((n + 1) * (n + 2)));
  }
  return coefficients;
}

/** Below it a tail is as large as the head may be, and the first terms around 0 are the better series. */
const SMALL = 2 ** -20;
const AROUND_ZERO = taylor(ZERO);

test('erf', () => {
  const random = createRandom(1);
  const ranges = [
    [-1e-300, 1e-300],
    [-1e-9, 1e-9],
    [-1e-3, 1e-3],
    [-0.07, 0.07],
    [-0.3, 0.3],
    [-1, 1],
    [-2, 2],
    [-4, 4],
    [3, 6.5],
  ] as const;
  const blocks = [
    ...ranges.flatMap(([least, greatest]) => spread(random, least, greatest)),
    // Midway between the centres of the expansion, on either side.
    ...Array.from({ length: 96 }, (_, i) => (i - 47.5) / 8).flatMap((at) =>
      around(random, [at, at + 2 ** -26 * Math.sign(at)], 50, Math.abs(at)),
    ),
    ...spread(random, -0.06, 0.06, 8, 50),
  ];
  const worst = worstError(
    erf,
    (head) => {
      const coefficients = taylor(exactly(head));
      return (tail, x) =>
        Math.abs(x) < SMALL ? polynomial(AROUND_ZERO, exactly(x)) : polynomial(coefficients, exactly(tail));
    },
    blocks,
  );
  expect(worst.count).toBe(POINTS);
  expect(worst.ulps, report('erf', worst)).toBeLessThanOrEqual(LARGEST_ERROR);
});

test('erf at special values', () => {
  const pairs = [
    [0, 0],
    [-0, -0],
    [Infinity, 1],
    [-Infinity, -1],
    [NaN, NaN],
    [5e-324, 5e-324],
    [6, 1],
    [-1e308, -1],
    [-27, -1],
  ] as const;
  for (const [x, value] of pairs) expect(erf(x), `erf(${x})`).toBe(value);
  // 1.128 times a subnormal number, rounded once.
  expect(erf(1e-310)).toBe(Number(TWO_OVER_SQRT_PI.times(exactly(1e-310)).toString()));
  for (const x of [0.01, 0.3, 1.7, 5.9]) expect(erf(-x)).toBe(-erf(x));
  expect(ONE.minus(exactly(erf(1))).toNumber()).toBeCloseTo(0.15729920705028513, 15);
});
