/**
 * Where a prediction parts from the run: when the median over WINDOW steps of ‖v − v*‖/‖v‖ exceeds TOLERATED
 * (mathematics.md, re-anchoring), at the first step of that window at which it does. v lies almost wholly in the plane
 * of u and ∇S⊥, where ‖v‖² = x² + y²/β: on recorded runs this finds the same step as the whole vectors, give or
 * take two.
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
  if (watch.parted !== null || !traces.has(`${id}.x`)) return watch.parted;
  const start = traces.firstStep(`${id}.x`);
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
  const beta = traces.value('theory.beta', step);
  const x = traces.value('gd.x', step);
  const y = traces.value('gd.y', step);
  const dx = x - traces.value(`${id}.x`, step);
  const dy = y - traces.value(`${id}.y`, step);
  return Math.sqrt((dx * dx + (dy * dy) / beta) / (x * x + (y * y) / beta));
}
