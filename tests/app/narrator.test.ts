import { describe, expect, it } from 'vitest';
import { type Moment, narrate } from '../../src/app/narrator.ts';
import { plainText } from '../../src/controls/rich-text.tsx';

const rising: Moment = {
  status: 'playing',
  step: 150,
  threshold: 2 / 0.15,
  sharpness: 8.3,
  loss: 0.071,
  lossAtStart: 0.25,
  sharpnessRate: 0.08,
  hitStep: -1,
  swingGrowth: Number.NaN,
  alpha: Number.NaN,
  pull: Number.NaN,
  ending: '',
};
const past: Moment = { ...rising, step: 260, sharpness: 14.2, hitStep: 215, sharpnessRate: 0.05 };
const said = (moment: Moment): string => plainText(narrate(moment));

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
    expect(said({ ...past, sharpnessRate: -0.3 })).toContain('pulls sharpness back');
    expect(said({ ...past, sharpness: 12, sharpnessRate: -0.3 })).toContain('has dropped below');
    expect(said({ ...past, sharpness: 12 })).toContain('sharpens again');
  });

  it('speaks of the swing where it was measured', () => {
    expect(said({ ...past, swingGrowth: 0.07, alpha: 0.4, pull: 0.1 })).toBe(
      'Above 2/η, each step overshoots more: |x| grows by 7 % a step.',
    );
    expect(said({ ...past, swingGrowth: 0.07, alpha: 0.4, pull: 3.97, sharpnessRate: -1 })).toBe(
      'The cubic term now pulls sharpness down: βx²/2 = 3.97 > α = 0.400.',
    );
    expect(said({ ...past, swingGrowth: -0.05, alpha: 0.4, pull: 0.1 })).toContain('shrinks by 5 % a step');
    expect(said({ ...past, swingGrowth: 0.001, alpha: 0.4, pull: 0.39 })).toContain('in balance');
  });

  it('says what ended the run', () => {
    const ending = 'Training diverged at step 13: the loss passed 10⁸ times its start.';
    expect(said({ ...rising, status: 'diverged', ending })).toBe(ending);
    expect(said({ ...rising, status: 'diverged', ending: ending.replace('10⁸', '10^8') })).toBe(ending);
    expect(narrate({ ...rising, status: 'diverged', ending })).toContain('[loss|loss]');
    expect(said({ ...past, status: 'finished', step: 1000 })).toContain(
      '1000 steps done: the loss went from 0.25 to',
    );
    expect(said({ ...rising, status: 'finished' })).toContain('never met the edge');
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
