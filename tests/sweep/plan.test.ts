import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/description/registries.ts';
import { axes, axesOf, axisLabel } from '../../src/sweep/axes.ts';
import { MOST_RUNS, planSweep } from '../../src/sweep/plan.ts';
import { descriptionOf } from '../support/presets.ts';
import { describeRun, planOf, sweepOf } from './run-sweep.ts';

const network = describeRun({ problem: { data: { kind: 'moons' } }, steps: 100 });

function faultsOf(sweep: Parameters<typeof planSweep>[0]): string {
  const planned = planSweep(sweep, catalogue);
  if (planned.ok) throw new Error('it was planned');
  return planned.messages.map(({ text }) => text).join(' ');
}

test('a run for each rate, differing from the base in nothing else', () => {
  const { runs } = planOf(sweepOf({ ...network, references: ['constrained'] }, [0.2, 0.1]));
  expect(runs.map(({ description }) => description)).toEqual([
    { ...network, learningRate: 0.1 },
    { ...network, learningRate: 0.2 },
  ]);
});

test('equal training time gives each rate its own number of steps', () => {
  const { runs, commonTime } = planOf(
    sweepOf(network, [0.1, 0.3, 2], { length: { kind: 'time', time: 60 } }),
  );
  expect(runs.map(({ description }) => description.steps)).toEqual([600, 200, 30]);
  expect(commonTime).toBeCloseTo(60, 9);
});

test('with equal steps losses are compared at the end of the shortest training time', () => {
  expect(planOf(sweepOf(network, [0.1, 0.5])).commonTime).toBeCloseTo(10, 9);
});

describe('a second parameter', () => {
  test.each([
    ['seed', [0, 5], (run: typeof network) => run.problem.initialization.seed],
    ['width', [4, 16], (run: typeof network) => (run.problem.model.widths as number[])[0]],
    ['depth', [1, 3], (run: typeof network) => (run.problem.model.widths as number[]).length],
    ['activation', ['tanh', 'relu'], (run: typeof network) => run.problem.model.activation],
    ['gain', [0.5, 2], (run: typeof network) => run.problem.initialization.gain],
    ['weightDecay', [0, 0.01], (run: typeof network) => run.problem.loss.weightDecay],
    ['samples', [20, 40], (run: typeof network) => run.problem.data.points],
    ['problem.data.noise', [0, 0.3], (run: typeof network) => run.problem.data.noise],
  ] as const)('%s is written where it belongs, a row of the map for each value', (axis, values, read) => {
    const { runs } = planOf(sweepOf(network, [0.1, 0.2], { second: { axis, values } }));
    expect(runs.map(({ second }) => second)).toEqual([values[0], values[0], values[1], values[1]]);
    expect(runs.map(({ description }) => read(description))).toEqual(runs.map(({ second }) => second));
    expect(runs.map(({ learningRate }) => learningRate)).toEqual([0.1, 0.2, 0.1, 0.2]);
  });

  test('a seed replaces given parameters, and the plan says so', async () => {
    const base = await descriptionOf('learning-rate-sweep');
    const { runs, notes } = planOf(sweepOf(base, [0.1], { second: { axis: 'seed', values: [3] } }));
    expect(runs[0]!.description.problem.initialization).toMatchObject({ kind: 'normal', seed: 3 });
    expect(notes.join()).toContain('seed 3');
  });

  test('several seeds, or gains, in place of given parameters are one note', async () => {
    const base = await descriptionOf('learning-rate-sweep');
    expect(axesOf(base, catalogue)).toEqual(Object.keys(axes));
    for (const [second, told] of [
      [{ axis: 'seed', values: [3, 4] }, 'seeded ones.'],
      [{ axis: 'gain', values: [1, 2] }, 'seeded ones (seed 0).'],
    ] as const) {
      const { runs, notes } = planOf(sweepOf(base, [0.1], { second }));
      const field = runs.map(({ description }) => description.problem.initialization[second.axis]);
      expect(field).toEqual(second.values);
      expect(notes).toEqual([`The given initial parameters were replaced by ${told}`]);
    }
  });

  test('a start that is neither drawn nor given has no seed and no gain', () => {
    const constant = describeRun({ problem: { initialization: { kind: 'constant' } } });
    expect(axesOf(constant, catalogue)).not.toContain('seed');
    expect(axesOf(constant, catalogue)).not.toContain('gain');
  });

  test('a run offers the axes that it has', async () => {
    expect(axesOf(network, catalogue)).toEqual(Object.keys(axes));
    expect(axesOf(await descriptionOf('catapult'), catalogue)).toEqual([]);
    expect(axisLabel('problem.data.noise', network, catalogue)).toBe('noise');
  });

  test.each([
    [{ axis: 'colour', values: [1] }, 'found “colour”'],
    [{ axis: 'width', values: [0] }, 'width: found 0, allowed is a whole number from 1 to 512.'],
    [{ axis: 'depth', values: [1e9] }, 'allowed is a whole number from 0 to 12.'],
    [{ axis: 'depth', values: ['deep'] }, 'depth: found “deep”'],
    [{ axis: 'depth', values: [13] }, 'depth: found 13'],
    [{ axis: 'activation', values: ['tan'] }, 'activation: found “tan”'],
    [{ axis: 'problem.data.noise', values: [-1] }, 'problem.data.noise: found -1'],
    [{ axis: 'seed', values: [] }, '0 values'],
    [{ axis: 'seed', values: [1, 1] }, 'a value twice'],
    [{ axis: '__proto__.x', values: [1] }, 'second parameter'],
  ])('%j is refused in words', (second, said) => {
    expect(faultsOf(sweepOf(network, [0.1], { second }))).toContain(said);
  });
});

test.each([
  [{ learningRates: [] }, 'learning rates'],
  [{ learningRates: [Number.NaN] }, 'found NaN'],
  [{ length: { kind: 'time', time: -1 } }, 'training time'],
  [{ length: { kind: 'time', time: 1e9 } }, 'training time'],
  [{ length: { kind: 'steps', steps: 0.5 } }, 'steps'],
  [{ stop: { kind: 'loss', below: 0 } }, 'stop at a loss'],
  [{ stop: { kind: 'edge', steps: -1 } }, 'stop after the edge'],
] as const)('%j is refused in words', (changes, said) => {
  expect(faultsOf(sweepOf(network, [0.1], changes))).toContain(said);
});

test('too many runs are refused before any is made', () => {
  const rates = Array.from({ length: 200 }, (_, i) => 0.01 * (i + 1));
  const values = Array.from({ length: 200 }, (_, i) => i);
  expect(faultsOf(sweepOf(network, rates, { second: { axis: 'seed', values } }))).toContain(`${MOST_RUNS}`);
});

test('the digest tells plans apart by their runs and their stop rule, and not by how they were written', () => {
  const plain = planOf(sweepOf(network, [0.1, 0.2])).digest;
  expect(plain).toMatch(/^[0-9a-f]{16}$/);
  expect(planOf(sweepOf({ ...network, learningRate: 9 }, [0.2, 0.1, 0.2])).digest).toBe(plain);
  expect(planOf(sweepOf(network, [0.1, 0.25])).digest).not.toBe(plain);
  expect(planOf(sweepOf(network, [0.1, 0.2], { stop: { kind: 'edge', steps: 3 } })).digest).not.toBe(plain);
});
