/**
 * sin(x), within 1 ulp for |x| ≤ 2²⁰; beyond that deterministic but of a rounded period (see quarter-turn.ts).
 * Keeps ±0 and subnormal numbers; NaN at ±∞ and NaN.
 */
import { cosKernel } from './cos-kernel.ts';
import { quarterTurn, reduceQuarterTurn } from './quarter-turn.ts';
import { sinKernel } from './sin-kernel.ts';

/** Below it x³/6 is less than half an ulp of x; also keeps the sign of −0. */
const LINEAR = 1e-8;

export function sin(x: number): number {
  if (Math.abs(x) < LINEAR) return x;
  reduceQuarterTurn(x);
  const { r, rho, quadrant } = quarterTurn;
  const value = (quadrant & 1) === 0 ? sinKernel(r, rho) : cosKernel(r, rho);
  return (quadrant & 2) === 0 ? value : -value;
}
