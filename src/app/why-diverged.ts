/**
 * Why a run diverged, as far as S and 2/η tell: a change of η during the run comes first, for it is what the reader
 * did last; without one, the side of 2/η that the run began on.
 */
import { formatNumber, formatTyped } from '../controls/format-number.ts';
import type { SimulationEvent } from '../core/simulation/frame.ts';
import { say } from '../language/say.ts';
import { lastMeasured } from '../store/last-measured.ts';
import type { Traces } from '../store/traces.ts';

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
  const values = { sharpness: formatNumber(sharpness), threshold: formatNumber(atStart) };
  const [lowest] = traces.extent('gd.sharpness', traces.first, traces.end);
  if (sharpness > atStart && lowest > atStart) {
    return say(
      'Sharpness began at {sharpness}, above 2/η = {threshold}, and never came down to it: every step along u overshot.',
      values,
    );
  }
  return sharpness > atStart
    ? say('Sharpness began at {sharpness}, above 2/η = {threshold}, and did not stay below it.', values)
    : say('Sharpness began at {sharpness}, below 2/η = {threshold}, and passed it on the way.', values);
}

function afterChange(
  traces: Traces,
  step: number,
  learningRate: number,
  before: number,
  scheduled: boolean,
): string {
  const threshold = 2 / learningRate;
  const sharpness = lastMeasured(traces, 'gd.sharpness', step);
  const up = learningRate > before;
  const moved = say(moves[scheduled ? 'scheduled' : 'byHand'][up ? 'raised' : 'lowered'], {
    rate: formatTyped(learningRate),
    step,
    threshold: formatTyped(Number(threshold.toPrecision(3))),
  });
  if (!Number.isFinite(sharpness)) return say('{moved}.', { moved });
  const values = { moved, sharpness: formatTyped(Number(sharpness.toPrecision(3))) };
  if (sharpness <= threshold)
    return say('{moved}, above S = {sharpness} at that step; training diverged after that.', values);
  return up
    ? say('{moved}, below S = {sharpness}.', values)
    : say('{moved}, still below S = {sharpness}.', values);
}

const moves = {
  scheduled: {
    raised: 'η was raised to {rate} at step {step}: 2/η fell to {threshold}',
    lowered: 'η was lowered to {rate} at step {step}: 2/η rose to {threshold}',
  },
  byHand: {
    raised: 'You raised η to {rate} at step {step}: 2/η fell to {threshold}',
    lowered: 'You lowered η to {rate} at step {step}: 2/η rose to {threshold}',
  },
} as const;
