/** A run of a sweep gives what the run alone gives, ends by its stop rule, and sums itself up as its trace says. */
import { expect, test } from 'vitest';
import { stepAtTime, WINDOW } from '../../src/sweep/summary.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';
import { describeRun, perform, planOf, sweepOf } from './run-sweep.ts';

const base = await descriptionOf('learning-rate-sweep');

test('digest, events and figures are those of the run alone', async () => {
  const plan = planOf(sweepOf({ ...base, steps: 400 }, [0.4]));
  const swept = await perform(plan, 0);
  const alone = record(await open(plan.runs[0]!.description));
  expect(swept.digest).toBe(alone.digest);
  expect(swept.events).toEqual(alone.events);
  const loss = alone.column('gd.loss');
  const sharpness = alone.column('gd.sharpness');
  const last = [...sharpness.subarray(-WINDOW)];
  const rising = loss.subarray(1).filter((value, i) => value > loss[i]!).length;
  expect(swept.summary).toMatchObject({
    steps: 400,
    initialLoss: loss[0],
    finalLoss: loss[400],
    leastLoss: Math.min(...loss),
    initialSharpness: sharpness[0],
    finalSharpness: sharpness[400],
    lowSharpness: Math.min(...last),
    highSharpness: Math.max(...last),
    edgeStep: alone.stepOf('hit'),
    risingShare: rising / 400,
    eigenvaluesMeasured: 3,
  });
  expect(swept.summary.meanSharpness).toBeCloseTo(last.reduce((a, b) => a + b) / WINDOW, 12);
});

test('losses at equal training time are taken at the last step within it', async () => {
  const plan = planOf(sweepOf({ ...base, steps: 60 }, [0.1, 0.25]));
  expect(plan.commonTime).toBeCloseTo(6, 12);
  const [slow, fast] = [await perform(plan, 0), await perform(plan, 1)];
  const alone = record(await open(plan.runs[1]!.description));
  expect(slow.summary.lossAtTime).toBe(slow.summary.finalLoss);
  expect(fast.summary.lossAtTime).toBe(alone.column('gd.loss')[24]);
  // 0.3 / 0.1 is a hair below 3.
  expect(stepAtTime(0.3, 0.1)).toBe(3);
});

test('a short run sums up its last half', async () => {
  const swept = await perform(planOf(sweepOf({ ...base, steps: 9 }, [0.4])), 0);
  const alone = record(await open({ ...base, steps: 9, learningRate: 0.4 }));
  expect(swept.summary.lowSharpness).toBe(Math.min(...alone.column('gd.sharpness').subarray(5)));
});

test('a stop rule ends a run at the first step that meets it', async () => {
  const alone = record(await open({ ...base, learningRate: 0.4 }));
  const loss = alone.column('gd.loss');
  const below = loss[50]!;
  const first = loss.findIndex((value) => value < below);
  const atLoss = planOf(sweepOf(base, [0.4], { stop: { kind: 'loss', below } }));
  expect((await perform(atLoss, 0)).summary).toMatchObject({
    steps: first,
    end: 'stopped',
    outcome: 'smooth',
  });
  const atEdge = planOf(sweepOf(base, [0.4], { stop: { kind: 'edge', steps: 7 } }));
  expect((await perform(atEdge, 0)).summary).toMatchObject({
    steps: 218 + 7,
    end: 'stopped',
    outcome: 'edge',
  });
});

test('test error where there is a test set, and nowhere else', async () => {
  const moons = describeRun({
    problem: { model: { kind: 'mlp', widths: [8] }, data: { kind: 'moons', points: 40, testSamples: 60 } },
    steps: 150,
  });
  const seen = await perform(planOf(sweepOf(moons, [0.2])), 0);
  const error = seen.summary.testError!;
  expect(error * 60).toBeCloseTo(Math.round(error * 60), 9);
  expect(error).toBeLessThan(0.3);
  const toy = describeRun({ problem: { model: { kind: 'quadratic' } }, steps: 5 });
  const blind = await perform(planOf(sweepOf(toy, [0.2])), 0);
  expect(blind.summary.testError).toBeNull();
  const teacher = describeRun({ problem: { data: { kind: 'teacher' } }, steps: 5 });
  expect((await perform(planOf(sweepOf(teacher, [0.1])), 0)).summary.testError).toBeGreaterThan(0);
});
