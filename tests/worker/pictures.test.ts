import { describe, expect, it } from 'vitest';
import type { HostedRun } from '../../src/worker/host.ts';
import { hosted, sightOf, steps } from './hosted.ts';

function pictureAt(run: HostedRun, at: number | null = null) {
  return sightOf(run, 'picture', at).seen.picture;
}

describe('what is shown of a problem', () => {
  it('is a curve over the data for one input', async () => {
    const run = await hosted({
      model: { kind: 'mlp', widths: [4] },
      data: { kind: 'chebyshev', degree: 2, points: 9 },
    });
    steps(run, 1);
    const picture = pictureAt(run);
    if (picture.kind !== 'curve') throw new Error(picture.kind);
    expect(picture.x[0]).toBeCloseTo(-1.2, 12);
    expect(picture.x.at(-1)).toBeCloseTo(1.2, 12);
    expect([...picture.dataX]).toEqual([-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]);
    // The loss follows from the curve where it passes over the data: −1 and 1 lie on the grid of 201 points.
    expect(picture.y).toHaveLength(201);
    expect(picture.dataY[4]).toBe(-1);
    expect(picture.y.every(Number.isFinite)).toBe(true);
  });

  it('follows θ', async () => {
    const run = await hosted({ data: { kind: 'sine' } });
    steps(run, 1);
    const before = pictureAt(run);
    steps(run, 20);
    expect(pictureAt(run)).not.toEqual(before);
  });

  it.each([
    ['mse', 'moons'],
    ['logistic', 'moons'],
    ['cross-entropy', 'moons'],
    ['cross-entropy', 'blobs'],
  ])('is a field that tells the classes apart after training with %s on %s', async (loss, data) => {
    const run = await hosted(
      {
        model: { kind: 'mlp', widths: [12] },
        data: { kind: data, points: 60, noise: 0.05 },
        loss: { kind: loss },
      },
      { learningRate: 0.5, measurement: { every: 1000, eigenvalues: 1 } },
    );
    steps(run, 1500);
    const picture = pictureAt(run);
    if (picture.kind !== 'field') throw new Error(picture.kind);
    const { size, extent, values, pointsX, pointsY, labels } = picture;
    const [left, right, bottom, top] = extent;
    expect(right - left).toBeCloseTo(top - bottom, 12);
    let agree = 0;
    labels.forEach((label, i) => {
      const column = Math.floor((size * ((pointsX[i] ?? 0) - left)) / (right - left));
      const row = Math.floor((size * ((pointsY[i] ?? 0) - bottom)) / (top - bottom));
      const value = values[row * size + column] ?? Number.NaN;
      const named = data === 'blobs' ? value : Number(value > 0);
      if (named === label) agree += 1;
    });
    expect(agree / labels.length).toBeGreaterThan(0.9);
  });

  it('is images with their predictions and how many are right', async () => {
    const run = await hosted(
      { model: { kind: 'mlp', widths: [16] }, data: { kind: 'digits', samples: 60, testSamples: 50 } },
      { learningRate: 0.4, measurement: { every: 1000, eigenvalues: 1 } },
    );
    steps(run, 300);
    const picture = pictureAt(run);
    if (picture.kind !== 'images') throw new Error(picture.kind);
    expect([picture.width, picture.height, picture.colour]).toEqual([8, 8, false]);
    expect(picture.pixels).toHaveLength(24 * 64);
    expect(picture.labels.slice(0, 10)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    const right = picture.labels.filter((label, i) => label === picture.predictions[i]).length;
    expect(right).toBeGreaterThan(20);
    expect(picture.trainAccuracy).toBeGreaterThan(0.9);
    expect(picture.testAccuracy).toBeGreaterThan(0.4);
    expect(picture.testAccuracy).toBeLessThan(1);
  });

  it('tells two classes of images by one output', async () => {
    const data = { kind: 'digits', samples: 40, classes: 2, testSamples: 0 };
    const run = await hosted(
      { data, loss: { kind: 'logistic' } },
      { learningRate: 1, measurement: { every: 1000 } },
    );
    steps(run, 200);
    const picture = pictureAt(run);
    if (picture.kind !== 'images') throw new Error(picture.kind);
    expect(picture.trainAccuracy).toBe(1);
    expect(picture.testAccuracy).toBeNaN();
  });

  it('is the surface with the way that θ came for two parameters', async () => {
    const start = { kind: 'explicit', values: [0.2, 4] };
    const run = await hosted({ model: { kind: 'product' }, initialization: start }, { learningRate: 0.2 });
    steps(run, 4);
    const picture = pictureAt(run);
    if (picture.kind !== 'surface') throw new Error(picture.kind);
    const { size, extent, values, pathX, pathY, names } = picture;
    expect(names).toEqual(['x', 'y']);
    expect([pathX[0], pathY[0]]).toEqual([0.2, 4]);
    expect([pathX.at(-1), pathY.at(-1)]).toEqual([...run.simulation.theta()]);
    const [left, right, bottom, top] = extent;
    const holds = ([x0, x1, y0, y1]: typeof extent, xs: Float64Array, ys: Float64Array) =>
      xs.every((at) => at > x0 && at < x1) && ys.every((at) => at > y0 && at < y1);
    const [column, row] = [10, 50];
    const x = left + ((column + 0.5) * (right - left)) / size;
    const y = bottom + ((row + 0.5) * (top - bottom)) / size;
    expect(values[row * size + column]).toBeCloseTo(0.5 * (1 - x * y) ** 2, 12);
    expect(holds(extent, pathX, pathY)).toBe(true);
    // As long as the way stays inside, the surface is neither moved nor computed again.
    steps(run, 500);
    const settled = pictureAt(run);
    steps(run, 1);
    const later = pictureAt(run);
    if (settled.kind !== 'surface') throw new Error(settled.kind);
    expect(holds(settled.extent, settled.pathX, settled.pathY)).toBe(true);
    expect(holds(extent, settled.pathX, settled.pathY)).toBe(false);
    expect(later.kind === 'surface' && settled.kind === 'surface' && later.values === settled.values).toBe(
      true,
    );
  });

  it.each([
    ['many inputs', { data: { kind: 'teacher' } }],
    ['a matrix that is factorized', { model: { kind: 'matrix-factorization' }, data: { kind: 'chebyshev' } }],
    ['three parameters', { model: { kind: 'quadratic', curvatures: [1, 2, 3] } }],
  ])('is nothing for %s', async (_, problem) => {
    const run = await hosted(problem);
    steps(run, 2);
    expect(pictureAt(run)).toEqual({ kind: 'none' });
  });

  it('has no spectrum where there are too many parameters', async () => {
    const run = await hosted({ model: { kind: 'mlp', widths: [16, 16] } });
    steps(run, 1);
    expect(sightOf(run, 'spectrum').seen).toMatchObject({ step: 0, eigenvalues: { length: 321 } });
    const wide = await hosted({ model: { kind: 'mlp', widths: [20, 20] } });
    steps(wide, 1);
    expect(sightOf(wide, 'spectrum').seen).toMatchObject({ eigenvalues: { length: 0 } });
  });
});

describe('looking back', () => {
  it('shows what was to be seen at that step, bit for bit', async () => {
    const problem = { model: { kind: 'mlp', widths: [6] }, data: { kind: 'sine', points: 8 } };
    const run = await hosted(problem, { learningRate: 0.3 });
    const again = await hosted(problem, { learningRate: 0.3 });
    steps(run, 120);
    for (const step of [0, 7, 64]) {
      steps(again, step + 1 - (again.simulation.step + 1));
      for (const kind of ['picture', 'spectrum', 'layers'] as const)
        expect(sightOf(run, kind, step)).toEqual(sightOf(again, kind));
    }
    expect(sightOf(run, 'picture', 1000).seen.step).toBe(119);
  });

  it('ends the way over a surface at that step', async () => {
    const start = { kind: 'explicit', values: [0.2, 4] };
    const run = await hosted({ model: { kind: 'product' }, initialization: start }, { learningRate: 0.2 });
    steps(run, 3);
    const there = run.simulation.theta();
    steps(run, 20);
    const picture = pictureAt(run, 2);
    if (picture.kind !== 'surface') throw new Error(picture.kind);
    expect(picture.pathX.length).toBeLessThan(5);
    expect([picture.pathX.at(-1), picture.pathY.at(-1)]).toEqual([...there]);
  });
});
