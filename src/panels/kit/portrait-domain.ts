/** What part of the (x, y) plane the portrait shows. */
import type { Traces } from '../../store/traces.ts';
import { type Domain, joined, padded } from './value-domain.ts';

export interface PortraitDomain {
  readonly x: Domain;
  readonly y: Domain;
}

/** The fixed points stand at most so far out, as a share of the half width, and the orbit fills the rest. */
const ORBIT_MARGIN = 1.12;
/** Above and below the orbit there is room for the numbers of the quarters. */
const NUMBER_MARGIN = 1.35;
const LEAST_DELTAS = 2.2;
const LEAST_HEIGHT = 1e-9;
const FOLDED_MARGIN = 0.15;
/** Folded, at least this is shown round the fixed point. */
const NEAR: Domain = [0.98, 1.02];

/** Steps from ≤ t < to; `delta` is that of the step shown. */
export function portraitDomain(traces: Traces, from: number, to: number, delta: number): PortraitDomain {
  const size = (id: string): number => {
    const [low, high] = traces.extent(id, from, to);
    return Math.max(Math.abs(low) || 0, Math.abs(high) || 0);
  };
  const x = Math.max(ORBIT_MARGIN * size('gd.x'), LEAST_DELTAS * (delta || 0), LEAST_HEIGHT);
  const y = Math.max(NUMBER_MARGIN * size('gd.y'), LEAST_HEIGHT);
  return { x: [-x, x], y: [-y, y] };
}

/** Folded: |x|/δ_t over y, close enough to see the spiral, with the fixed point (1, 0). */
export function foldedDomain(folded: ArrayLike<number>, y: ArrayLike<number>): PortraitDomain {
  const xs = padded(joined([extent(folded), NEAR]) ?? NEAR, FOLDED_MARGIN);
  return { x: [Math.max(0, xs[0]), xs[1]], y: padded(joined([extent(y), [0, 0]]) ?? [0, 0], FOLDED_MARGIN) };
}

function extent(values: ArrayLike<number>): Domain {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
