/** Where a line stands at a step, also one that flips every step. */
import { lastMeasured } from '../../store/last-measured.ts';
import type { Traces } from '../../store/traces.ts';

/** How much smaller than the other the one of two steps to and fro may be in a swing. */
const ALIKE = 0.5;

/** The value of the step before, where the line flips every step round `step`; NaN where it does not. */
export function otherBranch(traces: Traces, id: string, step: number): number {
  const [now, before, twoBefore] = [0, 1, 2].map((back) => traces.value(id, step - back)) as [
    number,
    number,
    number,
  ];
  const [there, back] = [before - twoBefore, now - before];
  const flips =
    there * back < 0 &&
    Math.min(Math.abs(there), Math.abs(back)) > ALIKE * Math.max(Math.abs(there), Math.abs(back));
  return flips ? before : Number.NaN;
}

/** Where a line is at a step: its last value or, where it flips every step, halfway between its branches. */
export function levelOf(traces: Traces, id: string, step: number): number {
  const last = lastMeasured(traces, id, step);
  const other = otherBranch(traces, id, Math.min(step, traces.lastStep(id)));
  return Number.isNaN(other) ? last : (last + other) / 2;
}
