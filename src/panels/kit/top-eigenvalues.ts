import type { Traces } from '../../store/traces.ts';
import { lastMeasured } from '../../store/last-measured.ts';

const MOST_MEASURED = 8;

/** Those that are measured with the sharpness, as they were at a step, largest first. */
export function topEigenvalues(traces: Traces, step: number): readonly number[] {
  const lower = Array.from({ length: MOST_MEASURED - 1 }, (_, i) => `gd.lambda${i + 2}`);
  return ['gd.sharpness', ...lower]
    .filter((id) => traces.has(id))
    .map((id) => lastMeasured(traces, id, step));
}
