import { expect, it } from 'vitest';
import { resumedAt } from '../../src/description/resumed-at.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';

it('goes on with the same losses, to the bit, across a change of the learning rate', async () => {
  const description = {
    ...(await descriptionOf('progressive-sharpening')),
    references: [],
    steps: 160,
    learningRateEvents: [
      { step: 50, learningRate: 0.5 },
      { step: 120, learningRate: 0.3 },
    ],
  };
  const whole = record(await open(description)).column('gd.loss');
  const first = await open(description);
  record(first, 101);
  const resumed = resumedAt(description, first.step, first.theta());
  expect(resumed.learningRate).toBe(0.5);
  expect(resumed.learningRateEvents).toEqual([{ step: 20, learningRate: 0.3 }]);
  const rest = record(await open({ ...resumed, steps: 60 })).column('gd.loss');
  expect(rest).toEqual(whole.subarray(100));
});
