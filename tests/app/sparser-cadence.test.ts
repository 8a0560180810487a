/** A sparser cadence is offered where steps are slow because of measurements, and nowhere else. */
import { expect, it } from 'vitest';
import { sparserCadence } from '../../src/app/sparser-cadence.ts';

const slow = { stepsPerSecond: 2, speed: Number.POSITIVE_INFINITY, every: 1, share: 0.3 };

it('offers every tenth step where one waits for each', () => {
  expect(sparserCadence(slow)).toBe(10);
  expect(sparserCadence({ ...slow, speed: 10 })).toBe(10);
});

it.each([
  ['steps are fast', { stepsPerSecond: 40 }],
  ['the run stands', { stepsPerSecond: Number.NaN }],
  ['it keeps to the speed asked for', { stepsPerSecond: 1, speed: 1 }],
  ['it is measured seldom already', { every: 10 }],
  ['every step is measured near the edge', { share: 0.95 }],
  ['nothing was measured yet', { share: Number.NaN }],
])('offers nothing where %s', (_, changed) => {
  expect(sparserCadence({ ...slow, ...changed })).toBeNull();
});
