import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '../../../src/core/simulation/frame.ts';
import type { ChartPicture } from '../../../src/panels/kit/chart-picture.ts';
import { levelOf, otherBranch } from '../../../src/panels/kit/level-of.ts';
import {
  measuredSharpness,
  measuredSwing,
  oddSwing,
  referenceStyle,
} from '../../../src/panels/kit/line-style.ts';
import { paintChart } from '../../../src/panels/kit/paint-chart.ts';
import { paintStrip } from '../../../src/panels/kit/paint-strip.ts';
import { thresholdPoints } from '../../../src/panels/kit/paint-threshold.ts';
import { plotFrame } from '../../../src/panels/kit/plot-frame.ts';
import { tracesOf } from '../columns.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

const LENGTH = 100;
const column = (f: (t: number) => number): number[] => Array.from({ length: LENGTH }, (_, t) => f(t));

/** A prediction whose displacement is wrong from step 60 on. */
const traces = tracesOf({
  'gd.sharpness': column((t) => 5 + t / 50),
  'gd.threshold': column((t) => (t < 40 ? 8 : 6)),
  'gd.x': column((t) => (t % 2 === 0 ? 0.5 : -0.5)),
  'gd.deviation': column(() => 1),
  'paper.sharpness': column((t) => 5 + t / 40),
  'paper.distance': column((t) => (t < 60 ? 0.01 : 2)),
});

function picture(extra: Partial<ChartPicture> = {}): ChartPicture {
  return {
    traces,
    events: [],
    series: [],
    frame: plotFrame(760, 316, 1),
    palette,
    steps: { from: 0, to: 200, width: 620 },
    toY: (value) => (Number.isNaN(value) ? Number.NaN : 276 * (1 - value / 10)),
    grid: [],
    threshold: null,
    crosshair: null,
    ...extra,
  };
}

describe('the line 2/η', () => {
  it('is a step line that goes on ahead of the run, with the changes to come', () => {
    const own = picture();
    const points = thresholdPoints(own, { value: 6, changes: [{ step: 150, value: 4 }], dragged: null });
    expect(points.map(({ x, y }) => [Math.round((x * 200) / 620), Math.round(10 - (y * 10) / 276)])).toEqual([
      [0, 8],
      [0, 8],
      [40, 8],
      [40, 6],
      [150, 6],
      [150, 4],
      [200, 4],
    ]);
  });

  it('follows a drag from the head on and forgets changes that are past', () => {
    const points = thresholdPoints(picture(), { value: 6, changes: [{ step: 30, value: 1 }], dragged: 3 });
    expect(points.at(-1)!.y).toBeCloseTo(276 * 0.7, 9);
    expect(points.some(({ y }) => Math.abs(y - 276 * 0.9) < 1)).toBe(false);
  });

  it('is there before the first step, and not at all while η is unknown', () => {
    const empty = picture({ traces: tracesOf({}) });
    const points = thresholdPoints(empty, { value: 5, changes: [], dragged: null });
    expect([points[0]?.x, points.at(-1)?.x]).toEqual([0, 620]);
    expect(thresholdPoints(empty, { value: Number.NaN, changes: [], dragged: null })).toEqual([]);
  });
});

describe('a chart', () => {
  it('paints zone, grid, marks, measured lines, the threshold, then predictions', () => {
    const surface = recordingSurface();
    const hit: SimulationEvent = { kind: 'hit', step: 50, source: 'gd', text: '' };
    paintChart(
      surface,
      picture({
        events: [hit, { ...hit, kind: 'diverged', step: 99 }],
        grid: [100],
        threshold: { value: 6, changes: [], dragged: null },
        series: [
          { kind: 'measured', channel: 'gd.sharpness', style: measuredSharpness, dot: true },
          { kind: 'reference', channel: 'paper.sharpness', style: referenceStyle('semilocal') },
        ],
      }),
    );
    const order = surface.painted
      .filter(({ path, circles }) => path.length > 0 || circles.length > 0)
      .map(({ colour }) => colour);
    const first = (colour: string): number => order.indexOf(colour);
    const expected = ['zone', 'grid', 'ink3', 'bad', 'sharpness-band', 'sharpness', 'threshold', 'semilocal'];
    expect(expected.map(first)).toEqual([...expected.map(first)].sort((a, b) => a - b));
    expect(expected.map(first)).not.toContain(-1);
    const mark = surface.painted.find(({ colour }) => colour === 'ink3');
    expect(mark).toMatchObject({ dash: [2, 3] });
    expect(mark!.path[0]![0]).toEqual([155, 0]);
  });

  it('fades a prediction from where it parts, with a ring there', () => {
    const surface = recordingSurface();
    const style = referenceStyle('paper');
    paintChart(
      surface,
      picture({ series: [{ kind: 'reference', channel: 'paper.sharpness', style, id: 'paper' }] }),
    );
    const strokes = surface.painted.filter(({ colour, path }) => colour === 'paper' && path.length > 0);
    const parted = (60 / 200) * 620;
    expect(
      strokes.map(({ width, opacity, clip }) => [width, opacity, clip![0], clip![0]! + clip![2]!]),
    ).toEqual([
      [1.5, 1, 0, parted],
      [1.25, 0.55, parted, 620],
    ]);
    const ring = surface.painted.find(({ kind, circles }) => kind === 'stroke' && circles.length === 1);
    expect(ring?.circles[0]?.x).toBe(parted);
  });

  it('draws a swing as even and odd steps with the band between', () => {
    const surface = recordingSurface();
    const toY = (value: number): number => 138 * (1 - value);
    paintChart(
      surface,
      picture({
        toY,
        series: [{ kind: 'swing', channel: 'gd.x', style: measuredSwing, oddStyle: oddSwing }],
      }),
    );
    const lines = surface.painted.filter(
      ({ colour, width, path }) => colour === 'swing' && width === 1.5 && path.length > 0,
    );
    expect(lines.map(({ dash, path }) => [dash, path[0]![0]![1]])).toEqual([
      [[], 69],
      [[2, 2], 207],
    ]);
    expect(surface.painted.find(({ kind }) => kind === 'fill')?.colour).toBe('swing-band');
  });

  it('has one head where a line jumped once', () => {
    const jumping = tracesOf({ a: [0.1, 0.1, 0.9], b: [0.1, 0.9, 0.2] });
    expect([otherBranch(jumping, 'a', 2), otherBranch(jumping, 'b', 2)]).toEqual([Number.NaN, 0.9]);
    expect([levelOf(jumping, 'a', 2), levelOf(jumping, 'b', 2)]).toEqual([0.9, 0.55]);
  });

  it('has one head, or two where the line swings: the even one filled', () => {
    const heads = (channel: string) => {
      const surface = recordingSurface();
      paintChart(
        surface,
        picture({
          series: [{ kind: 'measured', channel, style: measuredSharpness, dot: true }],
          toY: (v) => 100 * (1 - v),
        }),
      );
      return surface.painted
        .filter(({ kind, circles }) => kind === 'fill' && circles.length === 1 && circles[0]!.radius < 4)
        .map(({ colour, circles }) => [colour, circles[0]!.y]);
    };
    expect(heads('gd.x')).toEqual([
      ['bg', 150],
      ['sharpness', 50],
    ]);
    expect(heads('gd.deviation')).toEqual([['sharpness', 0]]);
  });

  it('crosses at the step pointed at, with a ring on what was measured', () => {
    const surface = recordingSurface();
    const series = [
      { kind: 'measured', channel: 'gd.sharpness', style: measuredSharpness, dot: true },
    ] as const;
    paintChart(surface, picture({ series, crosshair: 50 }));
    expect(
      surface.painted.some(
        ({ kind, colour, path }) => kind === 'fillRect' && colour === 'ink2' && path[0]![0]![0] === 154.5,
      ),
    ).toBe(true);
    const ring = surface.painted.find(({ kind, circles }) => kind === 'stroke' && circles.length === 1);
    expect(ring?.circles[0]).toMatchObject({ x: 155, y: 276 * 0.4 });
  });
});

describe('the strip', () => {
  it('names stages from 170 px, numbers them from 9 px, and shorter ones where there is room for it', () => {
    const surface = recordingSurface();
    paintStrip(surface, {
      steps: { from: 0, to: 600, width: 600 },
      height: 20,
      palette,
      segments: [
        { from: 0, to: 171, stage: 1 },
        { from: 171, to: 340, stage: 2 },
        { from: 340, to: 349, stage: 3 },
        { from: 349, to: 360, stage: 4 },
        { from: 360, to: 600, stage: 5 },
      ],
      events: [{ kind: 'anchor', step: 200, source: 'paper', text: '' }],
      bookmarks: [20],
      ticks: [0, 100],
      head: 599,
      crosshair: null,
    });
    const words = surface.painted.flatMap(({ text }) => (text === undefined ? [] : [text]));
    expect(words).toEqual(['1 progressive sharpening', '2', '3', '4', 'in balance']);
    const tints = surface.painted.filter(
      ({ kind, colour }) => kind === 'fillRect' && /stage|sunk/.test(colour),
    );
    expect(tints.map(({ colour }) => colour)).toEqual(['stage1', 'stage2', 'stage3', 'stage4', 'sunk']);
    expect(surface.painted.some(({ colour, circles }) => colour === 'paper' && circles[0]?.x === 200)).toBe(
      true,
    );
  });

  it('paints no more segments than there are px', () => {
    const surface = recordingSurface();
    paintStrip(surface, {
      steps: { from: 0, to: 40_000, width: 600 },
      height: 20,
      palette,
      segments: Array.from({ length: 20_000 }, (_, i) => ({
        from: 2 * i,
        to: 2 * i + 2,
        stage: i % 2 === 0 ? 1 : 2,
      })),
      events: [],
      bookmarks: [],
      ticks: [],
      head: 39_999,
      crosshair: null,
    });
    expect(surface.painted.filter(({ colour }) => colour.startsWith('stage')).length).toBeLessThanOrEqual(
      601,
    );
  });
});
