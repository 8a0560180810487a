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

/** Halfway between the last two values measured: where a line that flips every step stands still. */
export function levelOf(traces: Traces, id: string, step: number): number {
  const last = lastMeasured(traces, id, step);
  const before = traces.value(id, Math.min(step, traces.lastStep(id)) - 1);
  return Number.isNaN(before) ? last : (last + before) / 2;
}
