import { expect, test } from 'vitest';
import { type ComparedRun, compareRuns } from '../../src/sweep/compare.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';

const { NaN: none } = Number;
const run = (loss: number[], sharpness = loss.map(() => 1), edgeStep: number | null = null): ComparedRun => ({
  loss,
  sharpness,
  edgeStep,
});

test('equal runs differ nowhere, as far as both go', () => {
  expect(compareRuns(run([3, 2, 1]), run([3, 2]))).toEqual({
    differFrom: null,
    partFrom: null,
    common: 2,
    sensitive: false,
  });
});

test('a difference in the last place is found, and parting only where it is seen', () => {
  const near = 2 * (1 + Number.EPSILON);
  expect(compareRuns(run([3, 2, 2, 1]), run([3, near, 2, 0.9]))).toMatchObject({
    differFrom: 1,
    partFrom: 3,
  });
});

test('sharpness counts where both measured it', () => {
  expect(compareRuns(run([3, 2, 1], [5, none, 4]), run([3, 2, 1], [5, 4, none])).differFrom).toBeNull();
  expect(compareRuns(run([3, 2, 1], [5, 4, 4]), run([3, 2, 1], [5, 4, 3])).differFrom).toBe(2);
});

test('two runs that part by rounding past the edge are called sensitive, before it they are not', async () => {
  const base = { ...(await descriptionOf('learning-rate-sweep')), steps: 600, learningRate: 0.6 };
  const values = base.problem.initialization.values as readonly number[];
  const moved = [values[0]! * (1 + Number.EPSILON), ...values.slice(1)];
  const initialization = { ...base.problem.initialization, values: moved };
  const compared = await Promise.all(
    [base, { ...base, problem: { ...base.problem, initialization } }].map(async (description) => {
      const recording = record(await open(description));
      return {
        loss: recording.column('gd.loss'),
        sharpness: recording.column('gd.sharpness'),
        edgeStep: recording.stepOf('hit'),
      };
    }),
  );
  const comparison = compareRuns(compared[0]!, compared[1]!);
  expect(comparison.differFrom!).toBeLessThan(20);
  expect(comparison.partFrom!).toBeGreaterThan(compared[0]!.edgeStep);
  expect(comparison.sensitive).toBe(true);
  expect(compareRuns(run([2, 1], undefined, 9), run([2, 0.5], undefined, 9)).sensitive).toBe(false);
});
