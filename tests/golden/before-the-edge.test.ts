import { describe, expect, it } from 'vitest';
import { createSimulation } from '../../src/core/simulation/create-simulation.ts';
import {
  goldenProblem,
  goldenSettings,
  loadGolden,
  loadGoldenSweep,
  plainSettings,
} from '../support/golden.ts';
import { record } from '../support/record.ts';

const HITS = {
  silu_natural: 218,
  tanh_nudge: 215,
  digits_mse: 437,
  elu_cheb3_nat: 533,
  multi_k1: 30,
  moons_kick: 207,
};

describe('before the edge, against an independent implementation', () => {
  it.each(Object.entries(HITS))('%s: loss and λ1 to 1e-9, hit at step %i', (name, hit) => {
    const golden = loadGolden(name);
    const run = record(createSimulation(goldenProblem(golden), goldenSettings(golden, { steps: hit })));
    expect(run.stepOf('hit')).toBe(hit);
    const loss = run.column('gd.loss');
    const sharpness = run.column('gd.sharpness');
    golden.pre.t.forEach((step, i) => {
      expect(Math.abs(loss[step]! / golden.pre.loss[i]! - 1)).toBeLessThan(1e-9);
      expect(Math.abs(sharpness[step]! / golden.pre.lam1[i]! - 1)).toBeLessThan(1e-9);
    });
  });
});

describe('learning-rate sweep of the silu network', () => {
  const sweep = loadGoldenSweep();
  const hits: Record<number, number> = {
    0.1: -1,
    0.2: -1,
    0.3: 473,
    0.4: 218,
    0.5: 116,
    0.6: 79,
    0.8: 45,
    1: 28,
    1.2: 17,
  };

  it.each(sweep.runs.map((run) => [run.eta, run] as const))('η = %f', (eta, golden) => {
    const problem = goldenProblem(sweep);
    const run = record(createSimulation(problem, { ...plainSettings, learningRate: eta, steps: 700 }));
    const hit = hits[eta] ?? 0;
    expect(run.stepOf('hit')).toBe(hit);
    // Past the hit the runs part by rounding: there only what is said of them is compared.
    const last = Math.min(golden.loss.length, run.length, hit < 0 ? 700 : Math.max(hit, 5));
    const loss = run.column('gd.loss');
    for (let t = 0; t < last; t++) expect(Math.abs(loss[t]! / golden.loss[t]! - 1)).toBeLessThan(1e-9);
    const sharpness = run.column('gd.sharpness');
    golden.eig_t.forEach((t, i) => {
      if (t < last) expect(Math.abs(sharpness[t]! / golden.lam1[i]! - 1)).toBeLessThan(1e-9);
    });
  });

  it('diverges at η = 2 with the golden losses', () => {
    const golden = sweep.runs.find(({ eta }) => eta === 2)!;
    const run = record(
      createSimulation(goldenProblem(sweep), { ...plainSettings, learningRate: 2, steps: 700 }),
    );
    expect(golden.loss).toHaveLength(13);
    expect(run.length).toBe(13);
    expect(run.stepOf('diverged')).toBe(12);
    expect(run.column('gd.loss')[12]! / golden.loss[12]!).toBeCloseTo(1, 6);
  });
});
