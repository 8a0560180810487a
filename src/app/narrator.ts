/**
 * The narrator: one sentence about what the run is doing, from what was measured and from nothing else, with the
 * number and what it is compared with. A pure function; the markup is that of controls/rich-text.tsx.
 *
 * Rules, the first that applies speaks:
 * 1. a state that is not a run in progress (loading, ready, refused, silent, diverged) says so;
 * 2. no sharpness yet: the loss alone;
 * 3. before the edge (S < 2/η at every step so far): too few steps for a rate; sharpness rises, with the steps left at this rate; falls; or
 *    hardly changes;
 * 4. at or past the edge with the swing x measured: βx²/2 > α while S falls ("the cubic term"); |x| grows above 2/η;
 *    |x| shrinks below; |x| small and S rising again;
 * 5. past the edge without theory: S above 2/η and rising, above and falling, below and rising, below and falling;
 * 6. at the end of the run: what became of loss and sharpness.
 */
import { formatCount, formatNumber } from '../controls/format-number.ts';
import type { SessionStatus } from '../store/session-state.ts';

export interface Moment {
  readonly status: SessionStatus;
  readonly step: number;
  /** 2/η in force; S, L at the step. NaN where nothing was measured. */
  readonly threshold: number;
  readonly sharpness: number;
  readonly loss: number;
  readonly lossAtStart: number;
  /** Change of S a step, over the last steps. */
  readonly sharpnessRate: number;
  /** Step at which S met 2/η; −1 before. */
  readonly hitStep: number;
  /** |x_{t+1}/x_t| − 1 over the last steps. */
  readonly swingGrowth: number;
  readonly alpha: number;
  /** βx²/2. */
  readonly pull: number;
  /** The words of the event that ended the run. */
  readonly ending: string;
}

/** Slower than this share of 2/η a step, sharpness "hardly changes". */
const STILL = 1e-5;
/** Farther ahead than this the arrival at 2/η is not worth a number. */
const FAR = 20_000;
/** |x| changing by less than this a step counts as steady. */
const STEADY = 0.005;

const S = '[sharpness|Sharpness]';
const edge = (threshold: number): string => `**2/_η_\u00a0=\u00a0${formatNumber(threshold)}**`;
const perStep = (rate: number): string => `${rate < 0 ? '' : '+'}${formatNumber(rate, 2)} a step`;
const percent = (share: number): string => {
  const value = 100 * Math.abs(share);
  return `${value < 9.95 ? formatNumber(value, 1) : Math.round(value)} %`;
};

export function narrate(moment: Moment): string {
  const { status, sharpness, loss, hitStep } = moment;
  if (status === 'loading') return 'Compiling the network…';
  if (status === 'refused') return 'This run cannot be started.';
  if (status === 'silent') return 'The computation has stopped answering. What was drawn so far is kept.';
  if (status === 'diverged') return coloured(moment.ending);
  if (status === 'ready') return ready(moment);
  if (!(sharpness > 0)) return `Training: the [loss|loss] is ${formatNumber(loss)}.`;
  if (status === 'finished') return finished(moment);
  if (hitStep < 0) return beforeEdge(moment);
  return Number.isFinite(moment.swingGrowth) ? withTheory(moment) : pastEdge(moment);
}

function ready({ sharpness, threshold }: Moment): string {
  if (!(sharpness > 0)) return 'Ready. Nothing has run yet.';
  const side = sharpness < threshold ? 'below' : 'already above';
  return `Ready. ${S} starts at ${formatNumber(sharpness)}, ${side} ${edge(threshold)}.`;
}

function beforeEdge({ sharpness, sharpnessRate, threshold }: Moment): string {
  const now = formatNumber(sharpness);
  if (!Number.isFinite(sharpnessRate)) {
    return `Training begins. ${S} is ${now}, below ${edge(threshold)}: steps are stable.`;
  }
  if (Math.abs(sharpnessRate) < STILL * threshold) {
    return `${S} hardly changes: ${now} now, below ${edge(threshold)}. Steps are stable.`;
  }
  if (sharpnessRate < 0) {
    return `${S} is falling: ${now} now, ${perStep(sharpnessRate)}, below ${edge(threshold)}. Steps are stable.`;
  }
  const left = Math.ceil((threshold - sharpness) / sharpnessRate);
  const arrival =
    left <= FAR ? `in about ${formatCount(left)} ${left === 1 ? 'step' : 'steps'}` : 'a long way off';
  const rising = `${S} is rising: ${now} now, ${perStep(sharpnessRate)}.`;
  return left <= FAR
    ? `${rising} At this rate it reaches ${edge(threshold)} ${arrival}.`
    : `${rising} ${edge(threshold)} is ${arrival}.`;
}

function withTheory(moment: Moment): string {
  const { sharpness, threshold, sharpnessRate, swingGrowth, alpha, pull } = moment;
  if (pull > alpha && sharpnessRate < 0) {
    return (
      `The cubic term now pulls [sharpness|sharpness] down: ` +
      `_βx_²/2 = ${formatNumber(pull)} > _α_ = ${formatNumber(alpha)}.`
    );
  }
  if (Math.abs(swingGrowth) < STEADY) {
    return `Swing and sharpening are nearly in balance: [sharpness|sharpness] ${formatNumber(sharpness)} beside ${edge(threshold)}.`;
  }
  if (swingGrowth > 0) {
    return `Above **2/_η_**, each step overshoots more: |_x_| grows by ${percent(swingGrowth)} a step.`;
  }
  return `Below **2/_η_**, the swing dies out: |_x_| shrinks by ${percent(swingGrowth)} a step.`;
}

function pastEdge({ sharpness, sharpnessRate, threshold }: Moment): string {
  const now = formatNumber(sharpness);
  if (!Number.isFinite(sharpnessRate)) {
    return `${S} is ${now}, ${sharpness < threshold ? 'below' : 'above'} ${edge(threshold)}.`;
  }
  const rising = sharpnessRate > 0;
  if (sharpness >= threshold) {
    return rising
      ? `${S} has passed ${edge(threshold)}: ${now} now. Each step along _u_ overshoots, and the swing grows.`
      : `The swing pulls [sharpness|sharpness] back towards ${edge(threshold)}: ${now} now, ${perStep(sharpnessRate)}.`;
  }
  return rising
    ? `Below the edge the network sharpens again: ${now} now, towards ${edge(threshold)}.`
    : `${S} has dropped below ${edge(threshold)}: ${now} now. Steps along _u_ shrink again.`;
}

function finished({ step, sharpness, threshold, loss, lossAtStart, hitStep }: Moment): string {
  const ratio = formatNumber(sharpness / threshold, 3);
  const met = hitStep < 0 ? 'It never met the edge:' : 'At the edge to the end:';
  const fell = `the [loss|loss] went from ${formatNumber(lossAtStart, 2)} to ${formatNumber(loss, 2)}`;
  return `${formatCount(step)} steps done: ${fell}. ${met} [sharpness|sharpness] is ${ratio} times **2/_η_**.`;
}

/** Gives the quantities in an event's sentence their colours, and powers their exponents. */
function coloured(text: string): string {
  return text
    .replace(/\bloss\b/, '[loss|loss]')
    .replace(/\bsharpness\b/, '[sharpness|sharpness]')
    .replace(/10\^(\d+)/g, (_, exponent: string) => formatNumber(Number(`1e${exponent}`)));
}
