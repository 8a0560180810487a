import type { Scale } from '../../store/view.ts';
import type { ValueScale } from './trace-shape.ts';
import type { Domain } from './value-domain.ts';

/** px beyond the plot at which values are held: a dashed line to 10¹⁸ would never be finished. */
const BEYOND = 2000;

/** px from the plot's top; NaN for what is not finite and, on a log scale, not positive. */
export function valueScale([low, high]: Domain, height: number, scale: Scale): ValueScale {
  const held = (share: number): number => Math.min(height + BEYOND, Math.max(-BEYOND, height * (1 - share)));
  if (scale === 'linear') {
    return (value) => (Number.isFinite(value) ? held((value - low) / (high - low)) : Number.NaN);
  }
  const start = Math.log(low);
  const length = Math.log(high) - start;
  return (value) => (value > 0 && value < Infinity ? held((Math.log(value) - start) / length) : Number.NaN);
}

/** The value at a share of the plot's height, 0 at its bottom. */
export function valueAtShare([low, high]: Domain, share: number, scale: Scale): number {
  return scale === 'linear' ? low + share * (high - low) : low * (high / low) ** share;
}
