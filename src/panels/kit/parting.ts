/**
 * Where a prediction parts from the run: once the median over WINDOW steps of ‖v − v*‖/‖v‖ exceeds TOLERATED, at the
 * first step of that window at which the error did. Prediction errors over windows are the simulation's; this finds the
 * place that the reader sees.
 */
import type { Traces } from '../../store/traces.ts';

const WINDOW = 20;
const TOLERATED = 0.5;

interface Watch {
  run: number;
  next: number;
  /** Steps of the last WINDOW at which the error was too large, oldest first. */
  high: number[];
  parted: number | null;
}

const watches = new WeakMap<Traces, Map<string, Watch>>();

/** The step at which reference `id` left the run, or null. Looks at each step once. */
export function partingStep(traces: Traces, id: string): number | null {
  let ofTraces = watches.get(traces);
  if (ofTraces === undefined) {
    ofTraces = new Map();
    watches.set(traces, ofTraces);
  }
  let watch = ofTraces.get(id);
  if (watch === undefined || watch.run !== traces.run) {
    watch = { run: traces.run, next: traces.first, high: [], parted: null };
    ofTraces.set(id, watch);
  }
  if (watch.parted !== null || !traces.has(`${id}.distance`)) return watch.parted;
  const start = traces.firstStep(`${id}.distance`);
  if (start < 0) return null;
  watch.next = Math.max(watch.next, start);
  for (; watch.next < traces.end && watch.parted === null; watch.next++) lookAt(traces, id, watch, start);
  return watch.parted;
}

function lookAt(traces: Traces, id: string, watch: Watch, start: number): void {
  const step = watch.next;
  if (watch.high[0] !== undefined && watch.high[0] <= step - WINDOW) watch.high.shift();
  if (displacementError(traces, id, step) > TOLERATED) watch.high.push(step);
  if (step - start + 1 >= WINDOW && watch.high.length > WINDOW / 2) watch.parted = watch.high[0]!;
}

function displacementError(traces: Traces, id: string, step: number): number {
  return traces.value(`${id}.distance`, step) / traces.value('gd.deviation', step);
}
