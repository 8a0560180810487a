/**
 * Where a prediction parts from the run: once the median over WINDOW steps of ‖v − v*‖/‖v‖ exceeds TOLERATED, at the
 * first step of that window at which the error did. An anchor, which sets the prediction back on the run, ends it.
 * Prediction errors over windows are the simulation's; this finds the place that the reader sees.
 */
import type { SimulationEvent } from '../../core/simulation/frame.ts';
import type { Traces } from '../../store/traces.ts';

const WINDOW = 20;
const TOLERATED = 0.5;

/** Steps at which a prediction is off: up to an anchor, or to the end. */
export interface PartedSpan {
  readonly from: number;
  readonly to: number;
}

interface Watch {
  run: number;
  next: number;
  /** Where the count of WINDOW steps begins: at the hit or after an anchor; −1 before. */
  start: number;
  /** Steps of the last WINDOW at which the error was too large, oldest first. */
  high: number[];
  spans: PartedSpan[];
  /** How many anchors have been looked at. */
  anchors: number;
}

const watches = new WeakMap<Traces, Map<string, Watch>>();
const noEvents: readonly SimulationEvent[] = [];

/** The first step at which reference `id` left the run, or null. */
export function partingStep(traces: Traces, id: string, events = noEvents): number | null {
  return partedSpans(traces, id, events)[0]?.from ?? null;
}

/** All steps at which reference `id` is off. Looks at each step once. */
export function partedSpans(traces: Traces, id: string, events = noEvents): readonly PartedSpan[] {
  const watch = watchOf(traces, id);
  if (!traces.has(`${id}.distance`)) return watch.spans;
  if (watch.start < 0) watch.start = traces.firstStep(`${id}.distance`);
  if (watch.start < 0) return watch.spans;
  const anchors = events.filter(({ kind, source }) => kind === 'anchor' && source === id);
  for (; watch.anchors < anchors.length; watch.anchors++) beginAnew(watch, anchors[watch.anchors]!.step);
  watch.next = Math.max(watch.next, watch.start);
  for (; watch.next < traces.end && !isOff(watch); watch.next++) lookAt(traces, id, watch);
  return watch.spans;
}

function watchOf(traces: Traces, id: string): Watch {
  let ofTraces = watches.get(traces);
  if (ofTraces === undefined) {
    ofTraces = new Map();
    watches.set(traces, ofTraces);
  }
  let watch = ofTraces.get(id);
  if (watch === undefined || watch.run !== traces.run) {
    watch = { run: traces.run, next: traces.first, start: -1, high: [], spans: [], anchors: 0 };
    ofTraces.set(id, watch);
  }
  return watch;
}

const isOff = ({ spans }: Watch): boolean => spans.at(-1)?.to === Number.POSITIVE_INFINITY;

/** The anchor may be told of after the steps behind it were looked at: what was found there counts no more. */
function beginAnew(watch: Watch, anchor: number): void {
  watch.spans = watch.spans
    .filter(({ from }) => from <= anchor)
    .map(({ from, to }) => ({ from, to: Math.min(to, anchor) }));
  watch.start = anchor + 1;
  watch.next = anchor + 1;
  watch.high = [];
}

function lookAt(traces: Traces, id: string, watch: Watch): void {
  const { next: step, start, high } = watch;
  if (high[0] !== undefined && high[0] <= step - WINDOW) high.shift();
  if (displacementError(traces, id, step) > TOLERATED) high.push(step);
  if (step - start + 1 >= WINDOW && high.length > WINDOW / 2)
    watch.spans = [...watch.spans, { from: high[0]!, to: Number.POSITIVE_INFINITY }];
}

function displacementError(traces: Traces, id: string, step: number): number {
  return traces.value(`${id}.distance`, step) / traces.value('gd.deviation', step);
}
