/** The stages of the cycle as stretches of steps, read from the channel `theory.stage` (1 to 5, NaN where undefined). */
import type { SimulationEvent } from '../../core/simulation/frame.ts';
import type { Traces } from '../../store/traces.ts';

/** 1 progressive sharpening, 2 blow-up, 3 self-stabilization, 4 return to stability, 5 in balance. */
export type Stage = 1 | 2 | 3 | 4 | 5;

/** Steps from ≤ t < to spent in one stage. */
export interface StageSegment {
  readonly from: number;
  to: number;
  readonly stage: Stage;
}

const CHANNEL = 'theory.stage';

/** The step at which sharpness met 2/η; null before. */
export function hitStep(events: readonly SimulationEvent[]): number | null {
  return events.find(({ kind }) => kind === 'hit')?.step ?? null;
}

interface Reading {
  run: number;
  next: number;
  segments: StageSegment[];
}

const readings = new WeakMap<Traces, Reading>();

/**
 * Looks at each step once. Until the hit, a run is in stage 1; `hit` is its step, null before. The list is the same
 * from call to call and grows at its end.
 */
export function stageSegments(traces: Traces, hit: number | null): readonly StageSegment[] {
  let reading = readings.get(traces);
  if (reading === undefined || reading.run !== traces.run) {
    reading = { run: traces.run, next: traces.first, segments: [] };
    readings.set(traces, reading);
  }
  for (; reading.next < traces.end; reading.next++) {
    const step = reading.next;
    const measured = traces.value(CHANNEL, step);
    const stage = Number.isNaN(measured) && (hit === null || step < hit) ? 1 : measured;
    if (stage >= 1 && stage <= 5) extend(reading.segments, step, stage as Stage);
  }
  return reading.segments;
}

function extend(segments: StageSegment[], step: number, stage: Stage): void {
  const last = segments.at(-1);
  if (last !== undefined && last.stage === stage && last.to === step) last.to = step + 1;
  else segments.push({ from: step, to: step + 1, stage });
}

/** The stage at a step; null where there is none. */
export function stageAt(segments: readonly StageSegment[], step: number): Stage | null {
  return segments.findLast(({ from, to }) => from <= step && step < to)?.stage ?? null;
}

/** Where the next stretch of a stage after a step begins; after the last comes the first. null where there is none. */
export function nextStretch(segments: readonly StageSegment[], stage: Stage, step: number): number | null {
  const own = segments.filter((segment) => segment.stage === stage);
  return (own.find(({ from }) => from > step) ?? own[0])?.from ?? null;
}
