/**
 * A run among many: the extremes of its steps over columns of a few px. Where it swings from step to step this shows the
 * band that it swings in and nothing of the swing itself, which would hide the other runs. Where a line is merely steep,
 * its columns are joined to one line.
 */
import type { Traces } from '../../store/traces.ts';
import {
  findPieces,
  reserve,
  shapeTrace,
  type StepScale,
  stepX,
  type TraceShape,
  type ValueScale,
} from '../kit/trace-shape.ts';

/** px. */
const COLUMN = 3;
/** Fewer steps a column than this hold no swing: the steps themselves are drawn. */
const LEAST_STEPS = 2;
/** A run that takes fewer columns than this ended at once: its steps are drawn. */
const LEAST_COLUMNS = 8;
/** px that a column may reach beyond the middles of its neighbours and still be part of one steep line. */
const BEYOND = 0.8;

let low = new Float64Array(0);
let high = new Float64Array(0);

export function shapeEnvelope(
  traces: Traces,
  id: string,
  scale: StepScale,
  toY: ValueScale,
  shape: TraceShape,
): void {
  const { from, to, width } = scale;
  const last = Math.min(to, traces.end - 1);
  const shown = ((last - from) / (to - from)) * width;
  const columns = Math.floor(shown / COLUMN);
  if (columns < LEAST_COLUMNS || (last - from) / columns < LEAST_STEPS) {
    shapeTrace(traces, id, scale, toY, shape);
    return;
  }
  if (low.length < columns) {
    low = new Float64Array(2 * columns);
    high = new Float64Array(2 * columns);
  }
  traces.envelopeInto(id, from, last + 1, columns, low, high);
  reserve(shape, columns);
  shape.mode = 'extremes';
  let n = 0;
  for (let c = 0; c < columns; c++) {
    const top = toY(high[c]!);
    if (Number.isNaN(top)) continue;
    const bottom = toY(low[c]!);
    shape.x[n] = stepX(scale, from + ((c + 0.5) * (last + 1 - from)) / columns);
    shape.upper[n] = top;
    shape.lower[n] = Number.isNaN(bottom) ? top : bottom;
    shape.steps[n] = c;
    n++;
  }
  shape.count = n;
  findPieces(shape, shape.steps);
  joinSteep(shape);
}

function joinSteep({ count, upper, lower }: TraceShape): void {
  const middles = Float64Array.from({ length: count }, (_, i) => (upper[i]! + lower[i]!) / 2);
  for (let i = 0; i < count; i++) {
    const [before, after] = [middles[Math.max(0, i - 1)]!, middles[Math.min(count - 1, i + 1)]!];
    const steep =
      upper[i]! >= Math.min(before, after) - BEYOND && lower[i]! <= Math.max(before, after) + BEYOND;
    if (!steep) continue;
    upper[i] = middles[i]!;
    lower[i] = middles[i]!;
  }
}
