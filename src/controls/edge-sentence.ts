/** What the mark at 2/S says about the learning rate, in a sentence or two. */
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
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
    return say('The mark will show where steps begin to overshoot: at 2/_S_, _S_ being the sharpness.');
  const ratio = (learningRate * sharpness) / 2;
  const lead = say('**_η__S_/2 = {ratio}.**', { ratio: formatNumber(ratio, 3) });
  const from = formatNumber(2 / sharpnessAtStart, 2);
  const sharpened = sharpness > sharpnessAtStart * (1 + MOVED);
  return joinSentences(lead, ...meaning());

  function meaning(): readonly string[] {
    if (step === 0) {
      return ratio < 1
        ? [say('The first step is stable: _η_ lies left of the mark.')]
        : [say('The first step is unstable: _η_ lies right of the mark.')];
    }
    if (ratio >= 1) {
      const grows = say('Right of the mark, a step along _u_ overshoots and grows.');
      return sharpened ? [grows, say('Sharpening brought the mark here from {from}.', { from })] : [grows];
    }
    if (met) return [say('Left of the mark, steps along _u_ shrink.')];
    if (sharpened) {
      return [
        say('The mark moves left as the network trains.'),
        say('When it reaches _η_, gradient descent becomes unstable.'),
      ];
    }
    if (sharpness < sharpnessAtStart * (1 - MOVED)) {
      return [
        say('The mark has moved right, from {from}: the loss is flatter here, and steps are stable.', {
          from,
        }),
      ];
    }
    return [say('Steps are stable while _η_ stays left of the mark.')];
  }
}
