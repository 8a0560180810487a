import { describe, expect, it } from 'vitest';
import { meanRatioAt } from '../../src/app/moment.ts';
import { type Moment, narrate } from '../../src/app/narrator.ts';
import { nextSpeech, type Speech } from '../../src/app/speech.ts';
import { whyDiverged } from '../../src/app/why-diverged.ts';
import { plainText } from '../../src/controls/rich-text.tsx';
import type { SimulationEvent } from '../../src/core/simulation/frame.ts';
import { createTraces, type Traces } from '../../src/store/traces.ts';

const rising: Moment = {
  status: 'playing',
  step: 150,
  threshold: 2 / 0.15,
  sharpness: 8.3,
  sharpnessAcross: Number.NaN,
  loss: 0.071,
  lossAtStart: 0.25,
  sharpnessRate: 0.08,
  hitStep: -1,
  swingGrowth: Number.NaN,
  alpha: Number.NaN,
  pull: Number.NaN,
  meanRatio: Number.NaN,
  ending: '',
};
const past: Moment = { ...rising, step: 260, sharpness: 14.2, hitStep: 215, sharpnessRate: 0.05 };
const said = (moment: Moment): string => plainText(narrate(moment).sentence);

describe('the narrator', () => {
  it('says when sharpness will arrive', () => {
    expect(said(rising)).toBe(
      'Sharpness is rising: 8.30 now, +0.080 a step. At this rate it reaches 2/η\u00a0=\u00a013.3 in about 63 steps.',
    );
  });

  it('gives no number to an arrival that is far off', () => {
    expect(said({ ...rising, sharpnessRate: 2e-4 })).toContain('2/η\u00a0=\u00a013.3 is a long way off.');
  });

  it('says when sharpness falls or stands still before the edge', () => {
    expect(said({ ...rising, sharpnessRate: -0.02 })).toContain(
      'falling: 8.30 now, −0.020 a step, below 2/η',
    );
    expect(said({ ...rising, sharpnessRate: 1e-6 })).toContain('hardly changes');
    expect(said({ ...rising, sharpnessRate: Number.NaN })).toContain(
      'Training begins. Sharpness is 8.30, below',
    );
  });

  it('tells the four quarters of the cycle apart without theory', () => {
    expect(said(past)).toContain('has passed 2/η\u00a0=\u00a013.3: 14.2 now');
    expect(said({ ...past, sharpnessRate: -0.3 })).toContain('comes back towards');
    expect(said({ ...past, sharpness: 12, sharpnessRate: -0.3 })).toContain('has dropped below');
    expect(said({ ...past, sharpness: 12 })).toContain('rises again');
    expect(said({ ...past, sharpness: 12, sharpnessAcross: 14.5 })).toBe(
      'Sharpness crosses 2/η\u00a0=\u00a013.3 at every step: 14.5, then 12.0.',
    );
  });

  it('speaks of the swing where it was measured', () => {
    expect(said({ ...past, swingGrowth: 0.07, alpha: 0.4, pull: 0.1 })).toBe(
      'Above 2/η, each step overshoots more: |x| grows by 7 % a step.',
    );
    expect(said({ ...past, swingGrowth: 0.07, alpha: 0.4, pull: 3.97, sharpnessRate: -1 })).toBe(
      'The loss’s cubic term now pulls sharpness down: βx²/2\u00a0=\u00a03.97 > α\u00a0=\u00a00.40.',
    );
    expect(said({ ...past, sharpness: 12, swingGrowth: -0.05, alpha: 0.4, pull: 0.1 })).toContain(
      'shrinks by 5 % a step',
    );
    expect(said({ ...past, swingGrowth: 0.001, alpha: 0.4, pull: 0.39 })).toContain('in balance');
  });

  it('takes the side of 2/η from S and 2/η of the step shown', () => {
    const shrinking: Moment = { ...past, sharpness: 13.37, swingGrowth: -0.02, alpha: 0.4, pull: 0.1 };
    expect(said(shrinking)).toBe(
      '|x| shrank by 2 % a step; sharpness is now 13.4, above 2/η\u00a0=\u00a013.3.',
    );
    expect(said({ ...shrinking, sharpness: 13.34 })).toContain('13.34, above 2/η\u00a0=\u00a013.33');
    expect(said({ ...shrinking, sharpness: 13.3, swingGrowth: 0.02 })).toContain(
      '13.30, below 2/η\u00a0=\u00a013.33',
    );
    // η was raised, and no step has been measured since that could count as meeting the edge.
    expect(said({ ...rising, threshold: 5 })).toContain('has passed 2/η\u00a0=\u00a05.00: 8.30');
  });

  it('speaks of a balance only near 2/η', () => {
    const steady: Moment = { ...past, swingGrowth: 0.001, alpha: 0.4, pull: 0.3 };
    expect(said({ ...steady, sharpness: 0.91 * past.threshold })).toContain('nearly in balance');
    expect(said({ ...steady, sharpness: 0.89 * past.threshold })).toBe(
      'The swing hardly changes for now: sharpness is 11.9, below 2/η\u00a0=\u00a013.3.',
    );
  });

  it('says at the end where sharpness was for the last hundred steps', () => {
    const end: Moment = { ...past, status: 'finished', step: 1000, lossAtStart: 0.02, loss: 3e-9 };
    expect(said({ ...end, meanRatio: 1.02 })).toContain(
      'At the edge to the end: sharpness was 1.02 times 2/η',
    );
    const low: Moment = { ...end, sharpness: 0.587 * end.threshold, meanRatio: 0.59 };
    expect(said(low)).toBe(
      '1000 steps done: the loss went from 0.020 to 3·10⁻⁹. Sharpness was 0.590 times 2/η on average of late, and is 0.59 times at the end.',
    );
    expect(said({ ...end, sharpness: 1.5 * end.threshold, meanRatio: 1.4 })).toContain(
      'Sharpness was 1.40 times 2/η on average of late, and is 1.5 times at the end.',
    );
    expect(said({ ...low, loss: 0 })).toContain('from 0.020 to exactly 0.');
  });

  it('keeps a kind of sentence with new numbers only while it is true', () => {
    const growing: Moment = { ...past, swingGrowth: 0.07, alpha: 0.4, pull: 0.1 };
    const { kind } = narrate(growing);
    const pulled: Moment = { ...growing, swingGrowth: 0.03, pull: 4, sharpnessRate: -1 };
    expect(narrate(pulled).kind).toBe('cubic');
    expect(narrate(pulled, kind)).toEqual({ kind, sentence: expect.stringContaining('grows by 3 %') });
    expect(narrate({ ...pulled, sharpness: 13 }, kind).kind).toBe('cubic');
    expect(narrate({ ...pulled, status: 'finished' }, kind).kind).toBe('finished');
  });

  it('says what ended the run', () => {
    const ending = 'Training diverged at step 13: the loss passed 10⁸ times its start.';
    expect(said({ ...rising, status: 'diverged', ending })).toBe(ending);
    expect(said({ ...rising, status: 'diverged', ending: ending.replace('10⁸', '10^8') })).toBe(ending);
    expect(narrate({ ...rising, status: 'diverged', ending }).sentence).toContain('[loss|loss]');
    expect(said({ ...past, status: 'finished', step: 1000 })).toContain(
      '1000 steps done: the loss went from 0.25 to',
    );
    expect(said({ ...rising, status: 'finished' })).toContain(
      'never reached the edge: sharpness is 0.62 of 2/η.',
    );
  });

  it.each([
    ['loading', 'Compiling the network…'],
    ['silent', 'stopped answering'],
    ['refused', 'cannot be started'],
  ] as const)('says that the run is %s', (status, words) => {
    expect(said({ ...rising, status })).toContain(words);
  });

  it('says on which side of the edge a run begins', () => {
    expect(said({ ...rising, status: 'ready', sharpness: 3.1 })).toContain(
      'starts at 3.10, below 2/η\u00a0=\u00a013.3',
    );
    expect(said({ ...rising, status: 'ready', sharpness: 20 })).toContain('already above');
    expect(said({ ...rising, status: 'ready', sharpness: Number.NaN })).toBe('Ready. Nothing has run yet.');
  });

  it('never shows a number that is none', () => {
    const values = [Number.NaN, 0, 1e-9, 14];
    for (const status of ['ready', 'playing', 'finished'] as const) {
      for (const sharpness of values) {
        for (const sharpnessRate of [Number.NaN, -1, 0, 1]) {
          for (const swingGrowth of [Number.NaN, -0.1, 0, 0.1]) {
            const words = said({ ...past, status, sharpness, sharpnessRate, swingGrowth });
            expect(words).not.toMatch(/NaN|Infinity|undefined|–/);
          }
        }
      }
    }
  });
});

describe('the mean of the last measured steps', () => {
  it('takes no more than a hundred, and none of the first half of the run', () => {
    const long = tracesOf(1000, (step) => (step <= 900 ? 2 : 1), 1);
    expect(meanRatioAt(long, 1000)).toBe(1);
    const short = tracesOf(100, (step) => (step < 50 ? 3 : 0.5), 1);
    expect(meanRatioAt(short, 100)).toBe(0.5);
    const sparse = tracesOf(3000, (step) => (step % 20 === 0 ? 0.5 : Number.NaN), 1);
    expect(meanRatioAt(sparse, 3000)).toBe(0.5);
  });
});

describe('why a run diverged', () => {
  const changed = (step: number, value: number): SimulationEvent => ({
    kind: 'learning-rate',
    step,
    source: 'gd',
    value,
    text: '',
  });
  const traces = tracesOf(640, () => 4.5, 5);

  it('names the change of η', () => {
    expect(whyDiverged(traces, [changed(638, 5)], new Set())).toBe(
      'You raised η to 5 at step 638: 2/η fell to 0.4, below S = 4.5.',
    );
    expect(whyDiverged(traces, [changed(638, 5)], new Set([638]))).toMatch(/^η was raised to 5 at step 638/);
    expect(whyDiverged(traces, [changed(600, 5), changed(620, 4)], new Set())).toBe(
      'You lowered η to 4 at step 620: 2/η rose to 0.5, still below S = 4.5.',
    );
  });

  it('does not blame a change that left S below 2/η', () => {
    expect(whyDiverged(traces, [changed(638, 0.42)], new Set())).toContain('fell to 4.76, above S = 4.5 at');
  });

  it('says without a change on which side of 2/η the run began', () => {
    expect(whyDiverged(traces, [], new Set())).toContain('began at 4.50, below 2/η = 5.00, and passed it');
    expect(
      whyDiverged(
        tracesOf(9, () => 6, 5),
        [],
        new Set(),
      ),
    ).toContain('began at 6.00, above 2/η');
  });
});

describe('the live region', () => {
  const before: Speech = { run: 1, ended: false, words: 'Sharpness is rising.' };

  it('waits for its time while a run goes on', () => {
    const now = { ...before, words: 'Sharpness is falling.' };
    expect(nextSpeech(before, now, false)).toBe(before);
    expect(nextSpeech(before, now, true)).toBe(now);
  });

  it('forgets a run that is gone and says the end at once', () => {
    expect(nextSpeech(before, { ...before, run: 2 }, false).words).toBe('');
    const end = { ...before, ended: true, words: '1000 steps done.' };
    expect(nextSpeech(before, end, false)).toBe(end);
  });
});

function tracesOf(steps: number, sharpness: (step: number) => number, threshold: number): Traces {
  const traces = createTraces((callback) => callback());
  const channels = ['sharpness', 'threshold'] as const;
  traces.start(
    channels.map((quantity) => ({ id: `gd.${quantity}`, label: quantity, quantity, source: 'gd' })),
  );
  const count = steps + 1;
  const values = new Float64Array(2 * count);
  for (let step = 0; step < count; step++) {
    values[step] = sharpness(step);
    values[count + step] = threshold;
  }
  traces.append({ type: 'frames', run: 1, first: 0, count, capacity: count, buffer: values.buffer });
  return traces;
}
