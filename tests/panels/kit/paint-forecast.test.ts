/** The way to where sharpness will meet the line: as far as the plot goes and no farther. */
import { expect, test } from 'vitest';
import type { ChartPicture } from '../../../src/panels/kit/chart-picture.ts';
import { paintForecast } from '../../../src/panels/kit/paint-forecast.ts';
import { plotFrame } from '../../../src/panels/kit/plot-frame.ts';
import { tracesOf } from '../columns.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

const WIDTH = 620;
const TO = 200;
const LINE = 8;
const LAST = 99;
const START = 5;

function painted(rate: number) {
  const surface = recordingSurface();
  const sharpness = Array.from({ length: LAST + 1 }, (_, t) => START + (t - LAST) * rate);
  paintForecast(surface, {
    traces: tracesOf({ 'gd.sharpness': sharpness, 'gd.threshold': sharpness.map(() => LINE) }),
    events: [],
    series: [],
    frame: plotFrame(760, 316, 1),
    palette,
    steps: { from: 0, to: TO, width: WIDTH },
    toY: (value) => 276 * (1 - value / 10),
    grid: [],
    threshold: { value: LINE, changes: [], dragged: null },
    crosshair: null,
  } satisfies ChartPicture);
  return surface.painted;
}

test('a meeting within the plot has a ring at its step, on the line', () => {
  const [way, ring] = painted((LINE - START) / 50);
  expect(way!.path[0]!.at(-1)![0]).toBeCloseTo(((LAST + 50) / TO) * WIDTH);
  expect(way!.path[0]!.at(-1)![1]).toBeCloseTo(276 * (1 - LINE / 10));
  expect(ring!.circles).toHaveLength(1);
});

test('towards a meeting a million steps away the dashes end with the plot, in the same direction, without a ring', () => {
  const all = painted((LINE - START) / 1e6);
  expect(all).toHaveLength(1);
  const [[fromX, fromY], [x, y]] = all[0]!.path[0]! as [[number, number], [number, number]];
  expect(x).toBeCloseTo(WIDTH);
  const slope = (276 * (LINE - START)) / 10 / ((1e6 / TO) * WIDTH);
  expect((fromY - y) / (x - fromX)).toBeCloseTo(slope, 12);
});

test('no way where sharpness falls', () => {
  expect(painted(-0.01)).toEqual([]);
});
