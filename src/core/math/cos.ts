/**
 * cos(x), within 1 ulp for |x| ≤ 2²⁰; beyond that deterministic but of a rounded period (see quarter-turn.ts).
 * NaN at ±∞ and NaN.
 */
import { cosKernel } from './cos-kernel.ts';
import { quarterTurn, reduceQuarterTurn } from './quarter-turn.ts';
import { sinKernel } from './sin-kernel.ts';

export function cos(x: number): number {
  reduceQuarterTurn(x);
  const { r, rho, quadrant } = quarterTurn;
  const value = (quadrant & 1) === 0 ? cosKernel(r, rho) : sinKernel(r, rho);
  return ((quadrant + 1) & 2) === 0 ? value : -value;
}
