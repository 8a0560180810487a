/**
 * Whatever the narrator says at any step of a preset's whole run is true of the trace: every number in the sentence is
 * computed here once more from the raw columns, in another way, and every word that compares is compared. So it is of the
 * kinds that are held on to from any step before.
 */
import { expect, it } from 'vitest';
import { momentOf } from '../../src/app/moment.ts';
import { narrate, type SentenceKind } from '../../src/app/narrator.ts';
import { formatCount, formatNumber } from '../../src/controls/format-number.ts';
import { plainText } from '../../src/controls/rich-text.tsx';
import type { PresetId } from '../../src/description/presets/presets.ts';
import type { SessionState } from '../../src/store/session-state.ts';
import { createTraces } from '../../src/store/traces.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';

/** Small networks and toys whose runs take seconds, with and without theory, smooth and not. */
const told: readonly PresetId[] = [
  'eight-cycles',
  'progressive-sharpening',
  'deep-linear',
  'three-tall-cycles',
  'predictions-hold',
  'catapult',
  'minimalist',
  'relu',
];

/** What a sentence may claim, and the true value of it. */
interface Truth {
  readonly sharpness: number;
  /** One step before. */
  readonly before: number;
  readonly threshold: number;
  readonly loss: number;
  readonly lossAtStart: number;
  readonly rate: number;
  readonly growth: number;
  readonly pull: number;
  readonly alpha: number;
  readonly mean: number;
}

type Claim = readonly [words: RegExp, check: (truth: Truth, ...found: string[]) => void];

const claims: readonly Claim[] = [
  [/2\/η\s=\s([^\s,.:]+(?:\.\d+)?(?:·10[⁻⁰-⁹]+)?)/u, (truth, edge) => is(edge, truth.threshold)],
  [/(\S+) now,/u, (truth, now) => is(now, truth.sharpness)],
  [
    /(?:Sharpness|sharpness) (?:is|starts at)(?: now)? ([\d.]\S*?),/u,
    (truth, now) => is(now, truth.sharpness),
  ],
  [/: ([\d.]\S*) now(?:\.|,)/u, (truth, now) => is(now, truth.sharpness)],
  [/in balance: sharpness (\S+) beside/u, (truth, now) => is(now, truth.sharpness)],
  [/([+−][\d.]\S*) a step/u, (truth, rate) => is(rate.replace('+', ''), truth.rate)],
  [
    /in about (\S+) steps?\./u,
    ({ threshold, sharpness, rate }, left) => {
      const exact = (threshold - sharpness) / rate;
      // Two ways of summing differ in the last bits, which may lie on either side of a whole number.
      expect([Math.ceil(exact * (1 - 1e-9)), Math.ceil(exact * (1 + 1e-9))].map(formatCount)).toContain(left);
    },
  ],
  [
    /is a long way off/u,
    ({ threshold, sharpness, rate }) => expect((threshold - sharpness) / rate).toBeGreaterThan(2e4),
  ],
  [/βx²\/2\s=\s(\S+) >/u, (truth, pull) => is(pull, truth.pull)],
  [/> α\s=\s(\S+)\.$/u, (truth, alpha) => is(alpha, truth.alpha)],
  [
    /pulls sharpness down/u,
    ({ pull, alpha, rate }) => {
      expect(pull).toBeGreaterThan(alpha);
      expect(rate).toBeLessThan(0);
    },
  ],
  [/(?:grows|grew) by (\S+) % a step/u, (truth, share) => is(share, 100 * truth.growth, [0])],
  [/(?:shrinks|shrank) by (\S+) % a step/u, (truth, share) => is(share, -100 * truth.growth, [0])],
  [/is rising|rises again|has passed/u, ({ rate }) => expect(rate).toBeGreaterThan(0)],
  [/is falling|comes back|has dropped/u, ({ rate }) => expect(rate).toBeLessThan(0)],
  [/\|x\| (?:grows|grew)/u, ({ growth }) => expect(growth).toBeGreaterThan(0)],
  [/\|x\| (?:shrinks|shrank)/u, ({ growth }) => expect(growth).toBeLessThan(0)],
  [
    /crosses 2\/η\s=\s\S+ at every step: (\S+), then (\S+)\.$/u,
    ({ sharpness, before, threshold }, earlier, now) => {
      is(earlier, before);
      is(now, sharpness);
      expect((before - threshold) * (sharpness - threshold)).toBeLessThan(0);
    },
  ],
  [
    /, above 2\/η|^Above 2\/η|has passed|comes back/u,
    (truth) => expect(truth.sharpness).toBeGreaterThanOrEqual(truth.threshold),
  ],
  [
    /, below 2\/η|^Below (?:2\/η|the edge)|dropped below|Steps are stable|steps are stable/u,
    (truth) => expect(truth.sharpness).toBeLessThan(truth.threshold),
  ],
  [/went from (\S+) to/u, (truth, start) => is(start, truth.lossAtStart)],
  [/went from \S+ to (?!exactly)(\S+)\./u, (truth, end) => is(end, truth.loss)],
  [/was (\S+) times 2\/η/u, (truth, mean) => is(mean, truth.mean)],
  [/is (\S+) times (?:2\/η )?at the end/u, (truth, share) => is(share, truth.sharpness / truth.threshold)],
  [/sharpness is (\S+) of 2\/η/u, (truth, share) => is(share, truth.sharpness / truth.threshold)],
];

it.each(told)('%s', async (id) => {
  const description = await descriptionOf(id);
  const simulation = await open(description);
  const { channels } = simulation;
  const recording = record(simulation);
  const column = (name: string): Float64Array =>
    recording.channels.includes(name)
      ? recording.column(name)
      : new Float64Array(recording.length).fill(Number.NaN);
  const [sharpness, threshold, loss, x, alpha, beta] = [
    'gd.sharpness',
    'gd.threshold',
    'gd.loss',
    'gd.x',
    'theory.alpha',
    'theory.beta',
  ].map(column) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

  const traces = createTraces((callback) => callback());
  traces.start(channels);
  const buffer = new Float64Array(channels.length * recording.length);
  for (const [i, channel] of channels.entries())
    buffer.set(recording.column(channel.id), i * recording.length);
  traces.append({
    type: 'frames',
    run: 1,
    first: 0,
    count: recording.length,
    capacity: recording.length,
    buffer: buffer.buffer,
  });
  const end = recording.events.some(({ kind }) => kind === 'diverged') ? 'diverged' : 'finished';
  const stateAt = (step: number): SessionState =>
    ({
      status: step === recording.length - 1 ? end : 'playing',
      events: recording.events,
      learningRate: description.learningRate,
      step,
    }) as unknown as SessionState;

  const kinds = new Set<SentenceKind>();
  let checked = 0;
  for (let step = 0; step < recording.length; step++) {
    const moment = momentOf(stateAt(step), traces, step === recording.length - 1 ? null : step);
    const first = narrate(moment);
    kinds.add(first.kind);
    const held = [...kinds].map((kind) => narrate(moment, kind));
    const measured = lastFinite(sharpness, step);
    const truth: Truth = {
      sharpness: measured.at(-1)!,
      before: sharpness[step - 1]!,
      threshold: threshold[step]!,
      loss: loss[step]!,
      lossAtStart: loss[0]!,
      rate: slope(sharpness, step),
      growth: Math.exp((Math.log(Math.abs(x[step]!)) - Math.log(Math.abs(x[step - 2]!))) / 2) - 1,
      pull: 0.5 * beta[step]! * x[step]! ** 2,
      alpha: alpha[step]!,
      mean: meanOf(sharpness.map((value, t) => value / threshold[t]!)),
    };
    for (const sentence of new Set([first, ...held].map(({ sentence }) => sentence))) {
      const words = plainText(sentence);
      try {
        for (const [pattern, check] of claims) {
          const match = pattern.exec(words);
          if (match === null) continue;
          check(truth, ...match.slice(1));
          checked += 1;
        }
      } catch (error) {
        throw new Error(`step ${step}: “${words}” ${JSON.stringify(truth)}\n${(error as Error).message}`);
      }
    }
  }
  // A run is told in several kinds of sentences, and nearly every sentence claims something.
  expect(kinds.size).toBeGreaterThan(3);
  expect(checked).toBeGreaterThan(0.9 * recording.length);
});

/** A number as it is written, in any number of digits. */
function is(written: string, value: number, decimals: readonly number[] = []): void {
  const rounded = written.replace(/[.,:]$/, '');
  const ways = [
    ...Array.from({ length: 9 }, (_, i) => formatNumber(value, i + 1)),
    ...decimals.map((places) => value.toFixed(places)),
  ];
  // Half a unit in the last place may fall to either side, where two ways of computing differ in the last bits.
  for (const near of [1 - 1e-9, 1 + 1e-9])
    ways.push(...Array.from({ length: 9 }, (_, i) => formatNumber(value * near, i + 1)));
  expect(ways).toContain(rounded);
}

function lastFinite(values: Float64Array, step: number): readonly number[] {
  return Array.from(values.subarray(0, step + 1))
    .filter(Number.isFinite)
    .slice(-20);
}

/** Least squares over the last twenty measured values among 400 steps, by the formula with means. */
function slope(values: Float64Array, step: number): number {
  const points: [number, number][] = [];
  for (let t = step; t > step - 400 && t >= 0 && points.length < 20; t--)
    if (Number.isFinite(values[t]!)) points.push([t, values[t]!]);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [t0, v0] = [mean(points.map(([t]) => t)), mean(points.map(([, v]) => v))];
  const up = points.reduce((sum, [t, v]) => sum + (t - t0) * (v - v0), 0);
  return up / points.reduce((sum, [t]) => sum + (t - t0) ** 2, 0);
}

/** Of the last hundred measured ones in the second half of the run. */
function meanOf(ratios: Float64Array): number {
  const late = Array.from(ratios.subarray(Math.floor((ratios.length - 1) / 2)))
    .filter(Number.isFinite)
    .slice(-100);
  return late.reduce((sum, value) => sum + value, 0) / late.length;
}
