/** The theory beside the run, against the golden files (mathematics in docs/theory.md). */
import { describe, expect, it } from 'vitest';
import type { StartRule } from '../../src/core/simulation/settings.ts';
import { createSimulation } from '../../src/core/simulation/create-simulation.ts';
import type { ReferenceId } from '../../src/core/references/references.ts';
import { type Golden, goldenProblem, goldenSettings, loadGolden } from '../support/golden.ts';
import { type Recording, record, relativeError } from '../support/record.ts';

const ALL: readonly ReferenceId[] = [
  'constrained',
  'semilocal',
  'paper',
  'predicted',
  'definition',
  'generalized',
  'cubic',
  'map',
];

function run(golden: Golden, start: StartRule, valleyTolerance: number, steps: number): Recording {
  const theory = { eigenvalues: 1, valleyTolerance, reanchor: false };
  const settings = goldenSettings(golden, { start, theory, references: ALL, steps: golden.t_hit + steps });
  return record(createSimulation(goldenProblem(golden), settings));
}

/** Our channel against the file's column; signs of x follow each implementation's own u. */
const CONSTRAINED = [
  ['constrained.loss', 'Ld'],
  ['constrained.sharpness', 'Sd'],
] as const;
const QUANTITIES = [
  ['theory.alpha', 'alpha'],
  ['theory.beta', 'beta'],
  ['theory.delta', 'delta'],
  ['gd.x', 'x'],
  ['gd.y', 'y'],
  ['gd.deviation', 'dist'],
  ['definition.x', 'x_gen'],
  ['definition.y', 'y_gen'],
  ['definition.loss', 'L_gen'],
  ['definition.sharpness', 'S_gen'],
  ['predicted.x', 'x_genX'],
  ['predicted.y', 'y_genX'],
  ['predicted.loss', 'L_genX'],
  ['predicted.sharpness', 'S_genX'],
  ['cubic.x', 'x_tay'],
  ['cubic.y', 'y_tay'],
  ['cubic.lossQuadratic', 'L_tay'],
  ['cubic.sharpness', 'S_tay'],
  ['map.x', 'x_2d'],
  ['map.y', 'y_2d'],
] as const;

// Kicks go along the files' own u, which is the opposite of ours in both: hence −1.
describe.each([
  ['silu_kick', -1],
  ['moons_kick', -1],
])('%s', (name, size) => {
  const golden = loadGolden(name);
  const hit = golden.t_hit;
  const loose = run(golden, { kind: 'kick', size }, 1e-8, 300);

  it('gradient descent: loss and λ1 to 1e-8 for 300 steps', () => {
    expect(relativeError(loose.column('gd.loss'), hit, golden.eos.L!, 300)).toBeLessThan(1e-8);
    expect(relativeError(loose.column('gd.sharpness'), hit, golden.eos.S!, 300)).toBeLessThan(1e-8);
  });

  it.each([...CONSTRAINED, ...QUANTITIES])(
    '%s to 1e-9 over 200 steps, with the file’s valley tolerance',
    (id, key) => {
      const x = id.endsWith('.x');
      expect(relativeError(loose.column(id), hit, golden.eos[key]!, 200, x)).toBeLessThan(1e-9);
    },
  );

  it('to 5e-6, L† and S† to 1e-7, with the tight valley tolerance', () => {
    const tight = run(golden, { kind: 'kick', size }, 1e-13, 200);
    for (const [id, key] of CONSTRAINED) {
      expect(relativeError(tight.column(id), hit, golden.eos[key]!, 200), id).toBeLessThan(1e-7);
    }
    for (const [id, key] of QUANTITIES) {
      expect(relativeError(tight.column(id), hit, golden.eos[key]!, 200, id.endsWith('.x')), id).toBeLessThan(
        5e-6,
      );
    }
  });

  it.each([
    ['definition', 'gen'],
    ['predicted', 'genX'],
    ['cubic', 'tay'],
    ['map', '2d'],
  ])('errors of %s over the first 200 steps agree with the file’s metrics (%s) to 1 in 100', (id, key) => {
    const metrics = golden.metrics[`${key}_200`] as { eLrms: number; eS: number[]; ev: number[] };
    const at = hit + 199;
    expect(Math.abs(quadraticLossError(loose, id, hit) / metrics.eLrms - 1)).toBeLessThan(0.01);
    expect(Math.abs(loose.column(`${id}.sharpnessError`)[at]! / metrics.eS[0]! - 1)).toBeLessThan(0.01);
    expect(Math.abs(loose.column(`${id}.displacementError`)[at]! / metrics.ev[0]! - 1)).toBeLessThan(0.01);
  });

  it('tells the paper’s prediction, its definition and the measured shift apart', () => {
    const [paper, definition, predicted] = ['paper', 'definition', 'predicted'].map((id) =>
      loose.column(`${id}.y`),
    );
    const gap = (a: Float64Array, b: Float64Array) =>
      relativeError(a, hit, Array.from(b.subarray(hit, hit + 200)), 200);
    expect(gap(paper!, definition!)).toBeGreaterThan(1e-5);
    expect(gap(paper!, predicted!)).toBeGreaterThan(1e-5);
    expect(gap(definition!, predicted!)).toBeGreaterThan(1e-5);
  });
});

describe('natural and nudged starts', () => {
  const flagship = loadGolden('tanh_nudge');
  const nudged = run(flagship, { kind: 'nudge', size: flagship.eos_info.x0! }, 1e-13, 500);
  const elu = loadGolden('elu_cheb3_nat');
  const natural = run(elu, { kind: 'natural', size: 0 }, 1e-13, elu.eos.t!.length - 1);

  it.each([
    ['semilocal', 'sl'],
    ['generalized', 'authF'],
  ])('tanh_nudge: %s to 1e-8 over 300 steps, in |x|', (id, key) => {
    expect(
      relativeError(nudged.column(`${id}.x`), flagship.t_hit, flagship.eos[`x_${key}`]!, 300, true),
    ).toBeLessThan(1e-8);
    expect(
      relativeError(nudged.column(`${id}.y`), flagship.t_hit, flagship.eos[`y_${key}`]!, 300),
    ).toBeLessThan(1e-8);
  });

  it('elu_cheb3_nat: semi-local to 1e-6 over 160 steps', () => {
    expect(relativeError(natural.column('semilocal.x'), elu.t_hit, elu.eos.x_sl!, 160, true)).toBeLessThan(
      1e-6,
    );
    expect(relativeError(natural.column('semilocal.y'), elu.t_hit, elu.eos.y_sl!, 160)).toBeLessThan(1e-6);
  });

  it.each([
    ['tanh_nudge', 'semilocal', 8, 8],
    ['tanh_nudge', 'paper', 8, 1],
    ['tanh_nudge', 'generalized', 8, 2],
    ['elu_cheb3_nat', 'semilocal', 3, 3],
  ] as const)('%s: cycles that %s matches', (name, id, cycles, matched) => {
    const [recording, golden] = name === 'tanh_nudge' ? [nudged, flagship] : [natural, elu];
    const from = golden.t_hit;
    const delta = median(recording.column('theory.delta').subarray(from));
    const measured = peaks(recording.column('gd.x').subarray(from), delta);
    const predicted = peaks(recording.column(`${id}.x`).subarray(from), delta);
    expect(measured).toHaveLength(cycles);
    expect(countMatched(measured, predicted)).toBe(matched);
  });

  it.each([
    ['paper', 'auth'],
    ['cubic', 'tay'],
  ])('tanh_nudge: %s over 200 steps, before chaos', (id, key) => {
    expect(
      relativeError(nudged.column(`${id}.x`), flagship.t_hit, flagship.eos[`x_${key}`]!, 200, true),
    ).toBeLessThan(1e-8);
    expect(
      relativeError(
        nudged.column(`${id}.loss${id === 'paper' ? '' : 'AlongU'}`),
        flagship.t_hit,
        flagship.eos[`${id === 'paper' ? 'L' : 'Lu'}_${key}`]!,
        200,
      ),
    ).toBeLessThan(1e-8);
  });

  it('re-anchors where the independent implementation does', () => {
    const settings = goldenSettings(flagship, {
      start: { kind: 'nudge', size: flagship.eos_info.x0! },
      theory: { eigenvalues: 1, valleyTolerance: 1e-13, reanchor: true },
      references: ['paper'],
      steps: flagship.t_hit + 500,
    });
    const { events } = record(createSimulation(goldenProblem(flagship), settings));
    const anchors = events.filter(({ kind }) => kind === 'anchor').map(({ step }) => step - flagship.t_hit);
    expect(anchors).toEqual(flagship.eos_info.anchors!.authR);
  });

  // Nine begin within the 500 steps; the last one, from step 702 on, is still under way at their end.
  it('tanh_nudge completes 8 blow-up segments in its 500 steps', () => {
    const stages = nudged.column('theory.stage').subarray(flagship.t_hit);
    let begun = stages[0] === 2 ? 1 : 0;
    let completed = 0;
    for (let i = 1; i < stages.length; i++) {
      if (stages[i - 1] !== 2 && stages[i] === 2) begun++;
      if (stages[i - 1] === 2 && stages[i] !== 2) completed++;
    }
    expect([begun, completed]).toEqual([9, 8]);
  });
});

describe('gradient flow', () => {
  it('follows the file’s from the same point', () => {
    const golden = loadGolden('silu_natural');
    const settings = goldenSettings(golden, { references: ['flow'], steps: golden.t_hit + 200 });
    const flow = record(createSimulation(goldenProblem(golden), settings)).column('flow.loss');
    expect(relativeError(flow, golden.t_hit, golden.eos.Lgf!, 200)).toBeLessThan(1e-9);
  });
});

describe('several eigenvalues at the edge', () => {
  const golden = loadGolden('multi_k1');

  it.each([
    [1e-9, 3],
    [1e-13, 4.5],
  ])(
    'valley tolerance %f: every block projection converges in %f iterations on average',
    (valleyTolerance, most) => {
      const settings = goldenSettings(golden, {
        start: { kind: 'kick', size: golden.eos_info.xkick_delta },
        theory: { eigenvalues: 6, valleyTolerance, reanchor: false },
        references: ['constrained', 'predicted'],
        steps: golden.t_hit + 300,
      });
      const recording = record(createSimulation(goldenProblem(golden), settings));
      const fromHit = (id: string) => recording.column(id).subarray(golden.t_hit);
      expect(recording.events.filter(({ kind }) => kind === 'warning')).toEqual([]);
      expect(fromHit('constrained.iterations')).toHaveLength(301);
      expect(fromHit('constrained.iterations').reduce((a, b) => a + b) / 301).toBeLessThanOrEqual(most);
      expect(Math.max(...fromHit('constrained.residual'))).toBeLessThanOrEqual(1e-8);
      expect(Math.max(...fromHit('constrained.valleyResidual'))).toBeLessThan(valleyTolerance);
      expect(Math.max(...fromHit('constrained.critical'))).toBeGreaterThan(1);
      expect(Math.min(...fromHit('constrained.converged'))).toBe(1);
      // u and ∇S⊥ are followed through the swaps: their figures do not jump while two eigenvalues are equal.
      const [beta, critical] = [fromHit('theory.beta'), fromHit('constrained.critical')];
      for (let t = 1; t < beta.length; t++) {
        if (critical[t] === critical[t - 1])
          expect(Math.abs(beta[t]! / beta[t - 1]! - 1), `step ${t}`).toBeLessThan(0.5);
      }
    },
  );
});

/** rms(L − L_p)/rms(L − L†) over 200 steps, with L_p = L† + x²/η as in the files. */
function quadraticLossError(run: Recording, id: string, from: number): number {
  const [loss, predicted, constrained] = ['gd.loss', `${id}.lossQuadratic`, 'constrained.loss'].map((name) =>
    run.column(name),
  );
  let error = 0;
  let scale = 0;
  for (let t = from; t < from + 200; t++) {
    error += (loss![t]! - predicted![t]!) ** 2;
    scale += (loss![t]! - constrained![t]!) ** 2;
  }
  return Math.sqrt(error / scale);
}

/** Peaks of e_t = √((x_t² + x_{t+1}²)/2): maxima over ±6 steps that exceed half the median δ. */
function peaks(x: Float64Array, delta: number): { at: number; height: number }[] {
  const reach = 6;
  const e = Array.from({ length: x.length - 1 }, (_, t) =>
    Math.sqrt((x[t]! * x[t]! + x[t + 1]! * x[t + 1]!) / 2),
  );
  return e.flatMap((height, at) => {
    const near = e.slice(Math.max(0, at - reach), at + reach + 1);
    const isPeak = at >= reach && at < e.length - reach && height > delta / 2 && height === Math.max(...near);
    return isPeak ? [{ at, height }] : [];
  });
}

/** Matched: within 10 % of the spacing to the previous peak in time and a factor of 1.2 in height. */
function countMatched(
  measured: readonly { at: number; height: number }[],
  predicted: readonly { at: number; height: number }[],
): number {
  return measured.filter(({ at, height }, i) => {
    const spacing = at - (i === 0 ? 0 : measured[i - 1]!.at);
    return predicted.some((p) => {
      const ratio = p.height / height;
      return Math.abs(p.at - at) <= 0.1 * spacing && ratio <= 1.2 && ratio >= 1 / 1.2;
    });
  }).length;
}

function median(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted[sorted.length >> 1]!;
}
