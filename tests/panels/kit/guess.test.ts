import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDrawing } from '../../../src/panels/kit/guess-layer.tsx';
import { guessedAt, withStroke } from '../../../src/panels/kit/guess.ts';
import { paintChart } from '../../../src/panels/kit/paint-chart.ts';
import { plotFrame } from '../../../src/panels/kit/plot-frame.ts';
import { tracesOf } from '../columns.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

const point = fc.record({ step: fc.integer({ min: 0, max: 40 }), value: fc.integer({ min: -9, max: 9 }) });

describe('a drawn guess', () => {
  it('has one value a step, in rising order, whatever the pen does', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (pen) => {
        let drawn: ReturnType<typeof withStroke> = [pen[0]!];
        pen.slice(1).forEach((to, i) => {
          drawn = withStroke(drawn, pen[i]!, to);
        });
        const steps = drawn.map(({ step }) => step);
        expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
        const last = pen.at(-1)!;
        expect(guessedAt(drawn, last.step)).toBe(last.value);
      }),
    );
  });

  it('is read between its points, and nowhere else', () => {
    const points = [
      { step: 10, value: 1 },
      { step: 20, value: 3 },
    ];
    expect(guessedAt(points, 15)).toBe(2);
    expect(guessedAt(points, 10)).toBe(1);
    expect(guessedAt(points, 9)).toBeNaN();
    expect(guessedAt(points, 21)).toBeNaN();
  });
});

describe('a guess on the chart', () => {
  const points = [
    { step: 10, value: 1 },
    { step: 20, value: 3 },
  ];
  const painted = (hidden: boolean) => {
    const surface = recordingSurface();
    paintChart(surface, {
      traces: tracesOf({ 'gd.loss': [1, 1, 1] }),
      events: [],
      series: [],
      frame: plotFrame(760, 316, 1),
      palette,
      steps: { from: 0, to: 20, width: 200 },
      toY: (value) => 100 - 10 * value,
      grid: [],
      threshold: null,
      crosshair: null,
      guess: { drawn: guessDrawing, from: 10, to: 20, hidden, points, label: '' },
    });
    return surface.painted;
  };

  it('is dotted, in ink, at its steps and values', () => {
    const line = painted(false).find(({ dash, colour }) => dash.length > 0 && colour === palette.colour.ink2);
    expect(line?.path).toEqual([
      [
        [100, 90],
        [200, 70],
      ],
    ]);
  });

  it('hides the steps to come until the run has passed them', () => {
    const hatches = (hidden: boolean) =>
      painted(hidden).filter(({ clip, kind }) => kind === 'stroke' && clip?.[0] === 100 && clip[2] === 100);
    expect(hatches(true)).toHaveLength(1);
    expect(hatches(true)[0]!.path.length).toBeGreaterThan(5);
    expect(hatches(false)).toHaveLength(0);
  });
});
