import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { levelSet } from '../../../src/panels/kit/level-set.ts';
import { type History, paintPortrait } from '../../../src/panels/kit/paint-portrait.ts';
import { partingStep } from '../../../src/panels/kit/parting.ts';
import { foldedDomain, portraitDomain } from '../../../src/panels/kit/portrait-domain.ts';
import { stageAt, stageSegments } from '../../../src/panels/kit/stage-segments.ts';
import { createTraces, type Traces } from '../../../src/store/traces.ts';
import { tracesOf } from '../columns.ts';
import { type GoldenFile, goldenBlock, goldenRun } from '../golden-run.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

function golden(name: string): { readonly traces: Traces; readonly hit: number } {
  const url = new URL(`../../golden/${name}.json`, import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as GoldenFile;
  const run = goldenRun(file);
  const traces = createTraces((callback) => callback());
  traces.start(run.channels);
  traces.append(goldenBlock(run, 0, run.length));
  return { traces, hit: file.t_hit };
}

describe('where predictions part from the run', () => {
  it('is in the first cycle for the paper’s and nowhere for the semi-local one, on the flagship', () => {
    const { traces } = golden('tanh_nudge');
    expect(partingStep(traces, 'paper')).toBe(259);
    expect(partingStep(traces, 'generalized')).toBe(281);
    expect(partingStep(traces, 'semilocal')).toBeNull();
    expect(partingStep(traces, 'unheard-of')).toBeNull();
  });

  it('is nowhere where the cubic forms hold, and does not depend on when one looks', () => {
    expect(partingStep(golden('silu_kick').traces, 'paper')).toBeNull();
    const { traces } = golden('moons_kick');
    const copy = createTraces((callback) => callback());
    copy.start(traces.channels);
    const url = new URL('../../golden/moons_kick.json', import.meta.url);
    const run = goldenRun(JSON.parse(readFileSync(url, 'utf8')) as GoldenFile);
    for (let t = 0; t < run.length; t += 7) {
      copy.append(goldenBlock(run, t, Math.min(run.length, t + 7)));
      partingStep(copy, 'paper');
    }
    expect(partingStep(copy, 'paper')).toBe(partingStep(traces, 'paper'));
    expect(partingStep(copy, 'paper')).toBe(446);
  });
});

describe('a prediction’s median error', () => {
  const errors = (wrong: (t: number) => boolean) =>
    tracesOf({
      'gd.deviation': Array<number>(100).fill(1),
      'map.distance': Array.from({ length: 100 }, (_, t) => (wrong(t) ? 0.6 : 0.4)),
    });

  it('is too large once more than half of twenty steps are off', () => {
    expect(
      partingStep(
        errors((t) => t % 2 === 0),
        'map',
      ),
    ).toBeNull();
    expect(
      partingStep(
        errors((t) => t % 2 === 0 || t === 61),
        'map',
      ),
    ).toBe(42);
    expect(
      partingStep(
        errors((t) => t < 5),
        'map',
      ),
    ).toBeNull();
    expect(
      partingStep(
        errors(() => true),
        'map',
      ),
    ).toBe(0);
  });
});

describe('the stages', () => {
  it('are eight whole cycles on the flagship, after one stretch of progressive sharpening', () => {
    const { traces, hit } = golden('tanh_nudge');
    const segments = stageSegments(traces, hit);
    expect(segments[0]).toEqual({ from: 0, to: hit, stage: 1 });
    expect([2, 3, 4].map((stage) => segments.filter((s) => s.stage === stage).length)).toEqual([9, 8, 8]);
    // No step lies too far out for the quarters to hold.
    for (let i = 1; i < segments.length; i++) expect(segments[i]!.from).toBe(segments[i - 1]!.to);
    expect([stageAt(segments, 100), stageAt(segments, 230), stageAt(segments, 1e6)]).toEqual([1, 2, null]);
  });

  it('grow with the run and have gaps where no stage is defined', () => {
    const nan = Number.NaN;
    const traces = tracesOf({ 'theory.stage': [nan, nan, nan, 2, 2, nan, 2, 5] });
    expect(stageSegments(traces, 3)).toEqual([
      { from: 0, to: 3, stage: 1 },
      { from: 3, to: 5, stage: 2 },
      { from: 6, to: 7, stage: 2 },
      { from: 7, to: 8, stage: 5 },
    ]);
    expect(stageSegments(tracesOf({ a: [1, 2, 3] }), null)).toEqual([{ from: 0, to: 3, stage: 1 }]);
  });

  it('are told nowhere where y is on another side than the measured sharpness, nor before a hit above 2/η', () => {
    const far = tracesOf({
      'theory.stage': [4, 4, 4, 4, 1, 1],
      'gd.y': [-1, -1, -7, -7, -0.1, -0.1],
      // A swing between the sides is none; nor is what lies within a twentieth of 2/η.
      'gd.sharpness': [2, 5, 4.8, 4.8, 4.1, 4.1],
      'gd.threshold': [4, 4, 4, 4, 4, 4],
    });
    expect(stageSegments(far, 0)).toEqual([
      { from: 0, to: 2, stage: 4 },
      { from: 5, to: 6, stage: 1 },
    ]);
    const above = tracesOf({ 'gd.sharpness': [5, 3], 'gd.threshold': [4, 4] });
    expect(stageSegments(above, null)).toEqual([{ from: 1, to: 2, stage: 1 }]);
  });
});

describe('the predicted orbit', () => {
  const [alpha, beta] = [0.33, 220];
  const h = (x: number, y: number): number => (y * y) / 2 + (beta * x * x) / 4 - alpha * Math.log(x);

  it('keeps h, passes through the point, and winds round δ', () => {
    for (const [x, y] of [
      [0.03, 0.4],
      [1e-7, -1.2],
      [-0.09, 0.01],
    ] as const) {
      const orbit = levelSet(x, y, alpha, beta)!;
      const level = h(Math.abs(x), y);
      // Square roots near the turning points lose half of the digits.
      for (let i = 0; i < orbit.x.length; i++) expect(h(orbit.x[i]!, orbit.y[i]!)).toBeCloseTo(level, 7);
      const delta = Math.sqrt((2 * alpha) / beta);
      expect(Math.min(...orbit.x)).toBeLessThan(delta);
      expect(Math.max(...orbit.x)).toBeGreaterThan(delta);
      expect(Math.min(...orbit.x)).toBeLessThanOrEqual(Math.abs(x) * (1 + 1e-9));
      expect(Math.max(...orbit.x)).toBeGreaterThanOrEqual(Math.abs(x) * (1 - 1e-9));
    }
  });

  it('is a point at the fixed point and nothing where the theory has none', () => {
    const delta = Math.sqrt((2 * alpha) / beta);
    const orbit = levelSet(delta, 0, alpha, beta)!;
    expect(Math.max(...orbit.x) - Math.min(...orbit.x)).toBeLessThan(1e-6);
    expect(levelSet(0.1, 0.1, -0.2, beta)).toBeNull();
    expect(levelSet(0, 0.1, alpha, beta)).toBeNull();
    expect(levelSet(0.1, 0.1, Number.NaN, beta)).toBeNull();
  });
});

describe('the portrait', () => {
  const history = (first: number, count: number): History => ({
    first,
    count,
    x: Float64Array.from({ length: count }, (_, i) => ((first + i) % 2 === 0 ? 1 : -1) * (1 + i / 100)),
    y: Float64Array.from({ length: count }, (_, i) => i / 100),
  });
  const picture = (way: History) => ({
    width: 200,
    height: 200,
    palette,
    toX: (x: number) => 100 + 40 * x,
    toY: (y: number) => 100 - 20 * y,
    fixed: [-1, 1],
    history: way,
    orbits: [],
  });

  it('joins each parity with its own, fills even steps and leaves odd ones hollow', () => {
    for (const first of [40, 41]) {
      const surface = recordingSurface();
      paintPortrait(surface, picture(history(first, 61)));
      const way = surface.painted.filter(
        ({ kind, colour, path }) =>
          kind === 'stroke' && colour === 'ink' && path.length > 0 && path[0]!.length > 1,
      );
      const ways = way.filter(({ dash, width }) => dash.length === 0 && width === 1.15);
      expect(ways.length).toBeGreaterThan(3);
      for (const { path } of ways) {
        for (const piece of path) {
          const sides = new Set(piece.map(([x]) => x > 100));
          expect(sides.size).toBe(1);
        }
      }
      const filled = surface.painted.filter(
        ({ kind, colour, circles }) => kind === 'fill' && colour === 'ink' && circles.length === 1,
      );
      expect(filled.every(({ circles }) => circles[0]!.x > 100)).toBe(true);
      expect(filled.length).toBe(first % 2 === 0 ? 31 : 30);
    }
  });

  it('fades to a tenth, rings now, and marks the fixed points', () => {
    const surface = recordingSurface();
    const way = history(0, 500);
    paintPortrait(surface, picture(way));
    const dots = surface.painted.filter(({ circles, kind }) => kind === 'fill' && circles.length === 1);
    expect(dots.length).toBe(180);
    expect(dots[0]!.opacity).toBeLessThan(0.12);
    expect(dots.at(-1)!.opacity).toBe(1);
    const ring = surface.painted.find(({ colour }) => colour === 'sharpness');
    expect(ring?.circles[0]).toMatchObject({ x: 100 + 40 * way.x[499]!, radius: 6 });
    const diamonds = surface.painted.filter(({ kind, path }) => kind === 'fill' && path[0]?.length === 4);
    expect(diamonds.map(({ path }) => path[0]![0]![0])).toEqual([60, 140]);
  });

  it('shows the whole orbit, the fixed points and, folded, the point (1, 0)', () => {
    const traces = tracesOf({ 'gd.x': [0.1, -0.3, 0.2], 'gd.y': [-1, 0.5, 2] });
    const { x, y } = portraitDomain(traces, 0, 3, 0.05);
    expect([x[0] < -0.3 && x[1] > 0.3, y[0] < -2 && y[1] > 2, x[0] === -x[1], y[0] === -y[1]]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(portraitDomain(traces, 0, 3, 1).x[1]).toBeGreaterThan(2);
    const folded = foldedDomain([1.02, 1.1], [0.01, 0.03]);
    expect([folded.x[0] < 1, folded.x[1] > 1.1, folded.y[0] < 0, folded.y[1] > 0.03]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
