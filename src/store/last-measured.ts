/** What was measured last, where not every step is measured. */
import type { Traces } from './traces.ts';

/** Measuring intervals are shorter than this. */
const LOOK_BACK = 1000;

/** The last step at or before one at which there is a value, within LOOK_BACK; −1 if there is none. */
export function lastMeasuredStep(traces: Traces, id: string, step: number): number {
  const last = traces.lastStep(id);
  if (step >= last && step - last <= LOOK_BACK) return last;
  const stop = Math.max(traces.firstStep(id), step - LOOK_BACK);
  for (let t = step; t >= stop && t >= 0; t--) if (!Number.isNaN(traces.value(id, t))) return t;
  return -1;
}

/** The value there; NaN if there is none. */
export function lastMeasured(traces: Traces, id: string, step: number): number {
  return traces.value(id, lastMeasuredStep(traces, id, step));
}
