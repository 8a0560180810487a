/** What is known of one column of the traces beside its values: extremes, first and last measurement. */
import { createPyramid, type Pyramid } from './pyramid.ts';

export interface TraceColumn {
  /** Its place among the channels. */
  readonly place: number;
  readonly pyramid: Pyramid;
  firstStep: number;
  lastStep: number;
  last: number;
}

export function emptyColumn(place: number): TraceColumn {
  return { place, pyramid: createPyramid(), firstStep: -1, lastStep: -1, last: Number.NaN };
}

export function noteMeasured(
  column: TraceColumn,
  values: Float64Array,
  from: number,
  count: number,
  step: number,
): void {
  if (column.firstStep < 0) {
    let i = 0;
    while (i < count && !Number.isFinite(values[from + i]!)) i++;
    if (i === count) return;
    column.firstStep = step + i;
  }
  for (let i = count - 1; i >= 0; i--) {
    const value = values[from + i]!;
    if (!Number.isFinite(value)) continue;
    column.last = value;
    column.lastStep = step + i;
    return;
  }
}

/** Steps from `end` on are forgotten; `valueAt` reads a step, NaN where it was not measured or is not kept. */
export function forgetFrom(column: TraceColumn, end: number, valueAt: (step: number) => number): void {
  if (column.lastStep < end) return;
  if (column.firstStep >= end) column.firstStep = -1;
  let step = column.firstStep < 0 ? -1 : end - 1;
  while (step > column.firstStep && !Number.isFinite(valueAt(step))) step -= 1;
  column.lastStep = step;
  column.last = step < 0 ? Number.NaN : valueAt(step);
}
