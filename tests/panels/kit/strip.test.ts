import { describe, expect, it } from 'vitest';
import { paintStrip } from '../../../src/panels/kit/paint-strip.ts';
import { nextStretch, type StageSegment } from '../../../src/panels/kit/stage-segments.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

/** Three cycles from a hit at step 200 on: 40 steps of stage 2, 10 of 3, 8 of 4, 30 of 1. */
const cycles: readonly StageSegment[] = [
  { from: 0, to: 200, stage: 1 },
  ...[0, 88, 176].flatMap((t): StageSegment[] => [
    { from: 200 + t, to: 240 + t, stage: 2 },
    { from: 240 + t, to: 250 + t, stage: 3 },
    { from: 250 + t, to: 258 + t, stage: 4 },
    { from: 258 + t, to: 288 + t, stage: 1 },
  ]),
];

describe('the next stretch of a stage', () => {
  it('begins after the step, and after the last comes the first', () => {
    expect(nextStretch(cycles, 3, 0)).toBe(240);
    expect(nextStretch(cycles, 3, 240)).toBe(328);
    expect(nextStretch(cycles, 3, 300)).toBe(328);
    expect(nextStretch(cycles, 3, 420)).toBe(240);
    expect(nextStretch(cycles, 1, 0)).toBe(258);
  });

  it('is nowhere before the stage was reached', () => {
    expect(nextStretch(cycles.slice(0, 1), 3, 100)).toBeNull();
    expect(nextStretch([], 1, 0)).toBeNull();
  });
});

/** The texts of a strip so many px wide, with their middles. */
function texts(width: number): { readonly text: string; readonly x: number }[] {
  const surface = recordingSurface();
  paintStrip(surface, {
    steps: { from: 0, to: 464, width },
    height: 20,
    palette,
    segments: cycles,
    events: [],
    bookmarks: [],
    ticks: [],
    head: 463,
    crosshair: null,
  });
  return surface.painted.flatMap(({ text, path }) =>
    text === undefined ? [] : [{ text, x: path[0]![0]![0] }],
  );
}

describe('the names of stages on the strip', () => {
  it('are words where there is room and numbers where there is less', () => {
    const wide = texts(1400).map(({ text }) => text);
    expect(wide[0]).toBe('1 progressive sharpening');
    expect(wide.slice(1, 5)).toEqual(['2', '3', '4', '1']);
  });

  it('tell stages 3 and 4 of a few px apart, where no other number stands in the way', () => {
    const narrow = texts(460);
    for (const stage of ['3', '4']) {
      expect(narrow.filter(({ text }) => text === stage).length).toBeGreaterThan(0);
    }
  });

  it('never stand on one another, at any width', () => {
    for (const width of [90, 200, 358, 460, 600, 760, 1400]) {
      const places = texts(width)
        .filter(({ text }) => text.length === 1)
        .map(({ x }) => x)
        .toSorted((a, b) => a - b);
      const gaps = places.slice(1).map((x, i) => x - places[i]!);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
    }
  });
});
