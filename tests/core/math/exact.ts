/**
 * Exact references for the elementary functions: doubles as mathjs BigNumbers without rounding, and points x = head + tail
 * for which few costly BigNumber functions serve many points, through addition theorems and short Taylor series.
 */
import { bignumberDependencies, create } from 'mathjs';
import type { BigNumber } from 'mathjs';
import { exponent } from '../../../src/core/math/exponent.ts';
import type { Random } from '../../../src/core/math/random.ts';

/** 50 digits: 34 beyond a double, of which the worst cancellation here (sin near a multiple of π) takes 17. */
const math = create({ bignumberDependencies }, { precision: 50 });

export const big = (value: number | string): BigNumber => math.bignumber(value);
export const ZERO = big(0);
export const ONE = big(1);
export const TWO = big(2);

const powersOfTwo = new Map<number, BigNumber>();

function powerOfTwo(k: number): BigNumber {
  let power = powersOfTwo.get(k);
  if (power === undefined) {
    power = TWO.pow(k);
    powersOfTwo.set(k, power);
  }
  return power;
}

/** The exponent of the last place of x; −1074 for zero and subnormal numbers. */
export function lastPlace(x: number): number {
  return Math.max(exponent(Math.abs(x)) - 52, -1074);
}

/** x without rounding. (A BigNumber made from a number directly is the shortest decimal that rounds to it.) */
export function exactly(x: number): BigNumber {
  const place = lastPlace(x);
  // Two steps, since 2¹⁰⁷⁴ is not a double.
  const whole = place < -1000 ? x * 2 ** 1000 * 2 ** (-1000 - place) : x * 2 ** -place;
  return big(whole).times(powerOfTwo(place));
}

/** |computed − exact| in units of the last place of the computed value. */
export function errorInUlps(computed: number, exact: BigNumber): number {
  const difference = exactly(computed).minus(exact).abs();
  return difference.div(powerOfTwo(lastPlace(computed))).toNumber();
}

/** Points head + tail, for each head and each of its tails; every sum is a double. */
export interface Block {
  readonly head: number;
  readonly tails: readonly number[];
}

const HEAD_BITS = 26;
const TAIL_BITS = 27;

/** heads × tails points, spread evenly over [least, greatest], with all 53 bits of the larger ones in use. */
export function spread(random: Random, least: number, greatest: number, heads = 100, tails = 100): Block[] {
  return around(
    random,
    Array.from({ length: heads }, () => least + (greatest - least) * random.uniform()),
    tails,
    Math.max(Math.abs(least), Math.abs(greatest)),
  );
}

/** Points close above and below each centre (within 2⁻²⁵ of `largest`, which bounds the centres), heads of 26 bits. */
export function around(random: Random, centres: readonly number[], tails: number, largest: number): Block[] {
  const unit = 2 ** (exponent(largest) - 52);
  const step = unit * 2 ** TAIL_BITS;
  const shared = Array.from({ length: tails }, () => unit * random.below(2 ** TAIL_BITS));
  return centres.map((centre) => {
    const head = Math.floor(centre / step) * step;
    // A tail leads away from 0 so that the sum needs no more than 53 bits.
    return { head, tails: head < 0 ? shared.map((tail) => -tail) : shared };
  });
}

/** Single points: heads of 26 bits with the one tail that gives each. */
export function points(values: readonly number[]): Block[] {
  return values.map((value) => {
    const step = 2 ** (lastPlace(value) + 53 - HEAD_BITS);
    const head = Math.trunc(value / step) * step;
    return { head, tails: [value - head] };
  });
}

export function memo(f: (x: number) => BigNumber): (x: number) => BigNumber {
  const known = new Map<number, BigNumber>();
  return (x) => {
    let value = known.get(x);
    if (value === undefined) {
      value = f(x);
      known.set(x, value);
    }
    return value;
  };
}

/** Σ cₖ tᵏ, Horner. */
export function polynomial(coefficients: readonly BigNumber[], t: BigNumber): BigNumber {
  let sum = ZERO;
  for (let k = coefficients.length - 1; k >= 0; k--) sum = sum.times(t).plus(coefficients[k]!);
  return sum;
}

export interface Worst {
  ulps: number;
  x: number;
  count: number;
}

/** The worst error over all points. `reference` is prepared once a head and then evaluated for each tail. */
export function worstError(
  f: (x: number) => number,
  reference: (head: number) => (tail: number, x: number) => BigNumber,
  blocks: readonly Block[],
): Worst {
  const worst = { ulps: 0, x: NaN, count: 0 };
  for (const { head, tails } of blocks) {
    const at = reference(head);
    for (const tail of tails) {
      const x = head + tail;
      if (x - head !== tail) throw new Error(`${head} + ${tail} is not a double`);
      const ulps = errorInUlps(f(x), at(tail, x));
      worst.count++;
      if (!(ulps <= worst.ulps)) {
        worst.ulps = ulps;
        worst.x = x;
      }
    }
  }
  return worst;
}

export const POINTS = 100000;

/** What a failing assertion says. */
export function report(name: string, worst: Worst): string {
  return `${name}: ${worst.ulps.toFixed(3)} ulp at x = ${worst.x}, the worst of ${worst.count} points`;
}
