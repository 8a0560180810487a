/** What is shown round the constrained path, against closed forms and against what the run itself measures. */
import { describe, expect, it } from 'vitest';
import type { HostedRun } from '../../src/worker/host.ts';
import type { Landscape, LossAlong } from '../../src/worker/protocol.ts';
import { hosted, sightOf, steps } from './hosted.ts';

type Plane = Extract<Landscape, { kind: 'plane' }>;
type Curve = Extract<LossAlong, { kind: 'curve' }>;

const DRIFT = 0.02;
const TARGET = 4;
const RATE = 0.5;
/** 1 + y† = 2/η. */
const VALLEY = 2 / RATE - 1;

/** An upright bowl that has met the edge, where θ† = (0, 2/η − 1), u = (±1, 0) and ∇S = (0, 1). */
async function bowlAtTheEdge(): Promise<HostedRun> {
  const run = await hosted(
    {
      model: { kind: 'bowl', drift: DRIFT, target: TARGET, tilt: 0 },
      initialization: { kind: 'explicit', values: [0.01, 2.5] },
    },
    {
      learningRate: RATE,
      start: { kind: 'nudge', size: 0.05 },
      measurement: { eigenvalues: 2 },
      references: ['constrained'],
      steps: 600,
    },
  );
  while (run.simulation.constrained() === undefined) steps(run, 1);
  steps(run, 25);
  return run;
}

function planeOf(run: HostedRun, at: number | null = null): Plane {
  const { landscape } = sightOf(run, 'landscape', at).seen;
  if (landscape.kind !== 'plane') throw new Error(landscape.reason);
  return landscape;
}

function curveOf(run: HostedRun, at: number | null = null): Curve {
  const { along } = sightOf(run, 'along', at).seen;
  if (along.kind !== 'curve') throw new Error(along.reason);
  return along;
}

async function network(): Promise<HostedRun> {
  const run = await hosted(
    { model: { kind: 'mlp', widths: [6], activation: 'silu' }, data: { kind: 'chebyshev', points: 12 } },
    { learningRate: 0.5, start: { kind: 'nudge', size: 0.01 }, references: ['constrained'], steps: 4000 },
  );
  while (run.simulation.constrained() === undefined && !run.simulation.ended) steps(run, 1);
  steps(run, 60);
  return run;
}

describe('the landscape of the bowl', () => {
  it('is its loss and its sharpness, symmetric in a', async () => {
    const run = await bowlAtTheEdge();
    const { extent, loss, sharpness, sharpnessMeasured, atOrigin } = planeOf(run);
    const [x, y] = run.simulation.constrained()!.theta;
    expect([Math.abs(x!) < 1e-10, Math.abs(y! - VALLEY) < 1e-6]).toEqual([true, true]);
    expect(sharpnessMeasured).toBe(true);
    expect(atOrigin.sharpness).toBeCloseTo(2 / RATE, 6);
    expect(atOrigin.slopeAlong).toBeCloseTo(0, 8);
    expect(atOrigin.slopeAcross).toBeCloseTo(1, 8);
    for (const grid of [loss, sharpness]) {
      const { side, values } = grid;
      const place = (i: number) => (2 * i) / (side - 1) - 1;
      for (let row = 0; row < side; row += 4) {
        for (let column = 0; column < side; column += 1) {
          const [a, b] = [extent[0] * place(column), extent[1] * place(row)];
          const curvature = 1 + VALLEY + b;
          const expected =
            grid === loss
              ? 0.5 * curvature * a * a + 0.5 * DRIFT * (VALLEY + b - TARGET) ** 2
              : (curvature + DRIFT) / 2 + Math.hypot((curvature - DRIFT) / 2, a);
          expect(Math.abs(values[row * side + column]! - expected)).toBeLessThan(2e-6 * (1 + expected));
          const mirrored = values[row * side + side - 1 - column]!;
          expect(Math.abs(values[row * side + column]! - mirrored)).toBeLessThan(1e-6 * (1 + expected));
        }
      }
    }
  });

  it('holds the way of the run, which ends where it is measured to be, and the path at the origin', async () => {
    const run = await bowlAtTheEdge();
    const frame = new Float64Array(run.simulation.channels.length);
    run.simulation.writeFrame(frame, 0, 1);
    run.observe?.(run.simulation);
    const value = (id: string) => frame[run.simulation.channels.findIndex((channel) => channel.id === id)]!;
    const { run: way, path, extent, atOrigin } = planeOf(run);
    expect(way.steps.at(-1)).toBe(run.simulation.step);
    expect(way.a.at(-1)).toBeCloseTo(value('gd.x'), 12);
    expect(way.b.at(-1)).toBeCloseTo(value('gd.y') / atOrigin.slopeAcross, 12);
    expect([path.a.at(-1), path.b.at(-1)]).toEqual([0, 0]);
    expect(Math.max(...way.a.map(Math.abs))).toBeLessThan(extent[0]);
    expect(Math.max(...way.b.map(Math.abs))).toBeLessThan(extent[1]);
    expect([...way.steps]).toEqual([...way.steps].sort((a, b) => a - b));
    expect(way.steps.length).toBeGreaterThan(20);
  });
});

describe('the loss along u', () => {
  it('is the parabola of the bowl, whose polynomial has no cubic term', async () => {
    const { x, loss, coefficients } = curveOf(await bowlAtTheEdge());
    const floor = 0.5 * DRIFT * (VALLEY - TARGET) ** 2;
    expect(coefficients[0]).toBeCloseTo(floor, 10);
    expect(coefficients[1]).toBeCloseTo(0, 10);
    expect(coefficients[2]).toBeCloseTo(1 / RATE, 6);
    expect(coefficients[3]).toBeCloseTo(0, 8);
    x.forEach((at, i) => {
      expect(loss[i]).toBeCloseTo(floor + (at * at) / RATE, 6);
    });
  });

  it('leaves its cubic polynomial with the fourth power of x in a network', async () => {
    const run = await network();
    const { x, loss, coefficients } = curveOf(run);
    const [c0, c1, c2, c3] = coefficients as [number, number, number, number];
    const missed = (i: number) => {
      const at = x[i]!;
      return Math.abs(loss[i]! - (c0 + c1 * at + c2 * at * at + c3 * at ** 3));
    };
    const middle = (x.length - 1) / 2;
    expect(loss[middle]).toBe(c0);
    expect(2 * c2).toBeCloseTo(2 / 0.5, 6);
    // The odd part of the loss is c₁x + c₃x³ + …: of two of its values, c₃.
    const h = x[middle + 4]!;
    const odd = (i: number) => (loss[middle + i]! - loss[middle - i]!) / 2;
    const cubic = (odd(8) - 2 * odd(4)) / (6 * h ** 3);
    expect(Math.abs(c3)).toBeGreaterThan(1e-3);
    expect(Math.abs(cubic / c3 - 1)).toBeLessThan(0.05);
    const slope = Math.log2(missed(middle + 16) / missed(middle + 8));
    expect(slope).toBeGreaterThan(3.6);
    expect(slope).toBeLessThan(4.4);
  });
});

describe('round the path', () => {
  it('there is nothing to see before the edge, nor without the constrained path', async () => {
    const early = await hosted({ data: { kind: 'sine' } }, { references: ['constrained'] });
    steps(early, 3);
    const reason = 'no constrained path';
    expect(sightOf(early, 'landscape').seen.landscape).toEqual({ kind: 'none', reason });
    expect(sightOf(early, 'along').seen.along).toEqual({ kind: 'none', reason });
  });

  it('looking back shows what was to be seen then, bit for bit, and the work comes in parts', async () => {
    const run = await bowlAtTheEdge();
    const then = run.simulation.step;
    const before = [sightOf(run, 'landscape'), sightOf(run, 'along')];
    steps(run, 150);
    expect([sightOf(run, 'landscape', then), sightOf(run, 'along', then)]).toEqual(before);
    expect(planeOf(run)).not.toEqual(planeOf(run, then));
    expect(before[0]!.parts).toBeGreaterThan(200);
    expect(before[1]!.parts).toBeGreaterThan(15);
  });
});

describe('the layers of a network', () => {
  it('give the loss that the run measures', async () => {
    const run = await hosted({
      model: { kind: 'mlp', widths: [5, 4], activation: 'silu' },
      data: { kind: 'sine', points: 9 },
    });
    const frame = new Float64Array(run.simulation.channels.length);
    for (let i = 0; i < 5; i += 1) {
      run.simulation.writeFrame(frame, 0, 1);
      run.observe?.(run.simulation);
    }
    const { layers } = sightOf(run, 'layers').seen;
    if (layers.kind !== 'layers') throw new Error(layers.reason);
    expect(layers.layers.map(({ rows, columns, bias }) => [rows, columns, bias.length])).toEqual([
      [5, 1, 5],
      [4, 5, 4],
      [1, 4, 1],
    ]);
    const { picture } = sightOf(run, 'picture').seen;
    if (picture.kind !== 'curve') throw new Error(picture.kind);
    const outputs = layers.layers.at(-1)!.units;
    expect([...layers.inputs]).toEqual([...picture.dataX]);
    const loss = outputs.reduce((sum, f, i) => sum + (f - picture.dataY[i]!) ** 2, 0) / (2 * 9);
    expect(loss).toBeCloseTo(frame[0]!, 12);
  });

  it('are left out where there are none, or too many', async () => {
    const reasons = [];
    for (const problem of [
      { model: { kind: 'product' } },
      { model: { kind: 'mlp', widths: [40] } },
      { model: { kind: 'mlp', widths: [32, 32, 32] } },
    ]) {
      const run = await hosted(problem);
      steps(run, 1);
      const { layers } = sightOf(run, 'layers').seen;
      reasons.push(layers.kind === 'none' ? layers.reason : layers.kind);
    }
    expect(reasons).toEqual(['no layers', 'too large', 'too large']);
  });
});
