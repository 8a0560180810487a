import { expect, test } from 'vitest';
import { progressWords, sweepSentence } from '../../src/app/sweep/sweep-sentence.ts';
import { plainText } from '../../src/controls/rich-text.tsx';
import type { SweptRun } from '../../src/panels/sweep/swept-run.ts';
import type { OutcomeId } from '../../src/sweep/outcome.ts';

function say(...runs: readonly (readonly [number, OutcomeId | null])[]): string {
  const swept = runs.map(([learningRate, outcome], index) => ({
    index,
    learningRate,
    record: outcome && { summary: { outcome } },
  }));
  return plainText(sweepSentence(swept as unknown as SweptRun[]));
}

test('it says which rates did what, most telling first', () => {
  expect(say([0.1, 'smooth'], [0.3, 'edge'], [1.2, 'edge'], [1.4, 'catapult'], [2, 'diverged'])).toBe(
    'From η = 0.3 to 1.2 sharpness climbs to 2/η and stays there; at 1.4 runs are catapulted to flatter places; at 2 training diverges.',
  );
  expect(say([0.1, 'smooth'], [0.2, 'smooth'])).toBe('From η = 0.1 to 0.2 sharpness stays below 2/η.');
  expect(say([0.1, 'stuck'])).toBe('At η = 0.1 runs are stuck above.');
});

test('before anything is done it says what is about to be', () => {
  expect(say([0.1, null])).toBe('The same network, from the same start, at each learning rate.');
});

test('progress has the time that is left where it is known', () => {
  expect(progressWords(3, 13, 2, 12.3)).toBe('3 of 13 runs · 2 workers · about 12 s left');
  expect(progressWords(3, 13, 1, Number.NaN)).toBe('3 of 13 runs · 1 worker');
  expect(progressWords(3, 13, 1, 600)).toContain('about 10 min left');
});
