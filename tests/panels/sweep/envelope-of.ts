/** The envelope of a made-up run whose value at step t is its height in px, below TOP. */
import { createShape, type TraceShape } from '../../../src/panels/kit/trace-shape.ts';
import { shapeEnvelope } from '../../../src/panels/sweep/envelope-shape.ts';
import { SweepTraces } from '../../../src/panels/sweep/sweep-traces.ts';

/** px at which a value of 0 stands. */
export const TOP = 1000;

export function envelopeOf(
  value: (step: number) => number,
  end: number,
  width: number,
  last = end,
): TraceShape {
  const traces = new SweepTraces();
  traces.begin(0);
  const column = Float64Array.from({ length: last + 1 }, (_, t) => value(t));
  traces.append(0, 0, [column, column]);
  const shape = createShape();
  shapeEnvelope(traces.of(0)!, 'gd.loss', { from: 0, to: end, width }, (height) => TOP - height, shape);
  return shape;
}
