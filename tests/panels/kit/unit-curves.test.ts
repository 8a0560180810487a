import { describe, expect, it } from 'vitest';
import type { Network } from '../../../src/panels/kit/layer-places.ts';
import {
  hasUnitCurves,
  paintUnitCurves,
  unitCurvePlaces,
} from '../../../src/panels/kit/paint-unit-curves.ts';
import { palette } from '../palette.ts';
import { recordingSurface } from '../recording-surface.ts';

/** Samples out of order; h₁ of unit j on x is j·x, the last layer one output. */
function networkOf(widths: readonly number[]): Network {
  const inputs = Float64Array.of(0.5, -1, 1, 0);
  const layer = (rows: number) => ({
    rows,
    columns: 1,
    weights: new Float64Array(rows),
    bias: new Float64Array(rows),
    units: Float64Array.from({ length: inputs.length * rows }, (_, i) => {
      return (i % rows) * inputs[Math.floor(i / rows)]!;
    }),
  });
  return {
    kind: 'layers',
    samples: Float64Array.of(0, 1, 2, 3),
    inputWidth: 1,
    inputs,
    layers: [...widths.map(layer), layer(1)],
  };
}

const area = { left: 30, top: 100, width: 290, height: 64 };

describe('units over all samples', () => {
  it.each([[[3]], [[8, 8]], [[30, 20]], [[2, 2, 2, 2, 2, 2]]])('of widths %s have a place each', (widths) => {
    const places = unitCurvePlaces(networkOf(widths), area, 1);
    const rows = [...new Set(places.map(({ layer }) => layer))];
    expect(rows).toEqual(widths.slice(0, rows.length).map((_, i) => i + 1));
    expect(rows.length).toBeGreaterThanOrEqual(Math.min(2, widths.length));
    for (const layer of rows) {
      const row = places.filter((place) => place.layer === layer);
      expect(row.map(({ unit }) => unit)).toEqual(Array.from({ length: widths[layer - 1]! }, (_, j) => j));
      row.slice(1).forEach(({ x }, i) => {
        expect(x).toBeGreaterThan(row[i]!.x + row[i]!.width);
      });
    }
    for (const { x, y, width, height } of places) {
      expect(x).toBeGreaterThanOrEqual(area.left);
      expect(x + width).toBeLessThanOrEqual(area.left + area.width);
      expect(y).toBeGreaterThanOrEqual(area.top - 1e-9);
      expect(y + height).toBeLessThanOrEqual(area.top + area.height + 1e-9);
    }
  });

  it('go through every sample in order of x, and mark the one that is chosen', () => {
    const network = networkOf([3]);
    const places = unitCurvePlaces(network, area, 1);
    const surface = recordingSurface();
    paintUnitCurves(surface, { palette, network, places, sample: 2, largest: 2 });
    const lines = surface.painted.filter(({ kind }) => kind === 'stroke');
    expect(lines).toHaveLength(3);
    lines.forEach(({ path }, j) => {
      const { x, y, width, height } = places[j]!;
      const middle = y + height / 2;
      const wanted = [-1, 0, 0.5, 1].map((input) => [
        x + (width * (input + 1)) / 2,
        middle - (height / 2) * ((j * input) / 2),
      ]);
      path[0]!.forEach(([px, py], i) => {
        expect(px).toBeCloseTo(wanted[i]![0]!, 9);
        expect(py).toBeCloseTo(wanted[i]![1]!, 9);
      });
      expect(path[0]).toHaveLength(4);
    });
    const dots = surface.painted.filter(({ kind, circles }) => kind === 'fill' && circles.length === 1);
    expect(dots.map(({ circles }) => circles[0]!.x)).toEqual(
      places.map(({ x, width }) => expect.closeTo(x + width, 9)),
    );
  });

  it('need one input, two samples and a hidden layer', () => {
    expect(hasUnitCurves(networkOf([3]))).toBe(true);
    expect(hasUnitCurves(networkOf([]))).toBe(false);
    expect(hasUnitCurves({ ...networkOf([3]), inputWidth: 2 })).toBe(false);
    expect(hasUnitCurves({ ...networkOf([3]), samples: Float64Array.of(0) })).toBe(false);
  });
});
