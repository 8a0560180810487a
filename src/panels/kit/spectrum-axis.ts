/**
 * The axis of all eigenvalues. Most lie near 0, on both sides of it, and a few far out: the logarithmic axis is linear
 * between ±floor and logarithmic beyond, t(v) = sign(v) ln(1 + |v|/floor).
 */
import type { Scale } from '../../store/view.ts';
import { powerText } from './number-text.ts';
import { type Tick, valueTicks } from './ticks.ts';
import type { Domain } from './value-domain.ts';

/** Share of the largest eigenvalue below which values count as 0: what is smaller has no part in any step. */
const FLOOR_SHARE = 1e-4;
/** px between ticks, at least. */
const SPACING = 40;

export interface SpectrumAxis {
  toX(value: number): number;
  /** The value at a place, for the ends of bins. */
  valueAt(x: number): number;
  readonly ticks: readonly Tick[];
}

export function spectrumAxis(domain: Domain, width: number, kind: Scale, scale: number): SpectrumAxis {
  const floor = FLOOR_SHARE * Math.max(Math.abs(domain[0]), Math.abs(domain[1])) || 1;
  const there = (value: number): number =>
    kind === 'log' ? Math.sign(value) * Math.log1p(Math.abs(value) / floor) : value;
  const back = (t: number): number => (kind === 'log' ? Math.sign(t) * floor * Math.expm1(Math.abs(t)) : t);
  const [low, high] = [there(domain[0]), there(domain[1])];
  const toX = (value: number): number => ((there(value) - low) / (high - low)) * width;
  return {
    toX,
    valueAt: (x) => back(low + (x / width) * (high - low)),
    ticks: kind === 'log' ? powers(domain, floor, toX, scale) : valueTicks(domain, width, scale),
  };
}

/** 0 and powers of ten on either side, as many decades apart as they need room. */
function powers(
  domain: Domain,
  floor: number,
  toX: (value: number) => number,
  scale: number,
): readonly Tick[] {
  const most = Math.floor(Math.log10(Math.max(Math.abs(domain[0]), Math.abs(domain[1]))));
  const decade = Math.abs(toX(10 ** most) - toX(10 ** (most - 1)));
  const every = Math.max(1, Math.ceil((SPACING * scale) / decade));
  const ticks: Tick[] = [{ value: 0, text: '0' }];
  for (let exponent = most; exponent > Math.log10(floor); exponent -= every) {
    for (const value of [Number(`1e${exponent}`), -Number(`1e${exponent}`)]) {
      const apart = Math.abs(toX(0) - toX(value)) >= SPACING * scale;
      if (value < domain[0] || value > domain[1] || !apart) continue;
      const text = exponent < -2 || exponent > 3 ? powerText(value, 1) : String(value).replace('-', '−');
      ticks.push({ value, text });
    }
  }
  return ticks;
}
