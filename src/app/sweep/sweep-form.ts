/** What the form of a sweep holds, as its user typed it, and what it means. Pure. */
import type { FieldValue } from '../../core/field.ts';
import type { Catalogue } from '../../description/catalogue.ts';
import type { RunDescription } from '../../description/description.ts';
import { type Message, messageOf } from '../../description/message.ts';
import { foundWords } from '../../description/words.ts';
import { parseNumber } from '../../controls/parse-typed.ts';
import { joinSentences } from '../../language/join.ts';
import { translated } from '../../language/translated.ts';
import { MOST_STEPS } from '../../panels/sweep/sweep-traces.ts';
import { type AxisId, axes } from '../../sweep/axes.ts';
import { type Rates, parseRates, ratesBetween } from '../../sweep/learning-rates.ts';
import { planSweep, type SweepPlan } from '../../sweep/plan.ts';
import type { StopRule, SweepLength } from '../../sweep/sweep.ts';

export interface SweepForm {
  readonly base: RunDescription;
  readonly presetId: string | null;
  readonly rateKind: 'range' | 'list';
  readonly low: string;
  readonly high: string;
  readonly count: string;
  readonly list: string;
  /** Id of an axis, or '' for none. */
  readonly axis: AxisId | '';
  readonly values: string;
  readonly lengthKind: SweepLength['kind'];
  readonly length: string;
  readonly stopKind: StopRule['kind'];
  readonly stop: string;
}

/** The fields of the form that a fault may belong to. */
export type SweepField = 'rates' | 'second' | 'length' | 'stop';

export type FormFaults = Readonly<Partial<Record<SweepField | 'other', string>>>;

/** A range reaches so many times below and above the η of its base run. */
const REACH = 4;
const USUAL_COUNT = '9';

const short = (value: number): string => String(Number(value.toPrecision(2)));

/** A new base brings its own steps, and rates around its own or the ones that its preset recommends. */
export function formFor(
  base: RunDescription,
  presetId: string | null,
  recommended: readonly number[] | undefined,
): SweepForm {
  const { learningRate, steps } = base;
  return {
    base,
    presetId,
    rateKind: recommended === undefined ? 'range' : 'list',
    low: short(learningRate / REACH),
    high: short(learningRate * REACH),
    count: USUAL_COUNT,
    list: (recommended ?? [learningRate]).join(', '),
    axis: '',
    values: '',
    lengthKind: 'steps',
    length: String(steps),
    stopKind: 'none',
    stop: '',
  };
}

/** A length, or a stop rule, of another kind begins with a value that makes sense. */
export function withLengthKind(form: SweepForm, lengthKind: SweepForm['lengthKind']): SweepForm {
  const { base } = form;
  const length = lengthKind === 'steps' ? String(base.steps) : short(base.steps * base.learningRate);
  return { ...form, lengthKind, length };
}

export function withStopKind(form: SweepForm, stopKind: SweepForm['stopKind']): SweepForm {
  return { ...form, stopKind, stop: { none: '', loss: '0.001', edge: '200' }[stopKind] };
}

export function withAxis(form: SweepForm, axis: SweepForm['axis']): SweepForm {
  return { ...form, axis, values: axis === '' ? '' : axes[axis].suggested.join(', ') };
}

export function ratesOf({ rateKind, list, ...form }: SweepForm): Rates {
  if (rateKind === 'list') return parseRates(list);
  const typed = [form.low, form.high, form.count];
  const numbers = typed.map(parseNumber);
  const strange = numbers.indexOf(null);
  if (strange >= 0)
    return { ok: false, messages: [messageOf('learning rates', typedWords(typed[strange]!), 'a number')] };
  const [low, high, count] = numbers as [number, number, number];
  return ratesBetween(low, high, count);
}

function typedWords(text: string): string {
  return foundWords(text.trim() === '' ? undefined : text);
}

/** Numbers where they are, else words. */
export function valuesOf(text: string): readonly FieldValue[] {
  return text
    .split(/[\s,;，；、]+/)
    .filter((part) => part !== '')
    .map((part) => parseNumber(part) ?? part);
}

export type FormPlan =
  | { readonly ok: true; readonly plan: SweepPlan }
  | { readonly ok: false; readonly faults: FormFaults };

/** Never throws. */
export function planOf(form: SweepForm, catalogue: Catalogue): FormPlan {
  const rates = ratesOf(form);
  const second = form.axis === '' ? null : { axis: form.axis, values: valuesOf(form.values) };
  const number = (text: string): number => parseNumber(text) ?? Number.NaN;
  const length: SweepLength =
    form.lengthKind === 'steps'
      ? { kind: 'steps', steps: number(form.length) }
      : { kind: 'time', time: number(form.length) };
  const stops: Record<StopRule['kind'], StopRule> = {
    none: { kind: 'none' },
    loss: { kind: 'loss', below: number(form.stop) },
    edge: { kind: 'edge', steps: number(form.stop) },
  };
  // Faults of the other fields are told beside those of the rates, in one go.
  const learningRates = rates.ok ? rates.rates : [form.base.learningRate];
  const sweep = { base: form.base, learningRates, second, length, stop: stops[form.stopKind] };
  const planned = planSweep(sweep, catalogue);
  if (!rates.ok || !planned.ok) {
    const faults = planned.ok ? {} : faultsOf(planned.messages.map((message) => asTyped(message, form)));
    return { ok: false, faults: rates.ok ? faults : { ...faults, rates: wordsOf(rates.messages) } };
  }
  const steps = planned.runs.reduce((sum, { description }) => sum + description.steps, 0);
  if (steps > MOST_STEPS) {
    const message = messageOf(
      'steps',
      `${steps} in all runs`,
      `at most ${MOST_STEPS}: take the command line for more`,
    );
    return { ok: false, faults: { length: wordsOf([message]) } };
  }
  return { ok: true, plan: planned };
}

/** What was no number is told as it was typed. */
function asTyped(message: Message, { length, stop }: SweepForm): Message {
  const typed = placeOf(message) === 'stop' ? stop : length;
  return message.found === String(Number.NaN)
    ? messageOf(message.path, typedWords(typed), message.allowed)
    : message;
}

function wordsOf(messages: readonly Message[]): string {
  return joinSentences(...messages.map(({ text }) => translated(text)));
}

const PLACES: readonly (readonly [RegExp, SweepField])[] = [
  [/^learning/, 'rates'],
  [/^(steps|training time)/, 'length'],
  [/^stop/, 'stop'],
  [/^(the second parameter|problem\.)/, 'second'],
];

const AXIS_LABELS: ReadonlySet<string> = new Set(Object.values(axes).map(({ label }) => label));

function placeOf({ path }: Message): SweepField | 'other' {
  if (AXIS_LABELS.has(path)) return 'second';
  return PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

function faultsOf(messages: readonly Message[]): FormFaults {
  const faults: Partial<Record<SweepField | 'other', string>> = {};
  for (const message of messages) {
    const place = placeOf(message);
    faults[place] = joinSentences(faults[place] ?? '', wordsOf([message]));
  }
  return faults;
}
