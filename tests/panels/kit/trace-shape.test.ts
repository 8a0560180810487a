import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParityShapes, shapeParities } from '../../../src/panels/kit/parity-shape.ts';
import { createShape, type StepScale, shapeTrace, stepX } from '../../../src/panels/kit/trace-shape.ts';
import { tracesOf } from '../columns.ts';

const HEIGHT = 300;
/** Values 0 … 1 over HEIGHT px. */
const toY = (value: number): number => (Number.isFinite(value) ? HEIGHT * (1 - value) : Number.NaN);
/** Of a sum of three products in double precision, at coordinates of a few hundred px. */
const ROUNDING = 1e-9;

function shaped(values: ArrayLike<number>, scale: StepScale, first = 0) {
  const shape = createShape();
  shapeTrace(tracesOf({ a: values }, first), 'a', scale, toY, shape);
  return shape;
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('the shape of a trace', () => {
  it('has every extreme of the steps shown on its edges, however dense they are', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 2, maxLength: 6000 }),
        fc.integer({ min: 50, max: 700 }),
        (values, width) => {
          const shape = shaped(values, { from: 0, to: values.length - 1, width });
          const upper = Math.min(...shape.upper.subarray(0, shape.count));
          const lower = Math.max(...shape.lower.subarray(0, shape.count));
          // Columns of the extremes regime that are lower than SLOPE px are drawn at their middle.
          const tolerance = shape.mode === 'extremes' ? 0.75 : ROUNDING;
          expect(Math.abs(upper - toY(Math.max(...values)))).toBeLessThanOrEqual(tolerance);
          expect(Math.abs(lower - toY(Math.min(...values)))).toBeLessThanOrEqual(tolerance);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is one line where the trace is smooth, however steep', () => {
    const values = Array.from({ length: 600 }, (_, t) => 1 / (1 + Math.exp(-(t - 300) / 3)));
    const shape = shaped(values, { from: 0, to: 599, width: 600 });
    expect(shape.mode).toBe('branches');
    for (let i = 0; i < shape.count; i++) expect(shape.lower[i]! - shape.upper[i]!).toBeLessThan(1.6);
    const straight = shaped(
      values.map((_, t) => t / 599),
      { from: 0, to: 599, width: 600 },
    );
    for (let i = 0; i < straight.count; i++) {
      expect(straight.lower[i]! - straight.upper[i]!).toBeLessThan(ROUNDING);
    }
  });

  it('has the two branches of a period-2 swing as its edges, to both ends', () => {
    const values = Array.from({ length: 400 }, (_, t) => 0.5 + (t % 2 === 0 ? 0.2 : -0.1));
    const shape = shaped(values, { from: 0, to: 399, width: 600 });
    for (let i = 1; i < shape.count; i++) {
      expect(shape.upper[i]).toBeCloseTo(toY(0.7), 9);
      expect(shape.lower[i]).toBeCloseTo(toY(0.4), 9);
    }
  });

  it('shows single steps from 6 px a step, with their numbers', () => {
    const values = Array.from({ length: 40 }, (_, t) => t / 40);
    const close = shaped(values, { from: 110, to: 120, width: 61 }, 101);
    expect(close.mode).toBe('steps');
    expect([close.steps[0], close.x[9]]).toEqual([101, stepX({ from: 110, to: 120, width: 61 }, 110)]);
    expect([...close.upper.subarray(0, close.count)]).toEqual([...close.lower.subarray(0, close.count)]);
    expect(shaped(values, { from: 110, to: 120, width: 59 }, 101).mode).toBe('branches');
  });

  it('joins what was measured every few steps, and breaks where it was not measured for long', () => {
    const values = Array.from({ length: 300 }, (_, t) =>
      (t < 100 && t % 10 === 0) || (t >= 100 && t < 150) || t > 250 ? 0.5 : Number.NaN,
    );
    const shape = shaped(values, { from: 0, to: 299, width: 600 });
    const pieces = Array.from({ length: shape.count }, (_, i) => i).filter((i) => shape.starts[i] === 1);
    expect(pieces.map((i) => Math.round(shape.x[i]! / stepX({ from: 0, to: 299, width: 600 }, 1)))).toEqual([
      0, 251,
    ]);
  });

  it('is empty for a channel that is missing or has not begun', () => {
    const shape = createShape();
    shapeTrace(tracesOf({ a: [0.1, 0.2] }), 'b', { from: 0, to: 100, width: 600 }, toY, shape);
    expect(shape.count).toBe(0);
    expect(shaped([Number.NaN, Number.NaN], { from: 0, to: 100, width: 600 }).count).toBe(0);
  });

  it('reduces dense steps to a few points a px without losing a spike', () => {
    const values = new Float64Array(8000).fill(0.3);
    for (const t of [17, 2001, 4444, 7000]) [values[t], values[t + 500]] = [0.9, 0.1];
    const shape = shaped(values, { from: 0, to: 7999, width: 620 });
    expect(shape.mode).toBe('branches');
    expect(shape.count).toBeLessThan(5 * 620);
    const spikes = Array.from(shape.upper.subarray(0, shape.count)).filter((y) => y === toY(0.9));
    expect(spikes.length).toBe(4);
    const dips = Array.from(shape.lower.subarray(0, shape.count)).filter((y) => y === toY(0.1));
    expect(dips.length).toBe(4);
  });
});

describe('even and odd steps', () => {
  it('are told apart by their numbers, not by their place in the array', () => {
    for (const first of [0, 1, 7, 100]) {
      const values = Array.from({ length: 60 }, (_, i) => ((first + i) % 2 === 0 ? 0.8 : 0.1));
      const shapes = createParityShapes();
      const scale = { from: first + 3, to: first + 50, width: 200 };
      shapeParities(tracesOf({ x: values }, first), 'x', scale, toY, shapes);
      for (let i = 0; i < shapes.even.count; i++) expect(shapes.even.upper[i]).toBe(toY(0.8));
      for (let i = 0; i < shapes.odd.count; i++) expect(shapes.odd.upper[i]).toBe(toY(0.1));
      expect([shapes.even.count, shapes.odd.count]).toEqual([30, 30]);
    }
  });

  it('follow the last even step where only extremes are left', () => {
    const length = 40_000;
    const values = Array.from({ length }, (_, t) => (t % 2 === 0 ? -0.5 : 0.25));
    const shapes = createParityShapes();
    shapeParities(tracesOf({ x: values }), 'x', { from: 0, to: length, width: 600 }, toY, shapes);
    expect(shapes.even.mode).toBe('extremes');
    expect([shapes.even.upper[5], shapes.odd.upper[5]]).toEqual([toY(-0.5), toY(0.25)]);
  });
});
