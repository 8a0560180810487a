/**
 * The stages of the cycle as stretches of steps, read from the channel `theory.stage` (1 to 5, NaN where undefined). That
 * channel goes by y, which is sharpness above 2/η to first order in the displacement. Where the measured S is clearly on
 * the other side, far from the constrained path or with another eigenvalue on top, no stage is told.
 */
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
/** S farther from 2/η than this share of it is clearly on one side. */
const CLEAR = 0.05;

/** The step at which sharpness met 2/η; null before. */
export function hitStep(events: readonly SimulationEvent[]): number | null {
  return events.find(({ kind }) => kind === 'hit')?.step ?? null;
}

/** Whether y and S − 2/η, each the mean of two steps since one of them may swing, clearly differ in sign. */
export function beyondFirstOrder(traces: Traces, step: number): boolean {
  const y = traces.value('gd.y', step) + yBefore(traces, step);
  const [now, before] = [gap(traces, step), gap(traces, step - 1)];
  const measured = (now + (Number.isNaN(before) ? now : before)) / 2;
  return measured * y < 0 && Math.abs(measured) > CLEAR;
}

function yBefore(traces: Traces, step: number): number {
  const before = traces.value('gd.y', step - 1);
  return Number.isNaN(before) ? 0 : before;
}

/** (S − 2/η)·η/2. */
function gap(traces: Traces, step: number): number {
  return traces.value('gd.sharpness', step) / traces.value('gd.threshold', step) - 1;
}

/** The stage at a step; null where there is none. Until the hit a run below 2/η is in stage 1; `hit` is its step. */
export function stageOf(traces: Traces, step: number, hit: number | null): Stage | null {
  const told = traces.value(CHANNEL, step);
  if (Number.isNaN(told)) return (hit === null || step < hit) && !(gap(traces, step) >= 0) ? 1 : null;
  return beyondFirstOrder(traces, step) ? null : (told as Stage);
}

interface Reading {
  run: number;
  next: number;
  segments: StageSegment[];
}

const readings = new WeakMap<Traces, Reading>();

/**
 * Looks at each step once; `hit` is the step at which sharpness met 2/η, null before. The list is the same from call to
 * call and grows at its end.
 */
export function stageSegments(traces: Traces, hit: number | null): readonly StageSegment[] {
  let reading = readings.get(traces);
  if (reading === undefined || reading.run !== traces.run) {
    reading = { run: traces.run, next: traces.first, segments: [] };
    readings.set(traces, reading);
  }
  for (; reading.next < traces.end; reading.next++) {
    const stage = stageOf(traces, reading.next, hit);
    if (stage !== null) extend(reading.segments, reading.next, stage);
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
