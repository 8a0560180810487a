/** Keeps an axis still: it widens when it must, and is chosen anew only when something else is looked at. */
export type Domain = readonly [low: number, high: number];

export interface KeptDomain {
  key: string;
  domain: Domain;
}

/**
 * The domain to show, given the one wanted now. As long as `key` (run, zoom, scale, η) stays the same it only widens,
 * and only if what is wanted does not fit.
 */
export function keepDomain(kept: KeptDomain, key: string, wanted: Domain): Domain {
  const [low, high] = wanted;
  if (kept.key !== key) kept.domain = wanted;
  else kept.domain = [Math.min(low, kept.domain[0]), Math.max(high, kept.domain[1])];
  kept.key = key;
  return kept.domain;
}

/** The smallest domain that holds all that is finite in the given ones; null if there is nothing. */
export function joined(extents: readonly Domain[]): Domain | null {
  let low = Infinity;
  let high = -Infinity;
  for (const [from, to] of extents) {
    if (from < low) low = from;
    if (to > high) high = to;
  }
  return low <= high ? [low, high] : null;
}

/** Shorter than this share of its values, an axis would show rounding. */
const SHORTEST_SHARE = 1e-6;

/** Widens by a share of its length on either side; what has no length to speak of gets one. */
export function padded([low, high]: Domain, share: number): Domain {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const length = high - low;
  const pad = length > SHORTEST_SHARE * size ? length * share : size * 0.1 || 1;
  return [low - pad, high + pad];
}

/** Rungs 1 and 3 of every decade. */
const RUNG = [1, 3];

/** Rungs reach as far as numbers do, with room for what is added to them. */
const SMALLEST = 1e-300;
const LARGEST = 1e300;

/** A logarithmic domain from rung to rung, with `headroom` rungs above for spikes to come. */
export function logDomain(extent: Domain, headroom: number): Domain {
  const [low, high] = extent.map((value) => Math.min(LARGEST, Math.max(SMALLEST, value))) as [number, number];
  let top = rungIndex(high);
  if (rung(top) < high) top++;
  let bottom = rungIndex(low);
  if (bottom >= top + headroom) bottom = top + headroom - 1;
  // A little more, so that lines on the last rungs are whole.
  return [rung(bottom) / 1.18, rung(top + headroom) * 1.15];
}

/** Index of the greatest rung ≤ value. */
function rungIndex(value: number): number {
  const decade = Math.floor(Math.log10(value));
  const index = 2 * decade;
  return rung(index + 1) <= value ? index + 1 : index;
}

function rung(index: number): number {
  return Number(`${RUNG[((index % 2) + 2) % 2]}e${Math.floor(index / 2)}`);
}
