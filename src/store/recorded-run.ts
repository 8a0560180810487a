/**
 * A run as it was recorded: what it was, its traces, what happened in it and its digest. Plain data, so that it can be
 * saved, exported, read back and drawn beside another run.
 */
import type { Channel, SimulationEvent } from '../core/simulation/frame.ts';
import type { RunDescription } from '../description/description.ts';
import type { SessionState } from './session-state.ts';
import { createTraces, type Traces } from './traces.ts';

export interface RecordedRun {
  /** null for traces that came without one. */
  readonly description: RunDescription | null;
  readonly presetId: string | null;
  readonly channels: readonly Channel[];
  /** Step of the first value of each column. */
  readonly first: number;
  /** One column a channel, all of one length; NaN where nothing was measured. */
  readonly columns: readonly Float64Array[];
  readonly events: readonly SimulationEvent[];
  readonly digest: { readonly step: number; readonly digest: string } | null;
}

/** Of a long run, the steps whose single values are still kept. */
export function recordRun(traces: Traces, state: SessionState): RecordedRun {
  const { description, presetId, events, digest } = state;
  const { channels, detailFrom, end } = traces;
  const columns = channels.map(({ id }) => {
    const column = new Float64Array(Math.max(0, end - detailFrom));
    traces.copyInto(id, detailFrom, end, column);
    return column;
  });
  return { description, presetId, channels, first: detailFrom, columns, events, digest };
}

export function lengthOf({ columns }: RecordedRun): number {
  return columns[0]?.length ?? 0;
}

/** The last step recorded, one before the first where there is none. */
export function lastStepOf(run: RecordedRun): number {
  return run.first + lengthOf(run) - 1;
}

/** Traces to draw it from; they never change. */
export function tracesOf(run: RecordedRun): Traces {
  const traces = createTraces(() => {});
  const count = lengthOf(run);
  traces.start(run.channels);
  if (count === 0) return traces;
  const values = new Float64Array(count * run.columns.length);
  run.columns.forEach((column, c) => {
    values.set(column, c * count);
  });
  const { buffer } = values;
  traces.append({ type: 'frames', run: 0, first: run.first, count, capacity: count, buffer });
  return traces;
}
