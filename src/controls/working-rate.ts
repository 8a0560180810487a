/**
 * A learning rate at which a run that diverged would have been stable at its first step: comfortably below 2/S₀,
 * S₀ being the sharpness at step 0, and below the one that failed. One or two digits, as a person would choose.
 */

/** Share of 2/S₀: far enough from the edge to start, near enough to meet it soon. */
const SHARE = 0.8;
/** Where S₀ does not explain the divergence, the rate is cut to this share. */
const CUT = 0.5;

function twoDigitsBelow(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const tenths = Math.floor((value / decade) * 10 + 1e-9) / 10;
  return Number((tenths * decade).toPrecision(2));
}

export function workingRate(failed: number, sharpnessAtStart: number): number {
  const stable = sharpnessAtStart > 0 ? (SHARE * 2) / sharpnessAtStart : Number.POSITIVE_INFINITY;
  return twoDigitsBelow(Math.min(stable, CUT * failed));
}
