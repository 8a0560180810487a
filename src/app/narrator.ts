/**
 * The narrator: one sentence about what the run is doing, from what was measured and from nothing else, with the
 * number and what it is compared with. A pure function; the markup is that of controls/rich-text.tsx.
 *
 * Each kind of sentence has a condition, and the first that holds speaks:
 * 1. a state that is not a run in progress (loading, ready, refused, silent, diverged) says so;
 * 2. no sharpness yet: the loss alone;
 * 3. at the end of the run: what became of loss and sharpness;
 * 4. before the edge (S < 2/η at every step so far): too few steps for a rate; sharpness rises, with the steps left at
 *    this rate; falls; or hardly changes;
 * 5. at or past the edge with the swing x measured: βx²/2 > α while S falls ("the cubic term"); |x| steady, growing or
 *    shrinking, each with the side of 2/η that S is on;
 * 6. past the edge without theory: S on the other side of 2/η at every step; above and rising, above and falling, below and
 *    rising, below and falling.
 * "Above" and "below" come from S and 2/η of the step shown and from nothing else. A condition is the whole of what its
 * sentence claims, not what the rules before it leave over: a kind that is held has to be asked alone.
 */
import { formatCount, formatNumber } from '../controls/format-number.ts';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { SessionStatus } from '../store/session-state.ts';

export interface Moment {
  readonly status: SessionStatus;
  readonly step: number;
  /** 2/η in force; S, L at the step. NaN where nothing was measured. */
  readonly threshold: number;
  readonly sharpness: number;
  /** S one step before, where it was on the other side of 2/η then, and back on this one before that; else NaN. */
  readonly sharpnessAcross: number;
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
  /** Mean of S·η/2 over the last measured steps of a finished run; NaN in any other. */
  readonly meanRatio: number;
  /** The words of the event that ended the run. */
  readonly ending: string;
}

/** Slower than this share of 2/η a step, sharpness "hardly changes". */
const STILL = 1e-5;
/** Farther ahead than this the arrival at 2/η is not worth a number. */
const FAR = 20_000;
/** |x| changing by less than this a step counts as steady. */
const STEADY = 0.005;
/** Swing and sharpening balance at S = 2/η; farther from it than this share of 2/η, a steady |x| is no balance. */
const BALANCED = 0.1;
/** At the edge S goes round 2/η in a band about this wide; a mean farther off is not at the edge. */
const AT_EDGE = 0.2;
/** Two numbers that agree in so many digits may be written alike. */
const MOST_DIGITS = 9;

const edge = (threshold: number, digits = 3): string =>
  `**2/_η_\u00a0=\u00a0${formatNumber(threshold, digits)}**`;
const perStep = (rate: number): string =>
  say('{rate} a step', { rate: `${rate < 0 ? '' : '+'}${formatNumber(rate, 2)}` });
const percent = (share: number): string => {
  const value = 100 * Math.abs(share);
  return `${value < 9.95 ? formatNumber(value, 1) : Math.round(value)} %`;
};

/** Digits enough to see that two numbers differ: 13.37 and 13.33 rather than 13.4 and 13.3. */
function digitsApart(a: number, b: number, least: number): number {
  let digits = least;
  while (digits < MOST_DIGITS && formatNumber(a, digits) === formatNumber(b, digits)) digits += 1;
  return digits;
}

/** S and 2/η in words, with digits enough to be told apart, and the side that S is on. */
function compared({ sharpness, threshold }: Moment): { now: string; edge: string; side: Side } {
  const digits = digitsApart(sharpness, threshold, 3);
  const side = sharpness === threshold ? 'at' : sharpness < threshold ? 'below' : 'above';
  return { now: formatNumber(sharpness, digits), edge: edge(threshold, digits), side };
}

type Side = 'above' | 'at' | 'below';

interface Rule {
  holds(moment: Moment): boolean;
  words(moment: Moment): string;
}

const above = ({ sharpness, threshold }: Moment): boolean => sharpness > threshold;
const under = ({ sharpness, threshold }: Moment): boolean => sharpness < threshold;
const still = ({ sharpnessRate, threshold }: Moment): boolean => Math.abs(sharpnessRate) < STILL * threshold;
const steady = ({ swingGrowth }: Moment): boolean => Math.abs(swingGrowth) < STEADY;
const measured = ({ sharpness }: Moment): boolean => sharpness > 0;
const goesOn = ({ status }: Moment): boolean =>
  status === 'playing' || status === 'pausing' || status === 'paused';

const on = (status: SessionStatus, words: Rule['words']): Rule => ({
  holds: (moment) => moment.status === status,
  words,
});
const before = (holds: Rule['holds'], words: Rule['words']): Rule => ({
  holds: (moment) =>
    goesOn(moment) && measured(moment) && moment.hitStep < 0 && under(moment) && holds(moment),
  words,
});
const swinging = (holds: Rule['holds'], words: Rule['words']): Rule => ({
  holds: (moment) =>
    goesOn(moment) &&
    measured(moment) &&
    (moment.hitStep >= 0 || !under(moment)) &&
    Number.isFinite(moment.swingGrowth) &&
    holds(moment),
  words,
});
const past = (holds: Rule['holds'], words: Rule['words']): Rule => ({
  holds: (moment) =>
    goesOn(moment) &&
    measured(moment) &&
    (moment.hitStep >= 0 || !under(moment)) &&
    !Number.isFinite(moment.swingGrowth) &&
    holds(moment),
  words,
});

const rising = (moment: Moment): boolean => !still(moment) && moment.sharpnessRate > 0;
const falling = (moment: Moment): boolean => !still(moment) && moment.sharpnessRate < 0;
const growing = ({ swingGrowth }: Moment): boolean => swingGrowth > 0;

/** In order: the first that holds speaks. */
const rules = {
  loading: on('loading', () => say('Compiling the network…')),
  refused: on('refused', () => say('This run cannot be started.')),
  silent: on('silent', () => say('The computation has stopped answering. What was drawn so far is kept.')),
  diverged: on('diverged', ({ ending }) => coloured(translated(ending))),
  ready: on('ready', ready),
  unmeasured: {
    holds: (moment) => !measured(moment),
    words: ({ loss }) => say('Training: the [loss|loss] is {loss}.', { loss: formatNumber(loss) }),
  },
  finished: on('finished', finished),

  begins: before(
    ({ sharpnessRate }) => !Number.isFinite(sharpnessRate),
    (moment) =>
      say('Training begins. [sharpness|Sharpness] is {where}: steps are stable.', { where: where(moment) }),
  ),
  rests: before(still, (moment) =>
    say('[sharpness|Sharpness] hardly changes: {where}. Steps are stable.', { where: nowWhere(moment) }),
  ),
  falls: before(falling, (moment) =>
    say('[sharpness|Sharpness] is falling: {where}. Steps are stable.', {
      where: nowWhere(moment, perStep(moment.sharpnessRate)),
    }),
  ),
  rises: before(rising, arriving),

  cubic: swinging(
    ({ pull, alpha, sharpnessRate }) => pull > alpha && sharpnessRate < 0,
    ({ pull, alpha }) => {
      const digits = digitsApart(pull, alpha, 2);
      return say(
        'The loss’s cubic term now pulls [sharpness|sharpness] down: _βx_²/2\u00a0=\u00a0{pull} > _α_\u00a0=\u00a0{alpha}.',
        { pull: formatNumber(pull, digits + 1), alpha: formatNumber(alpha, digits) },
      );
    },
  ),
  balance: swinging(
    (moment) => steady(moment) && Math.abs(moment.sharpness / moment.threshold - 1) < BALANCED,
    (moment) =>
      say(
        'Swing and sharpening are nearly in balance: [sharpness|sharpness] {now} beside {edge}.',
        compared(moment),
      ),
  ),
  steady: swinging(steady, (moment) =>
    say('The swing hardly changes for now: [sharpness|sharpness] is {where}.', { where: where(moment) }),
  ),
  grows: swinging(
    (moment) => growing(moment) && above(moment),
    ({ swingGrowth }) =>
      say('Above **2/_η_**, each step overshoots more: |_x_| grows by {share} a step.', {
        share: percent(swingGrowth),
      }),
  ),
  shrinks: swinging(
    (moment) => !growing(moment) && under(moment),
    ({ swingGrowth }) =>
      say('Below **2/_η_**, the swing dies out: |_x_| shrinks by {share} a step.', {
        share: percent(swingGrowth),
      }),
  ),
  growsStill: swinging(growing, (moment) =>
    say('|_x_| grew by {share} a step; [sharpness|sharpness] is now {where}.', {
      share: percent(moment.swingGrowth),
      where: where(moment),
    }),
  ),
  shrinksStill: swinging(
    (moment) => !growing(moment),
    (moment) =>
      say('|_x_| shrank by {share} a step; [sharpness|sharpness] is now {where}.', {
        share: percent(moment.swingGrowth),
        where: where(moment),
      }),
  ),

  side: past(
    ({ sharpnessRate }) => !Number.isFinite(sharpnessRate),
    (moment) => say('[sharpness|Sharpness] is {where}.', { where: where(moment) }),
  ),
  stays: past(still, (moment) =>
    say('[sharpness|Sharpness] hardly changes: {where}.', { where: nowWhere(moment) }),
  ),
  crosses: past(
    ({ sharpnessAcross }) => sharpnessAcross > 0,
    ({ sharpness, sharpnessAcross, threshold }) => {
      const values = [sharpness, sharpnessAcross];
      const digits = Math.max(...values.map((value) => digitsApart(value, threshold, 3)));
      const [now = '', before = ''] = values.map((value) => formatNumber(value, digits));
      return say('[sharpness|Sharpness] crosses {edge} at every step: {before}, then {now}.', {
        edge: edge(threshold, digits),
        before,
        now,
      });
    },
  ),
  passes: past(
    (moment) => rising(moment) && !under(moment),
    (moment) =>
      say(
        '[sharpness|Sharpness] has passed {edge}: {now} now. Each step along _u_ overshoots by more than it corrects.',
        compared(moment),
      ),
  ),
  returns: past(
    (moment) => falling(moment) && !under(moment),
    (moment) =>
      say('[sharpness|Sharpness] comes back towards {edge}: {now} now, {rate}.', {
        ...compared(moment),
        rate: perStep(moment.sharpnessRate),
      }),
  ),
  sharpens: past(
    (moment) => rising(moment) && under(moment),
    (moment) =>
      say('Below the edge [sharpness|sharpness] rises again: {now} now, towards {edge}.', compared(moment)),
  ),
  drops: past(
    (moment) => falling(moment) && under(moment),
    (moment) =>
      say(
        '[sharpness|Sharpness] has dropped below {edge}: {now} now. Steps along _u_ shrink again.',
        compared(moment),
      ),
  ),
} satisfies Record<string, Rule>;

export type SentenceKind = keyof typeof rules;

interface Narration {
  readonly kind: SentenceKind;
  readonly sentence: string;
}

/** A kind that is held speaks on while its condition holds, though another came before it: there is time to read. */
export function narrate(moment: Moment, held: SentenceKind | null = null): Narration {
  const kinds = Object.keys(rules) as SentenceKind[];
  const first = kinds.find((kind) => rules[kind].holds(moment)) ?? 'unmeasured';
  const kind = held !== null && rules[held].holds(moment) ? held : first;
  return { kind, sentence: rules[kind].words(moment) };
}

/** What S is compared with stands behind it, as a clause of its own. */
const clauses = {
  where: { above: '{now}, above {edge}', at: '{now}, at {edge}', below: '{now}, below {edge}' },
  now: { above: '{now} now, above {edge}', at: '{now} now, at {edge}', below: '{now} now, below {edge}' },
  rate: {
    above: '{now} now, {rate}, above {edge}',
    at: '{now} now, {rate}, at {edge}',
    below: '{now} now, {rate}, below {edge}',
  },
  ready: {
    above: 'Ready. [sharpness|Sharpness] starts at {now}, already above {edge}.',
    at: 'Ready. [sharpness|Sharpness] starts at {now}, at {edge}.',
    below: 'Ready. [sharpness|Sharpness] starts at {now}, below {edge}.',
  },
} as const satisfies Record<string, Record<Side, string>>;

/** `13.37, above 2/η = 13.33`. */
function where(moment: Moment): string {
  const values = compared(moment);
  return say(clauses.where[values.side], values);
}

function nowWhere(moment: Moment, rate = ''): string {
  const values = compared(moment);
  return rate === ''
    ? say(clauses.now[values.side], values)
    : say(clauses.rate[values.side], { ...values, rate });
}

function ready(moment: Moment): string {
  if (!measured(moment)) return say('Ready. Nothing has run yet.');
  const values = compared(moment);
  return say(clauses.ready[values.side], values);
}

function arriving(moment: Moment): string {
  const { sharpness, sharpnessRate, threshold } = moment;
  const { now, edge } = compared(moment);
  const left = Math.ceil((threshold - sharpness) / sharpnessRate);
  return joinSentences(
    say('[sharpness|Sharpness] is rising: {now} now, {rate}.', { now, rate: perStep(sharpnessRate) }),
    left > FAR
      ? say('{edge} is a long way off.', { edge })
      : say('At this rate it reaches {edge} in about {count} step(s).', { edge, count: formatCount(left) }),
  );
}

function finished(moment: Moment): string {
  const { step, loss, lossAtStart } = moment;
  // Nought is said in words: a loss that is only small is written as a power of ten.
  const end = loss === 0 ? say('exactly 0') : formatNumber(loss, 2);
  return joinSentences(
    say('{steps} step(s) done: the [loss|loss] went from {start} to {end}.', {
      steps: formatCount(step),
      start: formatNumber(lossAtStart, 2),
      end,
    }),
    became(moment),
  );
}

function became({ sharpness, threshold, hitStep, meanRatio }: Moment): string {
  const ratio = sharpness / threshold;
  const share = formatNumber(ratio, digitsApart(ratio, 1, 2));
  const mean = formatNumber(meanRatio, 3);
  if (hitStep < 0 && ratio < 1)
    return say('It never reached the edge: [sharpness|sharpness] is {share} of **2/_η_**.', { share });
  if (Math.abs(meanRatio - 1) <= AT_EDGE) {
    return say(
      'At the edge to the end: [sharpness|sharpness] was {ratio} times **2/_η_** on average of late.',
      { ratio: mean },
    );
  }
  if (!Number.isFinite(meanRatio))
    return say('[sharpness|Sharpness] is {share} times **2/_η_** at the end.', { share });
  // One step of a swing says little: the mean stands beside it.
  return say(
    '[sharpness|Sharpness] was {ratio} times **2/_η_** on average of late, and is {share} times at the end.',
    { ratio: mean, share },
  );
}

/** Gives the quantities in an event's sentence their colours, and powers their exponents. */
function coloured(text: string): string {
  return text
    .replace(/\bloss\b|损失/, (word) => `[loss|${word}]`)
    .replace(/\bsharpness\b|锐度/, (word) => `[sharpness|${word}]`)
    .replace(/10\^(\d+)/g, (_, exponent: string) => formatNumber(Number(`1e${exponent}`)));
}
