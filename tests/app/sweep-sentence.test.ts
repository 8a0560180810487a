import { expect, test } from 'vitest';
import { progressWords, sweepSentence } from '../../src/app/sweep/sweep-sentence.ts';
import { plainText } from '../../src/controls/rich-text.tsx';
import type { SweptRun } from '../../src/panels/sweep/swept-run.ts';
import type { OutcomeId } from '../../src/sweep/outcome.ts';

/** Of each run its η, its outcome and its mean sharpness in units of 2/η. */
type Told = readonly [learningRate: number, outcome: OutcomeId | null, mean?: number, edgeStep?: number];

function say(runs: readonly Told[], axis: string | null = null): string {
  const swept = runs.map(([learningRate, outcome, mean = 1, edgeStep = 10], index) => {
    const threshold = 2 / learningRate;
    const summary = { outcome, threshold, meanSharpness: mean * threshold, edgeStep, steps: 700 };
    return { index, learningRate, record: outcome && { summary } };
  });
  return plainText(sweepSentence(swept as unknown as SweptRun[], axis));
}

test('it says which rates did what, most telling first', () => {
  expect(
    say([
      [0.1, 'smooth'],
      [0.3, 'edge', 1.075],
      [1.2, 'edge', 0.97],
      [1.4, 'catapult'],
      [2, 'diverged'],
    ]),
  ).toBe(
    'From η = 0.3 to 1.2 sharpness climbs to 2/η and keeps its mean within 8 % of it; at 1.4 training is catapulted to a flatter place; at 2 training diverges.',
  );
  expect(
    say([
      [0.1, 'smooth'],
      [0.2, 'smooth'],
    ]),
  ).toBe('From η = 0.1 to 0.2 sharpness stays below 2/η.');
  expect(say([[0.1, 'stuck']])).toBe('At η = 0.1 sharpness stays above 2/η.');
});

test('how near sharpness stays is that of the run furthest off, and unsaid where that is not near', () => {
  expect(
    say([
      [0.5, 'edge', 1.004],
      [1, 'edge', 0.9],
    ]),
  ).toContain('within 10 % of it');
  expect(say([[0.5, 'edge', 1.6]])).toBe('At η = 0.5 sharpness climbs to 2/η.');
  // Met within the last 200 steps, whose mean then is not of the edge alone.
  expect(say([[0.5, 'edge', 1, 500]])).toContain('its mean within 1 %');
  expect(say([[0.5, 'edge', 1, 501]])).toBe('At η = 0.5 sharpness climbs to 2/η.');
});

test('a span holds no rate of another outcome', () => {
  const broken: Told[] = [
    [0.1, 'edge'],
    [0.2, 'smooth'],
    [0.3, 'edge'],
    [0.4, 'edge'],
  ];
  expect(say(broken)).toMatch(/^At η = 0\.1, from 0\.3 to 0\.4 sharpness climbs/);
  const scattered: Told[] = [...broken, [0.5, 'smooth'], [0.6, 'edge']];
  expect(say(scattered)).toMatch(/^At 4 learning rates sharpness climbs/);
});

test('with a second parameter it counts', () => {
  expect(
    say(
      [
        [0.1, 'smooth'],
        [0.5, 'edge'],
        [0.1, 'edge'],
        [0.5, 'diverged'],
      ],
      'width',
    ),
  ).toBe('Of 4 runs, in 2 sharpness climbs to 2/η; in 1 sharpness stays below 2/η; in 1 training diverges.');
});

test('before anything is done it says what is about to be', () => {
  expect(say([[0.1, null]])).toBe('The same run, from the same start, at each learning rate.');
  expect(say([[0.1, null]], 'width')).toBe('The same run at each learning rate, for each width.');
});

test('progress has the time that is left where it is known', () => {
  expect(progressWords(3, 13, 2, 12.3)).toBe('3 of 13 runs · 2 workers · about 12 s left');
  expect(progressWords(3, 13, 1, Number.NaN)).toBe('3 of 13 runs · 1 worker');
  expect(progressWords(3, 13, 1, 600)).toContain('about 10 min left');
});
