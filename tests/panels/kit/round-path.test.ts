/** What is painted round the constrained path, and of a network's weights. */
import { describe, expect, it } from 'vitest';
import { layerPlaces, namePlaces, type Network } from '../../../src/panels/kit/layer-places.ts';
import { traceLevelLine } from '../../../src/panels/kit/level-line.ts';
import { levelLabels, lossLevels } from '../../../src/panels/kit/loss-levels.ts';
import { type AlongCurve, lossAt, paintAlong, taylorAt } from '../../../src/panels/kit/paint-along.ts';
import { countBins } from '../../../src/panels/kit/paint-histogram.ts';
import { paintLayers } from '../../../src/panels/kit/paint-layers.ts';
import { paintPlane } from '../../../src/panels/kit/paint-plane.ts';
import { spectrumAxis } from '../../../src/panels/kit/spectrum-axis.ts';
import { spectrumEvery } from '../../../src/panels/kit/spectrum-every.ts';
import { DENSE_LIMIT } from '../../../src/core/spectra/dense-hessian.ts';
import type { Landscape } from '../../../src/worker/protocol.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

const SIDE = 21;

function grid(f: (a: number, b: number) => number) {
  const place = (i: number) => (2 * i) / (SIDE - 1) - 1;
  const values = Float64Array.from({ length: SIDE * SIDE }, (_, i) =>
    f(place(i % SIDE), place(Math.floor(i / SIDE))),
  );
  return { side: SIDE, values };
}

/** L = a² + 1 and S = 2 + b on [−1, 1]², with 2/η = 2.5. */
const plane: Extract<Landscape, { kind: 'plane' }> = {
  kind: 'plane',
  extent: [1, 1],
  loss: grid((a) => a * a + 1),
  sharpness: grid((_, b) => 2 + b),
  sharpnessMeasured: true,
  atOrigin: { loss: 1, sharpness: 2, slopeAlong: 0, slopeAcross: 1 },
  run: {
    steps: Float64Array.of(7, 8, 9, 10),
    a: Float64Array.of(-0.2, 0.25, -0.3, 0.35),
    b: Float64Array.of(0.1, 0.15, 0.2, 0.25),
  },
  path: { steps: Float64Array.of(9, 10), a: Float64Array.of(0.01, 0), b: Float64Array.of(0, 0) },
};

function painted(threshold: number, changed: Partial<typeof plane> = {}) {
  const surface = recordingSurface();
  const picture = { ...plane, ...changed };
  const levels = lossLevels(picture.loss);
  paintPlane(surface, { width: 200, height: 100, palette, plane: picture, levels, threshold });
  return surface.painted;
}

describe('the landscape', () => {
  it('draws the line S = 2/η where the sharpness has that value, and dashed where it is of first order', () => {
    const line = painted(2.5).find(
      ({ kind, colour }) => kind === 'stroke' && colour === palette.colour.threshold,
    )!;
    const heights = line.path.flat().filter(([x, y]) => x > 0 && x < 200 && y > 0 && y < 100);
    expect(heights.length).toBeGreaterThan(10);
    // b = 0.5: a quarter of the height from above.
    for (const [, y] of heights) expect(y).toBeCloseTo(25, 6);
    expect(line.dash).toEqual([]);
    const dashed = painted(2.5, { sharpnessMeasured: false }).find(
      ({ kind, colour }) => kind === 'stroke' && colour === palette.colour.threshold,
    )!;
    expect(dashed.dash.length).toBe(2);
  });

  it('draws its level lines whole: each closes or ends at an edge', () => {
    const surface = recordingSurface();
    // A saddle through the middle, a hill and a hollow.
    const rough = grid((a, b) => a * b + 0.3 * Math.cos(5 * a) * Math.cos(4 * b));
    for (const level of [-0.31, -0.05, 0, 0.0123, 0.2]) {
      surface.painted.length = 0;
      traceLevelLine(surface, rough, level, 100, 100);
      surface.stroke();
      const ends = new Map<string, number>();
      for (const [x, y] of surface.painted[0]!.path.flat()) {
        const inside = x > 1e-6 && x < 100 - 1e-6 && y > 1e-6 && y < 100 - 1e-6;
        const key = `${x.toFixed(6)} ${y.toFixed(6)}`;
        if (inside) ends.set(key, (ends.get(key) ?? 0) + 1);
      }
      expect(ends.size).toBeGreaterThan(10);
      for (const count of ends.values()) expect(count % 2).toBe(0);
    }
  });

  it('fills even steps, leaves odd ones hollow, and joins each parity', () => {
    const all = painted(2.5);
    const dots = all.filter(({ kind, circles }) => kind === 'fill' && circles.length === 1);
    const at = (a: number, b: number) =>
      dots.find(({ circles: [dot] }) => Math.hypot(dot!.x - 100 * (1 + a), dot!.y - 50 * (1 - b)) < 1e-9);
    expect(at(0.35, 0.25)?.colour).toBe(palette.colour.ink);
    expect(at(-0.3, 0.2)?.colour).toBe(palette.colour.bg);
    expect(at(0, 0)?.colour).toBe(palette.colour.pgd);
    const joins = all.filter(({ path, colour }) => path[0]?.length === 2 && colour === palette.colour.ink);
    expect(joins.map(({ path }) => path[0]!.map(([x]) => Math.round(x)))).toEqual([
      [80, 70],
      [125, 135],
    ]);
  });

  it('has levels within the loss, and labels on them, apart', () => {
    const levels = lossLevels(plane.loss);
    expect(levels.length).toBeGreaterThan(6);
    expect(levels.every((level) => level > 1 && level < 2)).toBe(true);
    const labels = levelLabels(plane.loss, levels, 0.1, 0.1);
    expect(labels.length).toBeGreaterThan(2);
    for (const { level, x } of labels) expect((2 * x - 1) ** 2 + 1).toBeCloseTo(level, 1);
    const xs = labels.map(({ x }) => x).sort((a, b) => a - b);
    xs.slice(1).forEach((x, i) => {
      expect(x - xs[i]!).toBeGreaterThanOrEqual(0.1);
    });
    expect(lossLevels(grid(() => 3))).toEqual([]);
    expect(lossLevels(grid(() => Number.NaN))).toEqual([]);
  });
});

describe('the loss along u', () => {
  const x = Float64Array.from({ length: 41 }, (_, i) => (i - 20) / 20);
  const curve: AlongCurve = {
    kind: 'curve',
    x,
    loss: x.map((at) => 1 + 2 * at * at + 0.5 * at ** 3),
    coefficients: [1, 0, 2, 0.5],
    steps: Float64Array.of(3, 4),
    swing: Float64Array.of(-0.5, 0.5),
  };

  it('sums its polynomials and reads the curve between its samples', () => {
    expect(taylorAt(curve.coefficients, 2, 0.5)).toBe(1.5);
    expect(taylorAt(curve.coefficients, 3, 0.5)).toBe(1.5625);
    expect(lossAt(curve, 0.5)).toBeCloseTo(1.5625, 12);
    expect(lossAt(curve, 0.475)).toBeCloseTo((curve.loss[29]! + curve.loss[30]!) / 2, 9);
    expect(lossAt(curve, 99)).toBeGreaterThan(curve.loss[40]!);
  });

  it('dashes the cubic, lays the loss over its halo, and puts the steps on it', () => {
    const surface = recordingSurface();
    paintAlong(surface, {
      width: 100,
      height: 50,
      palette,
      curve,
      toX: (at) => 50 * (at + 1),
      toY: (loss) => 50 - 10 * loss,
      grid: [1, 2],
      delta: 0.4,
    });
    const lines = surface.painted.filter(({ kind, path }) => kind === 'stroke' && path[0]?.length === 41);
    expect(lines.map(({ colour, dash }) => [colour, dash.length > 0])).toEqual([
      [palette.colour['loss-band'], false],
      [palette.colour.loss, false],
      [palette.colour.ink3, true],
      [palette.colour.ink2, true],
    ]);
    const ends = lines.map(({ path }) => path[0]![40]![1]);
    expect(ends[1]).toBeCloseTo(50 - 35, 9);
    expect(ends[2]).toBeCloseTo(50 - 30, 9);
    expect(ends[3]).toBeCloseTo(ends[1]!, 9);
    const dots = surface.painted.filter(({ kind, circles }) => kind === 'fill' && circles.length === 1);
    expect(dots.map(({ colour }) => colour)).toEqual([palette.colour.bg, palette.colour.ink]);
    expect(dots[1]!.circles[0]).toMatchObject({ x: 75, y: expect.closeTo(50 - 15.625, 9) });
  });
});

describe('weights and activations', () => {
  const network: Network = {
    kind: 'layers',
    samples: Float64Array.of(0, 1),
    inputWidth: 1,
    inputs: Float64Array.of(0.5, -1),
    layers: [
      {
        rows: 3,
        columns: 1,
        weights: Float64Array.of(1, -1, 0.25),
        bias: Float64Array.of(0, 0, 0),
        units: Float64Array.of(0.4, -0.4, 0.1, -0.7, 0.7, 0),
      },
      {
        rows: 1,
        columns: 3,
        weights: Float64Array.of(-0.5, 0.5, 1),
        bias: new Float64Array(0),
        units: Float64Array.of(0.2, -0.9),
      },
    ],
  };
  const places = layerPlaces(network, 300, 120, 1);

  it('stand from left to right without overlap, within the plot', () => {
    const ends = places.blocks.map(({ x, columns }) => [x, x + columns * places.cell]);
    ends.slice(1).forEach(([from], i) => {
      expect(from).toBeGreaterThan(ends[i]![1]!);
    });
    for (const { x, y, rows, columns } of places.blocks) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + columns * places.cell).toBeLessThanOrEqual(300);
      expect(y + rows * places.cell).toBeLessThanOrEqual(120);
    }
    expect(places.blocks.map(({ kind, layer }) => `${kind} ${layer}`)).toEqual([
      'units 0',
      'weights 1',
      'bias 1',
      'units 1',
      'weights 2',
      'units 2',
    ]);
    expect(places.blocks[4]).toMatchObject({ rows: 3, columns: 1, transposed: true });
  });

  it('run from above down where that leaves larger cells, with every weight at its units', () => {
    const wide: Network = {
      ...network,
      layers: [
        {
          rows: 32,
          columns: 1,
          weights: Float64Array.from({ length: 32 }, (_, i) => i + 1),
          bias: new Float64Array(32),
          units: new Float64Array(64),
        },
        { ...network.layers[1]!, columns: 32, weights: Float64Array.from({ length: 32 }, (_, i) => i + 1) },
      ],
    };
    const down = layerPlaces(wide, 320, 160, 1);
    expect(down.direction).toBe('down');
    expect(down.cell).toBeGreaterThan(6);
    for (const { x, y, rows, columns } of down.blocks) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + columns * down.cell).toBeLessThanOrEqual(320);
      expect(y + rows * down.cell).toBeLessThanOrEqual(160);
    }
    const surface = recordingSurface();
    paintLayers(surface, {
      palette,
      network: wide,
      places: down,
      sample: 0,
      largestWeight: 32,
      largestUnit: 1,
    });
    const sizes = surface.painted.filter(
      ({ kind, colour, circles }) => kind === 'fill' && colour === palette.colour.ink2 && !circles.length,
    ).length;
    expect(sizes).toBe(64);
    const names = namePlaces(down, 1).map(({ kind, layer }) => `${kind} ${layer}`);
    expect(names).toContain('weights 1');
    expect(names).not.toContain('bias 1');
  });

  it('are filled where positive and hollow where negative, with areas as their sizes, for the sample chosen', () => {
    const shapesOf = (sample: number) => {
      const surface = recordingSurface();
      paintLayers(surface, { palette, network, places, sample, largestWeight: 1, largestUnit: 1 });
      return surface.painted;
    };
    const discs = (sample: number) =>
      shapesOf(sample)
        .filter(({ kind, circles }) => kind === 'fill' && circles.length === 1)
        .map(({ circles: [disc], colour }) => ({
          area: disc!.radius ** 2,
          filled: colour === palette.colour.ink,
        }));
    expect(discs(0).map(({ filled }) => filled)).toEqual([true, true, false, true, true]);
    expect(discs(1).map(({ filled }) => filled)).toEqual([false, false, true, false]);
    const [input, unit] = discs(0);
    expect(input!.area / unit!.area).toBeCloseTo(0.5 / 0.4, 6);
    const hollow = shapesOf(0).filter(({ kind, circles }) => kind === 'stroke' && circles.length === 0);
    expect(hollow).toHaveLength(2);
  });
});

describe('the axis of eigenvalues', () => {
  it.each(['log', 'linear'] as const)(
    '%s: keeps the order, goes there and back, and stands its ticks apart',
    (kind) => {
      const axis = spectrumAxis([-0.5, 15], 260, kind, 1);
      const values = [-0.5, -0.01, 0, 1e-5, 0.3, 2, 15];
      const xs = values.map(axis.toX);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      expect([xs[0], xs.at(-1)]).toEqual([expect.closeTo(0, 9), expect.closeTo(260, 9)]);
      const ticks = axis.ticks.map(({ value }) => axis.toX(value)).sort((a, b) => a - b);
      expect(ticks.length).toBeGreaterThan(2);
      ticks.slice(1).forEach((x, i) => {
        expect(x - ticks[i]!).toBeGreaterThan(25);
      });
    },
  );

  it('counts every eigenvalue once', () => {
    const all = Array.from({ length: 97 }, (_, i) => 14 / (i + 1) ** 1.4 - (i > 50 ? 0.4 : 0));
    for (const kind of ['log', 'linear'] as const) {
      const counts = countBins(all, spectrumAxis([-0.5, 15], 260, kind, 1), 260, 36);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(97);
    }
  });

  it('is measured again the less often the larger it is, and never beyond what the core forms', () => {
    expect([spectrumEvery(1), spectrumEvery(97), spectrumEvery(DENSE_LIMIT)]).toEqual([5, 25, 100]);
    expect(spectrumEvery(DENSE_LIMIT + 1)).toBeNull();
  });
});
