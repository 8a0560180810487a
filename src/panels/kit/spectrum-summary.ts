import { joinSentences, joinWords } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { readingText } from './number-text.ts';

/** `all`, where they are known, from the greatest down. */
export function spectrumSummary(top: readonly number[], all: readonly number[], step: number): string {
  if (top.length === 0) return say('Nothing has been measured yet.');
  const values = joinWords(top.map((value, i) => `λ${i + 1} = ${readingText(value)}`));
  const negative = all.filter((value) => value < 0).length;
  return joinSentences(
    say('At step {step}: {values}.', { step, values }),
    all.length === 0
      ? ''
      : say('Of all {count}, {negative} are negative, the least {least}.', {
          count: all.length,
          negative,
          least: readingText(all.at(-1) ?? Number.NaN),
        }),
  );
}
