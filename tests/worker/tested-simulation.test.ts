import { describe, expect, it } from 'vitest';
import { testError } from '../../src/core/problems/test-error.ts';
import type { Simulation } from '../../src/core/simulation/simulation.ts';
import { openRun } from '../../src/description/open-run.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { testEvery, withTestError } from '../../src/worker/tested-simulation.ts';
import { loadFile } from '../support/presets.ts';

async function opened(problem: object, rest: object = {}) {
  const validated = validateWith(catalogue, { problem, learningRate: 0.2, ...rest });
  if (!validated.ok) throw new Error(validated.messages[0]?.text);
  const run = await openRun(validated.description, loadFile);
  if ('refused' in run) throw new Error(run.refused[0]);
  return run;
}

/** The values of a channel at each step, and θ there. */
function recorded(simulation: Simulation, steps: number, id: string) {
  const row = new Float64Array(simulation.channels.length);
  const place = simulation.channels.findIndex((channel) => channel.id === id);
  return Array.from({ length: steps }, () => {
    simulation.writeFrame(row, 0, 1);
    return { value: row[place]!, theta: simulation.theta(), row: [...row] };
  });
}

describe('a run that is tried on test samples', () => {
  it('is the same run, with the error behind its channels at a cadence that its samples fix', async () => {
    const problem = { model: { kind: 'mlp', widths: [5] }, data: { kind: 'chebyshev', points: 4 } };
    const plain = await opened(problem);
    const run = await opened(problem);
    const tested = withTestError(run.simulation, run.problem);
    // 201 points between 4 are 50 passes, four times what a step may take: pairs eight steps apart, roundly ten.
    expect(testEvery(run.problem)).toBe(10);
    expect(tested.channels.slice(0, -1)).toEqual(plain.simulation.channels);
    const seen = recorded(tested, 41, 'gd.testError');
    const before = recorded(plain.simulation, 41, 'gd.loss');
    expect(tested.digest()).toBe(plain.simulation.digest());
    seen.forEach(({ value, theta, row }, step) => {
      expect(row.slice(0, -1)).toEqual(before[step]!.row);
      expect(value).toEqual(step % 10 < 2 ? testError(run.problem, theta) : Number.NaN);
    });
    expect(seen[20]!.value).toBeGreaterThan(0);
  });

  it('counts classes on both sets, and goes on with other references', async () => {
    const problem = {
      model: { kind: 'mlp', widths: [6] },
      data: { kind: 'moons', points: 50, testSamples: 30 },
    };
    const { simulation, problem: moons } = await opened(problem);
    const tested = withTestError(simulation, moons);
    expect(testEvery(moons)).toBe(1);
    const shares = recorded(tested, 9, 'gd.trainError').map(({ value }) => value * 50);
    expect(shares[8]).toBeCloseTo(Math.round(shares[8]!), 9);
    const other = tested.withReferences(['constrained']);
    expect(other.channels.slice(-2).map(({ id }) => id)).toEqual(['gd.testError', 'gd.trainError']);
    expect(recorded(other, 2, 'gd.testError')[1]!.value).toBeGreaterThanOrEqual(0);
  });

  it('is left as it is where there is nothing to try it on', async () => {
    for (const problem of [
      { model: { kind: 'quadratic' } },
      { data: { kind: 'moons', testSamples: 0 } },
      { model: { kind: 'matrix-factorization' }, data: { kind: 'chebyshev' } },
    ]) {
      const { simulation, problem: built } = await opened(problem);
      expect(withTestError(simulation, built)).toBe(simulation);
    }
  });
});
