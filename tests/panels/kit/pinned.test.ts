import { describe, expect, it } from 'vitest';
import type { ChartPicture } from '../../../src/panels/kit/chart-picture.ts';
import { measuredSharpness, measuredSwing, oddSwing } from '../../../src/panels/kit/line-style.ts';
import { PINNED_OPACITY, paintPinned, withPinned } from '../../../src/panels/kit/pinned.ts';
import { paintPinnedWays } from '../../../src/panels/kit/pinned-ways.ts';
import { plotFrame } from '../../../src/panels/kit/plot-frame.ts';
import type { Series } from '../../../src/panels/kit/series.ts';
import { tracesOf } from '../columns.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

const column = (length: number, f: (t: number) => number): number[] => Array.from({ length }, (_, t) => f(t));

const measured: Series = { kind: 'measured', channel: 'gd.sharpness', style: measuredSharpness, dot: true };
const swing: Series = { kind: 'swing', channel: 'gd.x', style: measuredSwing, oddStyle: oddSwing };
const traces = tracesOf({ 'gd.sharpness': column(50, () => 4) });
const shorter = {
  label: 'η 0.2',
  traces: tracesOf({ 'gd.sharpness': column(60, (t) => t / 10), 'gd.x': column(60, (t) => (-1) ** t) }),
};
const longer = { label: 'η 0.3', traces: tracesOf({ 'gd.sharpness': column(900, () => 5.95) }) };

function picture(extra: Partial<ChartPicture>): ChartPicture {
  return {
    traces,
    events: [],
    series: [measured],
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

function painted(extra: Partial<ChartPicture>) {
  const surface = recordingSurface();
  paintPinned(surface, picture(extra));
  return surface.painted;
}

describe('pinned runs', () => {
  it('are one thin pale line each, with a label', () => {
    const all = painted({ pinned: [shorter, longer] });
    const lines = all.filter(({ kind, path }) => kind === 'stroke' && path.some((piece) => piece.length > 1));
    expect(lines).toHaveLength(2);
    for (const { width, dash, opacity, colour } of lines) {
      expect([width, dash, opacity]).toEqual([1, [], PINNED_OPACITY]);
      expect(colour).toBe(palette.colour.sharpness);
    }
    const texts = all.filter(({ kind }) => kind === 'fillText');
    expect(texts.map(({ text }) => text)).toEqual(['pinned: η 0.2', 'pinned: η 0.3']);
    for (const { colour, opacity } of texts) expect([colour, opacity]).toEqual([palette.colour.ink3, 1]);
  });

  it('have their own 2/η, thin and dashed, where the panel has that line', () => {
    const stepped = column(60, (t) => (t < 30 ? 4 : 8));
    const run = { label: 'η', traces: tracesOf({ 'gd.sharpness': stepped, 'gd.threshold': stepped }) };
    const dashed = (extra: Partial<ChartPicture>) =>
      painted({ pinned: [run], ...extra }).filter(({ dash }) => dash.length > 0 && dash[0] === 4);
    expect(dashed({})).toHaveLength(0);
    const [line, ...rest] = dashed({ threshold: { value: 5, changes: [], dragged: null } });
    expect(rest).toHaveLength(0);
    expect(line).toMatchObject({ width: 1, opacity: PINNED_OPACITY, colour: palette.colour.threshold });
    const near = (y: number) => line!.path.flat().filter(([, at]) => Math.abs(at! - y) < 1e-6);
    expect([near(276 * 0.6).length, near(276 * 0.2).length]).toEqual([2, 2]);
    expect(withPinned([1, 4], [run], [measured], [0, 60], false, true)).toEqual([1, 8.4]);
  });

  it('follow the branches of a swing', () => {
    const lines = painted({ series: [swing], pinned: [shorter] }).filter(({ kind }) => kind === 'stroke');
    expect(lines.filter(({ path }) => path.some((piece) => piece.length > 1))).toHaveLength(2);
  });

  it('without the panel’s channel, or with none pinned, paint nothing', () => {
    expect(painted({ series: [swing], pinned: [longer] }).filter(({ kind }) => kind === 'fillText')).toEqual(
      [],
    );
    expect(painted({})).toEqual([]);
    expect(painted({ series: [], pinned: [longer] })).toEqual([]);
  });

  it('widen the axis to what is shown of them', () => {
    const pinned = [shorter, longer];
    expect(withPinned([1, 4], pinned, [measured], [0, 1000], false)).toEqual([0, 5.95]);
    expect(withPinned([1, 4], pinned, [measured], [0, 20], false)).toEqual([0, 5.95]);
    expect(withPinned([1, 4], [shorter], [measured], [0, 20], false)).toEqual([0, 4]);
    expect(withPinned([1, 4], [], [measured], [0, 20], false)).toEqual([1, 4]);
    // 0 has no place on a logarithmic axis.
    expect(withPinned([1, 4], [shorter], [measured], [0, 100], true)).toEqual([1, 5.9]);
  });
});

it('in the portrait each is two pale lines and a label', () => {
  const run = {
    label: 'η 0.2',
    traces: tracesOf({ 'gd.x': column(20, (t) => (-1) ** t), 'gd.y': column(20, (t) => t) }),
  };
  const surface = recordingSurface();
  const plane = { palette, toX: (x: number) => 100 + 50 * x, toY: (y: number) => 100 - y };
  paintPinnedWays(surface, [run, longer], false, plane);
  const [line, text, ...rest] = surface.painted;
  expect(rest).toEqual([]);
  expect(line).toMatchObject({ kind: 'stroke', opacity: PINNED_OPACITY, colour: palette.colour.ink3 });
  expect(line?.path.map((piece) => [piece.length, piece[0]])).toEqual([
    [10, [150, 100]],
    [10, [50, 99]],
  ]);
  expect(text).toMatchObject({ kind: 'fillText', text: 'pinned: η 0.2', opacity: 1 });
});
