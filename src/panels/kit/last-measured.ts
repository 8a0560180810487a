import type { Traces } from '../../store/traces.ts';

/** Measuring intervals are shorter than this. */
const LOOK_BACK = 1000;

/** The last value measured at or before a step, within LOOK_BACK; NaN if there is none. */
export function lastMeasured(traces: Traces, id: string, step: number): number {
  if (step >= traces.lastStep(id) && step - traces.lastStep(id) <= LOOK_BACK) return traces.last(id);
  const stop = Math.max(traces.firstStep(id), step - LOOK_BACK);
  for (let t = step; t >= stop && t >= 0; t--) {
    const value = traces.value(id, t);
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}
