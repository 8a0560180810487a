/**
 * Reduction of an angle to |r| ≤ π/4: x = n·π/2 + r + ρ, with r the nearest double and ρ what it misses.
 * π/2 is taken in four parts, of 32, 32, 32 and 53 bits, so that n times each of the first three is exact for |n| < 2²¹;
 * the differences are summed with their errors kept. Accurate to 2⁻¹²⁰ for |x| ≤ 2²⁰, which leaves 2⁻⁶⁰ of the
 * smallest r that occurs there (about 2⁻⁵⁹).
 * Beyond 2²⁰ x is first reduced modulo the double 2π, exactly: the result is then deterministic and within [−1, 1], but it
 * is the sine of an angle with a period that is wrong in the 17th digit. ±∞ and NaN give NaN.
 * Results are left in `quarterTurn`, which avoids an allocation; a caller reads them at once.
 */
const PIECES = [
  1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32,
] as const;
const [HALF_PI_1, HALF_PI_2, HALF_PI_3, HALF_PI_4] = PIECES;
const TWO_OVER_PI = 0.6366197723675814;
const TWO_PI = 6.283185307179586;
/** The bound up to which the reduction is accurate. */
const LARGEST_ACCURATE = 1048576;

export const quarterTurn = { r: 0, rho: 0, quadrant: 0 };

/** a mod 2π for a finite a > 2²⁰ by long division: every difference is exact. */
function remainder(a: number): number {
  let divisor = TWO_PI;
  while (divisor <= 0.5 * a) divisor *= 2;
  let left = a;
  while (divisor >= TWO_PI) {
    if (left >= divisor) left -= divisor;
    divisor *= 0.5;
  }
  return left;
}

export function reduceQuarterTurn(angle: number): void {
  let x = angle;
  if (Math.abs(x) > LARGEST_ACCURATE) {
    x = Math.abs(x) === Infinity ? NaN : x < 0 ? -remainder(-x) : remainder(x);
  }
  const n = Math.floor(x * TWO_OVER_PI + 0.5);
  // n·HALF_PI_1 lies within a factor of two of x, or n is 0: the difference is exact.
  const a = x - n * HALF_PI_1;
  const b = n * HALF_PI_2;
  const ab = a - b;
  const abBack = a - ab;
  const abLost = a - (ab + abBack) + (abBack - b);
  const c = n * HALF_PI_3;
  const abc = ab - c;
  const abcBack = ab - abc;
  const abcLost = ab - (abc + abcBack) + (abcBack - c);
  const rest = abLost + abcLost - n * HALF_PI_4;
  const r = abc + rest;
  quarterTurn.r = r;
  quarterTurn.rho = abc - r + rest;
  quarterTurn.quadrant = n & 3;
}
