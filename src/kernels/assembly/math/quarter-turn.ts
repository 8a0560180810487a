/** Reduction of two angles to |r| ≤ π/4, step by step as in src/core/math/quarter-turn.ts. */
import { add, halves, integers, mul, pair, sub } from '../lanes';

const TWO_PI: f64 = 6.283185307179586;
const LARGEST_ACCURATE: f64 = 1048576;
/** 2/π; π/2 in four parts; the bound. */
const CONSTANTS: usize = memory.data<f64>(
  [
    0.6366197723675814, 0.6366197723675814, 1.5707963267341256, 1.5707963267341256, 6.077100506303966e-11,
    6.077100506303966e-11, 2.0222662487111665e-21, 2.0222662487111665e-21, 8.4784276603689e-32,
    8.4784276603689e-32, 1048576, 1048576,
  ],
  16,
);

// @inline
function constant(place: usize): v128 {
  return pair(CONSTANTS, place);
}

/** a mod 2π for a finite a > 2²⁰. */
function remainder(a: f64): f64 {
  let divisor = TWO_PI;
  while (divisor <= 0.5 * a) divisor *= 2;
  let left = a;
  while (divisor >= TWO_PI) {
    if (left >= divisor) left -= divisor;
    divisor *= 0.5;
  }
  return left;
}

function withinAccuracy(x: f64): f64 {
  const size = abs(x);
  if (!(size > LARGEST_ACCURATE)) return x;
  if (size === Infinity) return NaN;
  return x < 0 ? -remainder(size) : remainder(size);
}

/** The angles as they are up to 2²⁰, beyond it modulo 2π. */
// @inline
export function reducedAngle(x: v128): v128 {
  if (!v128.any_true(f64x2.gt(f64x2.abs(x), constant(5)))) return x;
  const first = withinAccuracy(f64x2.extract_lane(x, 0));
  return f64x2.replace_lane(f64x2.splat(first), 1, withinAccuracy(f64x2.extract_lane(x, 1)));
}

/** The n of x = n·π/2 + r + ρ. */
// @inline
export function quarterTurns(x: v128): v128 {
  return f64x2.floor(add(mul(x, constant(0)), halves()));
}

/** r and ρ, left here by `reduce`, which a caller reads at once. */
export let r: v128 = f64x2.splat(0);
export let rho: v128 = f64x2.splat(0);

// @inline
export function reduce(x: v128, n: v128): void {
  const a = sub(x, mul(n, constant(1)));
  const b = mul(n, constant(2));
  const ab = sub(a, b);
  const abBack = sub(a, ab);
  const abLost = add(sub(a, add(ab, abBack)), sub(abBack, b));
  const c = mul(n, constant(3));
  const abc = sub(ab, c);
  const abcBack = sub(ab, abc);
  const abcLost = add(sub(ab, add(abc, abcBack)), sub(abcBack, c));
  const rest = sub(add(abLost, abcLost), mul(n, constant(4)));
  r = add(abc, rest);
  rho = add(sub(abc, r), rest);
}

/** n as patterns whose low bits tell the quadrant. */
// @inline
export function quadrants(n: v128): v128 {
  return integers(n);
}
