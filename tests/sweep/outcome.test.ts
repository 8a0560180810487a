/** Outcomes and figures of runs whose fate is known: quadratics, ½(1 − xy)², and the silu network of the golden sweep. */
import { describe, expect, test } from 'vitest';
import { loadGoldenSweep } from '../support/golden.ts';
import { descriptionOf } from '../support/presets.ts';
import { describeRun, runSweep, sweepOf } from './run-sweep.ts';

/** ½(4x² + y²): S = 4, so that the edge lies at η = 0.5. */
const quadratic = describeRun({
  problem: { model: { kind: 'quadratic', curvatures: [4, 1] } },
  measurement: { eigenvalues: 2 },
  steps: 1000,
});

describe('a quadratic', () => {
  test.each([0.1, 0.4, 0.499])('at η = %f < 2/S converges smoothly, with no rising step', async (rate) => {
    const [record] = await runSweep(sweepOf(quadratic, [rate]));
    const { summary } = record!;
    expect(summary).toMatchObject({ outcome: 'smooth', end: 'finished', edgeStep: null, risingShare: 0 });
    expect(summary.finalSharpness).toBeCloseTo(4, 6);
    // L_t = 2(1 − 4η)²ᵗ + ½(1 − η)²ᵗ.
    const exact = 2 * (1 - 4 * rate) ** 2000 + 0.5 * (1 - rate) ** 2000;
    expect(summary.finalLoss).toBeCloseTo(exact, 9);
  });

  test.each([0.51, 0.6, 1])('at η = %f > 2/S diverges', async (rate) => {
    const [record] = await runSweep(sweepOf(quadratic, [rate]));
    expect(record!.summary).toMatchObject({ outcome: 'diverged', end: 'diverged', edgeStep: 0 });
    // The first step at which (1 − 4η)²ᵗ·2 + (1 − η)²ᵗ/2 has passed 10⁸ times 2.5.
    const loss = (t: number) => 2 * (1 - 4 * rate) ** (2 * t) + 0.5 * (1 - rate) ** (2 * t);
    let step = 0;
    while (loss(step) <= 2.5e8) step++;
    expect(record!.summary.steps).toBe(step);
  });

  test('just above 2/S is stuck above while its steps do not suffice to diverge', async () => {
    const [record] = await runSweep(sweepOf({ ...quadratic, steps: 100 }, [0.505]));
    expect(record!.summary).toMatchObject({ outcome: 'stuck', edgeStep: 0 });
    // At first the flat direction still falls faster than the sharp one rises.
    expect(record!.summary.risingShare).toBeGreaterThan(0.9);
  });

  test('with both curvatures beyond 2/η has both at the edge', async () => {
    const both = describeRun({
      problem: { model: { kind: 'quadratic', curvatures: [4, 3.99] } },
      measurement: { eigenvalues: 2 },
      steps: 100,
    });
    const [one] = await runSweep(sweepOf({ ...quadratic, steps: 100 }, [0.5]));
    const [two] = await runSweep(sweepOf(both, [0.5]));
    expect([one!.summary.eigenvaluesAtEdge, two!.summary.eigenvaluesAtEdge]).toEqual([1, 2]);
  });
});

describe('½(1 − xy)² from (0.2, 4), S₀ = 16.02', () => {
  const product = describeRun({
    problem: { model: { kind: 'product' }, initialization: { kind: 'explicit', values: [0.2, 4] } },
    measurement: { eigenvalues: 2 },
    steps: 400,
  });
  const sharpnessAtStart = 16.02248;
  const rateAt = (share: number) => share / sharpnessAtStart;

  test('converges smoothly below ηS₀ = 2, is catapulted between 2 and 4, diverges above 4', async () => {
    const shares = [0.5, 1.5, 2.1, 2.5, 3, 3.5, 3.9, 4.1, 5];
    const records = await runSweep(sweepOf(product, shares.map(rateAt)));
    expect(records.map(({ summary }) => summary.outcome)).toEqual([
      ...['smooth', 'smooth'],
      ...['catapult', 'catapult', 'catapult', 'catapult', 'catapult'],
      ...['diverged', 'diverged'],
    ]);
  });

  test('a catapult ends at a minimum that is flatter than 2/η, after its loss rose', async () => {
    const [record] = await runSweep(sweepOf(product, [rateAt(3.5)]));
    const { finalLoss, finalSharpness, threshold, risingShare, edgeStep } = record!.summary;
    expect(edgeStep).toBe(0);
    expect(finalLoss).toBeLessThan(1e-12);
    expect(finalSharpness!).toBeLessThan(threshold);
    expect(risingShare).toBeGreaterThan(0);
  });
});

/** Nine thousand steps, on a machine that may have other things to do. */
const PATIENCE = 240_000;

describe('the silu network of the golden sweep', { timeout: PATIENCE }, () => {
  const rates = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2];
  const hits = [null, null, 473, 218, 116, 79, 45, 28, 17, 0, 0, 0, 0];

  test('meets the edge where an independent implementation did, and ends as it did', async () => {
    const base = await descriptionOf('learning-rate-sweep');
    // The golden file holds the losses of steps 0 to 699.
    const records = await runSweep(sweepOf({ ...base, steps: 699 }, rates));
    expect(records.map(({ summary }) => summary.edgeStep)).toEqual(hits);
    expect(records.map(({ summary }) => summary.outcome)).toEqual([
      ...['smooth', 'smooth'],
      ...['edge', 'edge', 'edge', 'edge', 'edge', 'edge', 'edge'],
      ...['catapult', 'catapult', 'catapult', 'diverged'],
    ]);
    const golden = loadGoldenSweep();
    for (const { summary, learningRate } of records) {
      const { loss } = golden.runs.find(({ eta }) => eta === learningRate) ?? { loss: [] };
      if (loss.length === 0) continue;
      expect(summary.steps, `η = ${learningRate}`).toBe(loss.length - 1);
      // Past the edge the two implementations part; before it they agree.
      if (summary.outcome === 'smooth') expect(summary.finalLoss! / loss.at(-1)!).toBeCloseTo(1, 9);
    }
  });

  test('hovers about 2/η once it has met the edge', async () => {
    const base = await descriptionOf('learning-rate-sweep');
    const records = await runSweep(sweepOf({ ...base, steps: 700 }, [0.4, 0.6, 0.8]));
    for (const { summary } of records) {
      expect(summary.meanSharpness! / summary.threshold).toBeGreaterThan(0.9);
      expect(summary.meanSharpness! / summary.threshold).toBeLessThan(1.2);
      expect(summary.eigenvaluesAtEdge).toBeGreaterThanOrEqual(1);
      expect(summary.edgeTime).toBeCloseTo(summary.edgeStep! * (2 / summary.threshold), 9);
    }
  });
});
