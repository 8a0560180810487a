/** What the mark at 2/S says about the learning rate, in a sentence or two. */
import { formatNumber } from './format-number.ts';

export interface EdgeFacts {
  readonly learningRate: number;
  /** S now and at step 0; NaN before they were measured. */
  readonly sharpness: number;
  readonly sharpnessAtStart: number;
  /** Whether S has met 2/η in this run. */
  readonly met: boolean;
  readonly step: number;
}

/** The mark counts as moved once 2/S differs by this share from where it stood at step 0. */
const MOVED = 0.02;

export function edgeSentence({ learningRate, sharpness, sharpnessAtStart, met, step }: EdgeFacts): string {
  if (!(sharpness > 0))
    return 'The mark will show where steps begin to overshoot: at 2/_S_, _S_ being the sharpness.';
  const ratio = (learningRate * sharpness) / 2;
  const lead = `**_η__S_/2 = ${formatNumber(ratio, 3)}.**`;
  const from = formatNumber(2 / sharpnessAtStart, 2);
  const sharpened = sharpness > sharpnessAtStart * (1 + MOVED);
  if (step === 0) {
    return ratio < 1
      ? `${lead} The first step is stable: _η_ lies left of the mark.`
      : `${lead} The first step is unstable: _η_ lies right of the mark.`;
  }
  if (ratio >= 1) {
    const why = sharpened ? ` Sharpening brought the mark here from ${from}.` : '';
    return `${lead} Right of the mark, a step along _u_ overshoots and grows.${why}`;
  }
  if (met) return `${lead} Left of the mark, steps along _u_ shrink and the network sharpens again.`;
  if (sharpened) {
    return `${lead} The mark moves left as the network trains. When it reaches _η_, gradient descent becomes unstable.`;
  }
  if (sharpness < sharpnessAtStart * (1 - MOVED)) {
    return `${lead} The mark has moved right, from ${from}: the loss is flatter here, and steps are stable.`;
  }
  return `${lead} Steps are stable while _η_ stays left of the mark.`;
}
