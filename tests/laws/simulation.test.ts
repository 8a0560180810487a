/** Laws of a run: the closed form on a quadratic, the same bits however it is driven, clean frames. */
import { describe, expect, it } from 'vitest';
import { buildProblem, type Problem } from '../../src/core/problems/problem.ts';
import { references, type ReferenceId } from '../../src/core/references/references.ts';
import { createSimulation } from '../../src/core/simulation/create-simulation.ts';
import type { SimulationSettings } from '../../src/core/simulation/settings.ts';
import { goldenProblem, loadGolden, plainSettings } from '../support/golden.ts';
import { record } from '../support/record.ts';

const everyReference = Object.keys(references) as ReferenceId[];
const flagship = goldenProblem(loadGolden('tanh_nudge'));
const atTheEdge: SimulationSettings = {
  ...plainSettings,
  learningRate: 0.15,
  start: { kind: 'nudge', size: 1e-3 },
  steps: 320,
};

function toy(model: { kind: string; curvatures?: number[] }, values: number[]): Problem {
  const problem = buildProblem(
    { model, data: { kind: 'none' }, loss: { kind: 'none' }, initialization: { kind: 'explicit', values } },
    [],
  );
  if ('fault' in problem) throw new Error(problem.fault);
  return problem;
}

describe('gradient descent on a quadratic', () => {
  it.each([0.1, 0.3, 0.49])('has the closed form θ_t = (1 − ηλ)ᵗθ₀ at η = %f', (learningRate) => {
    const curvatures = [4, 1.5, 0.3];
    const start = [1, -2, 0.5];
    const simulation = createSimulation(toy({ kind: 'quadratic', curvatures }, start), {
      ...plainSettings,
      learningRate,
      steps: 40,
    });
    const { length } = record(simulation);
    expect(length).toBe(41);
    const theta = simulation.theta();
    curvatures.forEach((curvature, i) => {
      const exact = (1 - learningRate * curvature) ** 40 * start[i]!;
      expect(Math.abs(theta[i]! - exact)).toBeLessThan(1e-12 * Math.abs(start[i]!));
    });
  });

  it('diverges above 2/λ, with step and cause', () => {
    const simulation = createSimulation(toy({ kind: 'quadratic', curvatures: [4, 1] }, [1, 1]), {
      ...plainSettings,
      learningRate: 0.6,
      steps: 500,
    });
    const run = record(simulation);
    const event = run.events.find(({ kind }) => kind === 'diverged')!;
    // |1 − ηλ| = 1.4: the loss grows by 1.96 a step and passes 10⁸ at step 28.
    expect(event.step).toBe(28);
    expect(event.text).toContain('10^8 times its start');
    expect(simulation.ended).toBe(true);
    expect(simulation.writeFrame(new Float64Array(simulation.channels.length), 0, 1)).toBe(false);
  });

  it('ends without a frame where the loss is not finite', () => {
    const run = record(
      createSimulation(toy({ kind: 'product' }, [1e5, 1e5]), { ...plainSettings, learningRate: 100 }),
    );
    expect(run.stepOf('diverged')).toBeGreaterThan(0);
    expect(run.column('gd.loss').every(Number.isFinite)).toBe(true);
  });
});

describe('the same bits', () => {
  const reference = record(createSimulation(flagship, atTheEdge));

  it('for the same description again', () => {
    expect(record(createSimulation(flagship, atTheEdge)).digest).toBe(reference.digest);
  });

  it.each([1, 7, 256])('for blocks of %i frames', (capacity) => {
    const simulation = createSimulation(flagship, atTheEdge);
    const channels = simulation.channels.length;
    const block = new Float64Array(channels * capacity);
    const loss: number[] = [];
    for (;;) {
      let count = 0;
      while (count < capacity && simulation.writeFrame(block, count, capacity)) count++;
      loss.push(...block.subarray(0, count));
      if (count < capacity) break;
    }
    expect(simulation.digest()).toBe(reference.digest);
    expect(Float64Array.from(loss)).toEqual(reference.column('gd.loss'));
  });

  it('of gradient descent with no reference and with all', () => {
    const all = record(createSimulation(flagship, { ...atTheEdge, references: everyReference }));
    expect(all.digest).toBe(reference.digest);
    for (const id of ['gd.loss', 'gd.sharpness', 'gd.lambda2', 'gd.residual', 'gd.products']) {
      expect(all.column(id), id).toEqual(reference.column(id));
    }
  });

  it('of references that are switched on later, from the snapshot at the hit', () => {
    const from = record(createSimulation(flagship, { ...atTheEdge, references: everyReference }));
    const plain = createSimulation(flagship, atTheEdge);
    record(plain, 300);
    const later = plain.withReferences(everyReference);
    expect(later.step).toBe(214);
    const rest = record(later);
    expect(rest.digest).toBe(reference.digest);
    for (const { id } of later.channels) {
      expect(rest.column(id), id).toEqual(from.column(id).subarray(215));
    }
  });

  it('a run that ended before it met the edge stays ended with other references', () => {
    const simulation = createSimulation(flagship, { ...atTheEdge, steps: 20 });
    record(simulation);
    const later = simulation.withReferences(everyReference);
    expect(later.ended).toBe(true);
    expect(later.step).toBe(20);
  });

  it('of a learning rate changed by hand and by a scheduled event', () => {
    const byHand = createSimulation(flagship, atTheEdge);
    record(byHand, 100);
    expect(byHand.setLearningRate(0.3)).toBe(100);
    record(byHand);
    const scheduled = record(
      createSimulation(flagship, { ...atTheEdge, learningRateEvents: [{ step: 100, learningRate: 0.3 }] }),
    );
    expect(scheduled.digest).toBe(byHand.digest());
    expect(scheduled.digest).not.toBe(reference.digest);
    expect(scheduled.column('gd.threshold')[99]).toBe(2 / 0.15);
    expect(scheduled.column('gd.threshold')[100]).toBe(2 / 0.3);
    expect(scheduled.stepOf('learning-rate')).toBe(100);
  });

  it('differ by one last place of the learning rate', () => {
    const other = record(createSimulation(flagship, { ...atTheEdge, learningRate: 0.15000000000000002 }));
    expect(other.digest).not.toBe(reference.digest);
  });
});

describe('frames', () => {
  it('measure every step once S > 0.9·2/η, and as told before', () => {
    const settings = { ...atTheEdge, measurement: { ...atTheEdge.measurement, every: 50 } };
    const run = record(createSimulation(flagship, settings));
    const measured = Array.from(run.column('gd.sharpness').keys()).filter(
      (t) => !Number.isNaN(run.column('gd.sharpness')[t]!),
    );
    expect(measured.slice(0, 4)).toEqual([0, 50, 100, 150]);
    expect(run.stepOf('hit')).toBe(215);
    expect(measured.filter((t) => t >= 215)).toHaveLength(106);
  });

  it('tell a run that came to the edge from one that began above it', () => {
    const hit = (learningRate: number, most: number) =>
      record(createSimulation(flagship, { ...atTheEdge, learningRate }), most).events.find(
        ({ kind }) => kind === 'hit',
      );
    expect(hit(0.15, 217)).toMatchObject({ step: 215, text: 'Sharpness reached 2/η = 13.33.' });
    expect(hit(1, 1)).toMatchObject({ step: 0, text: 'Sharpness began at 3.102, above 2/η = 2.000.' });
  });

  it('hold nothing but numbers and NaN for what was not measured', () => {
    const run = createSimulation(flagship, { ...atTheEdge, references: everyReference });
    const row = new Float64Array(run.channels.length);
    while (run.writeFrame(row, 0, 1)) {
      expect(row.every((value) => Number.isNaN(value) || Number.isFinite(value))).toBe(true);
    }
  });

  it('name each channel once', () => {
    const ids = createSimulation(flagship, { ...atTheEdge, references: everyReference }).channels.map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
