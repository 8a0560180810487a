import { describe, expect, it } from 'vitest';
import { drawMeasured, drawReference } from '../../../src/panels/kit/draw-trace.ts';
import { measuredSharpness, referenceStyle } from '../../../src/panels/kit/line-style.ts';
import { createShape, type StepScale, shapeTrace } from '../../../src/panels/kit/trace-shape.ts';
import { tracesOf } from '../columns.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

const toY = (value: number): number => 100 * (1 - value);

function shapeOf(values: readonly number[], scale: StepScale, first = 0) {
  const shape = createShape();
  shapeTrace(tracesOf({ a: values }, first), 'a', scale, toY, shape);
  return shape;
}

const smooth = Array.from({ length: 200 }, (_, t) => t / 200);
const swinging = Array.from({ length: 200 }, (_, t) => (t % 2 === 0 ? 0.8 : 0.2));

describe('a measured line', () => {
  it('has a halo of 6 px under a core of 1.5 px', () => {
    const surface = recordingSurface();
    drawMeasured(surface, shapeOf(smooth, { from: 0, to: 199, width: 300 }), measuredSharpness, palette, 1.5);
    const strokes = surface.painted.filter(({ kind, path }) => kind === 'stroke' && path.length > 0);
    expect(strokes.map(({ colour, width, dash }) => [colour, width, dash])).toEqual([
      ['sharpness-band', 6, []],
      ['sharpness', 1.5, []],
    ]);
    expect(surface.painted.some(({ kind }) => kind === 'fill')).toBe(false);
  });

  it('is filled between its branches where it swings', () => {
    const surface = recordingSurface();
    drawMeasured(
      surface,
      shapeOf(swinging, { from: 0, to: 199, width: 300 }),
      measuredSharpness,
      palette,
      1.5,
    );
    const fill = surface.painted.find(({ kind }) => kind === 'fill');
    expect(fill?.colour).toBe('sharpness-band');
    const ys = fill!.path[0]!.map(([, y]) => y);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([toY(0.8), toY(0.2)]);
    expect(surface.painted.filter(({ kind, width }) => kind === 'stroke' && width === 1.5).length).toBe(2);
  });

  it('marks even steps filled and odd ones hollow, also when the view begins at an odd one', () => {
    const surface = recordingSurface();
    const values = Array.from({ length: 30 }, (_, i) => i / 30);
    const scale = { from: 31, to: 51, width: 200 };
    drawMeasured(surface, shapeOf(values, scale, 31), measuredSharpness, palette, 10);
    const fills = surface.painted.filter(({ kind, circles }) => kind === 'fill' && circles.length > 0);
    expect(fills.map(({ colour }) => colour)).toEqual(['sharpness', 'bg']);
    const stepsOf = (circles: readonly { x: number }[]): number[] =>
      circles.map(({ x }) => Math.round(31 + x / 10));
    expect(stepsOf(fills[0]!.circles).every((step) => step % 2 === 0)).toBe(true);
    expect(stepsOf(fills[1]!.circles).every((step) => step % 2 === 1)).toBe(true);
    expect(fills[0]!.circles.length + fills[1]!.circles.length).toBe(30);
  });
});

describe('a reference', () => {
  it('is dashed as its style says and never drawn twice over itself', () => {
    const surface = recordingSurface();
    const style = referenceStyle('paper');
    drawReference(surface, shapeOf(smooth, { from: 0, to: 199, width: 300 }), style, palette);
    const strokes = surface.painted.filter(({ path }) => path.length > 0);
    expect(strokes.length).toBe(1);
    expect(strokes[0]).toMatchObject({ colour: 'paper', dash: [8, 3, 1.5, 3], width: 1.5 });
  });

  it('is drawn on both branches where it swings', () => {
    const surface = recordingSurface();
    drawReference(
      surface,
      shapeOf(swinging, { from: 0, to: 199, width: 300 }),
      referenceStyle('semilocal'),
      palette,
    );
    const [upper, lower] = surface.painted;
    expect(upper!.path[0]![5]![1]).toBe(toY(0.8));
    expect(lower!.path[0]![5]![1]).toBe(toY(0.2));
  });
});
