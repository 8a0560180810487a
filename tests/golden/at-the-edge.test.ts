import { describe, expect, it } from 'vitest';
import { createSimulation } from '../../src/core/simulation/create-simulation.ts';
import { goldenProblem, goldenSettings, loadGolden } from '../support/golden.ts';
import { record, relativeError } from '../support/record.ts';

describe('the flagship at the edge', () => {
  const golden = loadGolden('tanh_nudge');
  const hit = golden.t_hit;
  const start = { kind: 'nudge', size: golden.eos_info.x0! } as const;
  const run = record(
    createSimulation(goldenProblem(golden), goldenSettings(golden, { start, steps: hit + 500 })),
  );

  it('follows loss and sharpness to 1e-8 for 500 steps after the hit', () => {
    expect(relativeError(run.column('gd.loss'), hit, golden.eos.L!, 501)).toBeLessThan(1e-8);
    expect(relativeError(run.column('gd.sharpness'), hit, golden.eos.S!, 501)).toBeLessThan(1e-8);
  });

  it('keeps the mean of S·η/2 over 300 steps within 5 % of 1', () => {
    const shares = run.column('gd.sharpness').subarray(hit, hit + 300);
    const mean = shares.reduce((total, value) => total + value, 0) / shares.length / (2 / golden.eta);
    expect(mean).toBeGreaterThan(0.95);
    expect(mean).toBeLessThan(1.05);
  });

  it('still lowers its loss, and not monotonically', () => {
    const loss = run.column('gd.loss');
    const rises = loss.subarray(hit + 1).filter((value, i) => value > loss[hit + i]!).length;
    expect(rises).toBeGreaterThan(100);
    expect(Math.min(...loss.subarray(hit + 400))).toBeLessThan(Math.min(...loss.subarray(0, hit)));
  });
});
