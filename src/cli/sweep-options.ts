/** What `eos sweep` is asked for, as a sweep. */
import type { FieldValue } from '../core/field.ts';
import type { RunDescription } from '../description/description.ts';
import type { Preset } from '../description/preset.ts';
import { presets } from '../description/presets/presets.ts';
import { foundWords } from '../description/words.ts';
import { axes } from '../sweep/axes.ts';
import { numberIn, parseRates } from '../sweep/learning-rates.ts';
import { parseShard, type Shard } from '../sweep/shard.ts';
import type { SecondAxis, StopRule, Sweep, SweepLength } from '../sweep/sweep.ts';
import type { Given, Option } from './command.ts';
import { Refusal, refusalOf } from './refusal.ts';
import { valueIn } from './source.ts';
import type { Terminal } from './terminal.ts';

export const sweepOptions = {
  eta: { type: 'string', value: 'RATES', help: 'learning rates: 0.1,0.2,0.5 or a log range 0.1..2:13' },
  and: {
    type: 'string',
    value: 'AXIS=V1,V2',
    help: `second parameter: ${Object.keys(axes).join(', ')}, or a path; values apart by ; where they hold commas`,
  },
  time: { type: 'string', value: 'T', help: 'equal training time η·t instead of equal steps' },
  stop: {
    type: 'string',
    value: 'RULE',
    help: 'end a run early: loss<0.001, or edge+200 (steps after the edge)',
  },
} as const satisfies Record<string, Option>;

export const shardOptions = {
  shard: { type: 'string', value: 'I/N', help: 'only shard I of N, counted from 0' },
  shards: {
    type: 'string',
    value: 'N',
    help: 'of N shards the one that $SLURM_ARRAY_TASK_ID or $JOB_COMPLETION_INDEX names, counted from 0',
  },
} as const satisfies Record<string, Option>;

export function sweepFrom(given: Given, base: RunDescription, presetId: string | null): Sweep {
  return {
    base,
    learningRates: ratesFrom(given.text('eta'), presetId),
    second: secondFrom(given.text('and')),
    length: lengthFrom(given, base),
    stop: stopFrom(given.text('stop')),
  };
}

function ratesFrom(text: string | undefined, presetId: string | null): readonly number[] {
  if (text === undefined) {
    const preset: Preset | undefined =
      presetId === null ? undefined : presets[presetId as keyof typeof presets];
    if (preset?.sweep !== undefined) return preset.sweep;
    throw new Refusal(['Which learning rates? Say --eta 0.1,0.2,0.5 or --eta 0.1..2:13.']);
  }
  const parsed = parseRates(text);
  if (!parsed.ok) throw refusalOf(parsed.messages);
  return parsed.rates;
}

function secondFrom(text: string | undefined): SecondAxis | null {
  if (text === undefined) return null;
  const equals = text.indexOf('=');
  if (equals < 1) throw new Refusal([`--and: found ${foundWords(text)}, allowed is axis=value,value.`]);
  const list = text.slice(equals + 1);
  const values = list.split(list.includes(';') ? ';' : ',').map((part) => valueIn(part.trim()) as FieldValue);
  return { axis: text.slice(0, equals), values };
}

function lengthFrom(given: Given, base: RunDescription): SweepLength {
  const time = given.text('time');
  if (time === undefined) return { kind: 'steps', steps: base.steps };
  if (given.text('steps') !== undefined) throw new Refusal(['Say --steps or --time, not both.']);
  const number = numberIn(time);
  if (number === null) throw new Refusal([`--time: found ${foundWords(time)}, allowed is a number above 0.`]);
  return { kind: 'time', time: number };
}

function stopFrom(text: string | undefined): StopRule {
  if (text === undefined) return { kind: 'none' };
  const below = numberIn(/^loss\s*<\s*(\S+)$/.exec(text)?.[1] ?? '');
  if (below !== null) return { kind: 'loss', below };
  const steps = numberIn(/^edge\s*\+\s*(\S+)$/.exec(text)?.[1] ?? '');
  if (steps !== null) return { kind: 'edge', steps };
  throw new Refusal([`--stop: found ${foundWords(text)}, allowed is loss<NUMBER or edge+STEPS.`]);
}

/** Set by the schedulers, in this order. */
const INDEX_VARIABLES = ['SLURM_ARRAY_TASK_ID', 'JOB_COMPLETION_INDEX'] as const;

/** null for the whole sweep. */
export function shardFrom(given: Given, { env }: Terminal): Shard | null {
  const [shard, shards] = [given.text('shard'), given.text('shards')];
  if (shard !== undefined && shards !== undefined) throw new Refusal(['Say --shard or --shards, not both.']);
  if (shard === undefined && shards === undefined) return null;
  const variable = INDEX_VARIABLES.find((name) => env[name] !== undefined);
  if (shard === undefined && variable === undefined)
    throw new Refusal([
      `--shards needs ${INDEX_VARIABLES.map((name) => `$${name}`).join(' or ')}; else say --shard I/N.`,
    ]);
  const parsed = parseShard(shard ?? `${env[variable!]}/${shards}`);
  if (parsed.ok) return parsed.shard;
  throw new Refusal(
    parsed.messages.map(({ text }) => (shard === undefined ? `$${variable}: ${text}` : text)),
  );
}
