/** What the narrator needs to know of a step: values and their rates of change, read from the traces. */
import { lastMeasured } from '../store/last-measured.ts';
import type { SessionState } from '../store/session-state.ts';
import type { Traces } from '../store/traces.ts';
import type { Moment } from './narrator.ts';

/** Rates come from this many measured values: even, so that a period-2 swing cancels. */
const VALUES = 20;
/** They are looked for among this many steps, since not every step need be measured. */
const STEPS = 400;
/** |x| over this many steps gives its growth; even, as above, and few, since S and with it the growth soon change. */
const SWING_STEPS = 2;

/** "At the edge to the end" is said of this many measured values, all from the second half of the run. */
const LAST_VALUES = 100;
/** They are looked for among this many steps, where few are measured. */
const LAST_STEPS = 20_000;

const buffer = new Float64Array(STEPS);

/** Least-squares slope of the last VALUES measured values up to a step, per step; NaN with fewer than four. */
export function slopeAt(traces: Traces, id: string, step: number): number {
  const from = Math.max(traces.first, step - STEPS + 1);
  const length = step - from + 1;
  if (length < 2) return Number.NaN;
  traces.copyInto(id, from, step + 1, buffer);
  let n = 0;
  let sumT = 0;
  let sumV = 0;
  let sumTT = 0;
  let sumTV = 0;
  for (let i = length - 1; i >= 0 && n < VALUES; i--) {
    const value = buffer[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    // Times are taken from the last step, so that squares stay small.
    const t = i - (length - 1);
    n += 1;
    sumT += t;
    sumV += value;
    sumTT += t * t;
    sumTV += t * value;
  }
  return n < 4 ? Number.NaN : (n * sumTV - sumT * sumV) / (n * sumTT - sumT * sumT);
}

/** Mean of S·η/2 over the last LAST_VALUES measured values, with the η in force at each; NaN without any. */
export function meanRatioAt(traces: Traces, step: number): number {
  const from = Math.max(traces.first, traces.detailFrom, step - LAST_STEPS, Math.floor(step / 2));
  let n = 0;
  let sum = 0;
  for (let t = step; t >= from && n < LAST_VALUES; t--) {
    const ratio = traces.value('gd.sharpness', t) / traces.value('gd.threshold', t);
    if (!Number.isFinite(ratio)) continue;
    n += 1;
    sum += ratio;
  }
  return sum / n;
}

/** NaN where η was another within these steps. */
function swingGrowth(traces: Traces, step: number): number {
  const rate = (at: number): number => traces.value('gd.threshold', at);
  if (rate(step - SWING_STEPS) !== rate(step)) return Number.NaN;
  const before = Math.abs(traces.value('gd.x', step - SWING_STEPS));
  const now = Math.abs(traces.value('gd.x', step));
  return (now / before) ** (1 / SWING_STEPS) - 1;
}

/** S one step before, where it was across 2/η; NaN unless S has been on both sides in turn for three steps. */
function across(traces: Traces, step: number): number {
  const above = (at: number): number => traces.value('gd.sharpness', at) - traces.value('gd.threshold', at);
  const swaps = above(step) * above(step - 1) < 0 && above(step - 1) * above(step - 2) < 0;
  return swaps ? traces.value('gd.sharpness', step - 1) : Number.NaN;
}

/** A learning rate that was chosen while the run stands: the line is at its 2/η already, its steps are still to come. */
function pendingRate({ learningRate, status }: SessionState, traces: Traces, step: number): number | null {
  const stands = status === 'paused' || status === 'ready';
  const inForce = traces.value('gd.learningRate', step);
  return stands && step === traces.end - 1 && inForce !== learningRate ? learningRate : null;
}

/** 2/η in force at a step, or of the η that was chosen there and not yet used. */
export function thresholdAt(state: SessionState, traces: Traces, step: number): number {
  const pending = pendingRate(state, traces, step);
  const threshold = traces.value('gd.threshold', step);
  if (!Number.isFinite(threshold)) return 2 / state.learningRate;
  return pending === null ? threshold : (threshold * traces.value('gd.learningRate', step)) / pending;
}

export function momentOf(state: SessionState, traces: Traces, shown: number | null): Moment {
  const { status, events } = state;
  const step = Math.max(0, Math.min(shown ?? state.step, traces.end - 1));
  const pending = pendingRate(state, traces, step) !== null;
  const hit = events.find((event) => event.kind === 'hit' && event.step <= step);
  const x = traces.value('gd.x', step);
  // Looking back at a run that has ended, the run in progress at that step is spoken of.
  const past = shown !== null && shown < state.step && (status === 'finished' || status === 'diverged');
  return {
    status: past ? 'paused' : status,
    step,
    threshold: thresholdAt(state, traces, step),
    sharpness: lastMeasured(traces, 'gd.sharpness', step),
    sharpnessAcross: pending ? Number.NaN : across(traces, step),
    loss: lastMeasured(traces, 'gd.loss', step),
    lossAtStart: traces.value('gd.loss', traces.first),
    sharpnessRate: slopeAt(traces, 'gd.sharpness', step),
    hitStep: hit?.step ?? -1,
    swingGrowth: pending ? Number.NaN : swingGrowth(traces, step),
    alpha: traces.value('theory.alpha', step),
    pull: (traces.value('theory.beta', step) * x * x) / 2,
    meanRatio: !past && status === 'finished' ? meanRatioAt(traces, step) : Number.NaN,
    ending: events.findLast((event) => event.kind === 'diverged')?.text ?? 'Training diverged.',
  };
}
