/**
 * Three predictions to choose from instead of drawing one: sharpness climbs on, settles on 2/η, or falls below it and
 * climbs again. They are guesses and look like it: computed from where S and the line stand, from nothing else.
 */
import type { GuessPoint } from '../../panels/kit/guess.ts';

export interface Standing {
  readonly from: number;
  readonly to: number;
  readonly sharpness: number;
  readonly threshold: number;
  /** Change of S a step. */
  readonly rate: number;
}

/** Points along a sketch, enough to look smooth. */
const POINTS = 48;
/** Where S hardly moves, a climb still has to be seen: so much of 2/η over the steps guessed at. */
const LEAST_CLIMB = 0.25;
const MOST_CLIMB = 0.6;
/** How far below the line the third sketch falls, as a share of 2/η. */
const DEPTH = 0.12;

type Shape = (share: number, standing: Standing) => number;

const smooth = (share: number): number => share * share * (3 - 2 * share);

const climbs: Shape = (share, { from, to, sharpness, threshold, rate }) => {
  const climb = Math.min(MOST_CLIMB * threshold, Math.max(LEAST_CLIMB * threshold, rate * (to - from)));
  return sharpness + climb * share;
};

const settles: Shape = (share, { sharpness, threshold }) =>
  threshold + (sharpness - threshold) * Math.exp(-5 * share);

/** Rises for a while, turns, falls below the line and comes back to it. */
const falls: Shape = (share, { sharpness, threshold }) => {
  const top = Math.max(sharpness, threshold) * (1 + DEPTH / 2);
  const bottom = threshold * (1 - DEPTH);
  const stretches = [
    [0.25, sharpness, top],
    [0.5, top, bottom],
    [1, bottom, threshold],
  ] as const;
  let start = 0;
  for (const [end, low, high] of stretches) {
    if (share <= end) return low + (high - low) * smooth((share - start) / (end - start));
    start = end;
  }
  return threshold;
};

const shapes: readonly Shape[] = [climbs, settles, falls];

/** `choice`: 0 climbs on, 1 settles, 2 falls and climbs again. */
export function sketch(choice: number, standing: Standing): readonly GuessPoint[] {
  const shape = shapes[choice];
  if (shape === undefined) return [];
  const { from, to } = standing;
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const share = i / POINTS;
    return { step: from + share * (to - from), value: shape(share, standing) };
  });
}
