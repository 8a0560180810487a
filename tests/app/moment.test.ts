/** What the sentence and the status line read off the traces around a change of the learning rate. */
import { expect, it } from 'vitest';
import { momentOf, thresholdAt } from '../../src/app/moment.ts';
import { narrate } from '../../src/app/narrator.ts';
import { plainText } from '../../src/controls/rich-text.tsx';
import type { SessionState } from '../../src/store/session-state.ts';
import { tracesOf } from '../panels/columns.ts';

const rates = [0.5, 0.5, 0.5, 0.5, 0.4, 0.4, 0.4];
const traces = tracesOf({
  'gd.loss': rates.map(() => 1),
  'gd.sharpness': rates.map(() => 4.2),
  'gd.learningRate': rates,
  'gd.threshold': rates.map((rate) => 2 / rate),
  'gd.x': [1, -1.1, 1.21, -1.33, 1.5, -1.2, 0.96],
});
const at = (step: number, learningRate: number, status = 'paused') =>
  ({ status, step, learningRate, events: [{ kind: 'hit', step: 0 }] }) as unknown as SessionState;
const last = rates.length - 1;

it('takes the line from an η that was chosen while the run stands', () => {
  expect(thresholdAt(at(last, 0.4), traces, last)).toBe(5);
  expect(thresholdAt(at(last, 0.5), traces, last)).toBe(4);
  expect(thresholdAt(at(last, 0.5, 'playing'), traces, last)).toBe(5);
  expect(thresholdAt(at(last, 0.5), traces, 2)).toBe(4);
  const { sentence } = narrate(momentOf(at(last, 0.5), traces, null));
  expect(plainText(sentence)).toBe('Sharpness hardly changes: 4.20 now, above 2/η\u00a0=\u00a04.00.');
});

it('speaks of the growth of x only where η was the same', () => {
  const growth = (step: number) => momentOf(at(last, 0.4), traces, step).swingGrowth;
  expect(growth(2)).toBeCloseTo(0.1, 12);
  expect(growth(last)).toBeCloseTo(-0.2, 12);
  for (const step of [4, 5]) expect(growth(step)).toBeNaN();
});
