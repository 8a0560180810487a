/**
 * Why a run diverged, as far as S and 2/η tell: a change of η during the run comes first, for it is what the reader
 * did last; without one, the side of 2/η that the run began on.
 */
import { formatNumber, formatTyped } from '../controls/format-number.ts';
import type { SimulationEvent } from '../core/simulation/frame.ts';
import type { Traces } from '../store/traces.ts';
import { valueBy } from './moment.ts';

/** `scheduled`: the steps at which η was to change from the outset, so that it was not the reader who changed it. */
export function whyDiverged(
  traces: Traces,
  events: readonly SimulationEvent[],
  scheduled: ReadonlySet<number>,
): string {
  const changes = events.filter(({ kind, value }) => kind === 'learning-rate' && value !== undefined);
  const last = changes.at(-1);
  const atStart = traces.value('gd.threshold', traces.first);
  if (last?.value !== undefined) {
    const before = changes.at(-2)?.value ?? 2 / atStart;
    return afterChange(traces, last.step, last.value, before, scheduled.has(last.step));
  }
  const sharpness = traces.value('gd.sharpness', traces.first);
  return sharpness > atStart
    ? `Sharpness began at ${formatNumber(sharpness)}, above 2/η = ${formatNumber(atStart)}: every step along u overshot, and nothing flatter was found.`
    : `Sharpness began at ${formatNumber(sharpness)}, below 2/η = ${formatNumber(atStart)}, and passed it on the way.`;
}

function afterChange(
  traces: Traces,
  step: number,
  learningRate: number,
  before: number,
  scheduled: boolean,
): string {
  const threshold = 2 / learningRate;
  const sharpness = valueBy(traces, 'gd.sharpness', step);
  const up = learningRate > before;
  const verb = up ? 'raised' : 'lowered';
  const did = scheduled ? `η was ${verb} to` : `You ${verb} η to`;
  const moved = `${did} ${formatTyped(learningRate)} at step ${step}: 2/η ${up ? 'fell' : 'rose'} to ${formatTyped(Number(threshold.toPrecision(3)))}`;
  if (!Number.isFinite(sharpness)) return `${moved}.`;
  const now = `S = ${formatTyped(Number(sharpness.toPrecision(3)))}`;
  return sharpness > threshold
    ? `${moved}, ${up ? 'below' : 'still below'} ${now}.`
    : `${moved}, above ${now} at that step; training diverged after that.`;
}
