/**
 * What a file says of a recorded run beside its numbers: the same object at the head of a JSON file and in the first
 * line of a CSV file. Read back it is a stranger's word: every value is checked, and what is wrong is said in words.
 */
import type { Channel, Quantity, SimulationEvent } from '../../core/simulation/frame.ts';
import type { Catalogue } from '../../description/catalogue.ts';
import type { RunDescription } from '../../description/description.ts';
import { type Message, messageOf } from '../../description/message.ts';
import { validateWith } from '../../description/validate.ts';
import { foundWords, oneOf } from '../../description/words.ts';
import type { RecordedRun } from '../../store/recorded-run.ts';

export const RUN_FORMAT = 'edge-of-stability run';
export const RUN_VERSION = 1;
const MOST_CHANNELS = 200;
const MOST_EVENTS = 10_000;
const LONGEST_TEXT = 300;

export interface RunHead extends Pick<RecordedRun, 'description' | 'channels' | 'events' | 'digest'> {
  readonly name: string;
}

export type ParsedHead =
  | { readonly ok: true; readonly head: RunHead; readonly notes: readonly string[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** In the order in which it is written. */
export function headOf(run: RecordedRun, name: string): object {
  const { description, digest, events, channels } = run;
  return { format: RUN_FORMAT, version: RUN_VERSION, name, description, digest, events, channels };
}

type Dictionary = Readonly<Record<string, unknown>>;

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Never throws. */
export function parseHead(input: unknown, catalogue: Catalogue): ParsedHead {
  const messages: Message[] = [];
  const refuse = (path: string, found: unknown, allowed: string): undefined => {
    messages.push(messageOf(path, foundWords(found), allowed));
    return undefined;
  };
  if (!isDictionary(input)) {
    refuse('', input, 'an object');
    return { ok: false, messages };
  }
  if (input.format !== RUN_FORMAT) refuse('format', input.format, `“${RUN_FORMAT}”`);
  if (input.version !== RUN_VERSION) refuse('version', input.version, String(RUN_VERSION));
  const name = textOf(input.name) ?? 'Imported run';
  const channels = channelsOf(input.channels, refuse);
  const events = eventsOf(input.events, refuse);
  const digest = digestOf(input.digest, refuse);
  let description: RunDescription | null = null;
  let notes: readonly string[] = [];
  if (input.description !== null && input.description !== undefined) {
    const validated = validateWith(catalogue, input.description);
    if (validated.ok) {
      description = validated.description;
      notes = validated.notes;
    } else {
      for (const { path, found, allowed } of validated.messages)
        messages.push(messageOf(path === '' ? 'description' : `description.${path}`, found, allowed));
    }
  }
  if (messages.length > 0 || channels === undefined) return { ok: false, messages };
  return { ok: true, head: { name, description, channels, events, digest }, notes };
}

type Refuse = (path: string, found: unknown, allowed: string) => undefined;

/** Control characters, and marks that change the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to be left out.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A text as it may be shown; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, LONGEST_TEXT).replace(UNPRINTABLE, '').trim();
  return text === '' ? undefined : text;
}

const QUANTITIES: Readonly<Record<Quantity, true>> = {
  step: true,
  loss: true,
  sharpness: true,
  threshold: true,
  swing: true,
  offset: true,
  deviation: true,
  rate: true,
  error: true,
  residual: true,
  work: true,
  'learning-rate': true,
  accuracy: true,
};

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'string' && Object.hasOwn(QUANTITIES, value);
}

function channelsOf(input: unknown, refuse: Refuse): readonly Channel[] | undefined {
  if (!Array.isArray(input) || input.length === 0 || input.length > MOST_CHANNELS)
    return refuse('channels', input, `a list of 1 to ${MOST_CHANNELS} channels`);
  const seen = new Set<string>();
  const channels: Channel[] = [];
  for (const [i, channel] of input.entries()) {
    const path = `channels[${i}]`;
    const id = isDictionary(channel) ? channel.id : undefined;
    if (!isDictionary(channel) || !isChannelId(id)) refuse(`${path}.id`, id, 'a name such as gd.loss');
    else if (seen.has(id)) refuse(`${path}.id`, id, 'each name once');
    else if (!isQuantity(channel.quantity))
      refuse(`${path}.quantity`, channel.quantity, oneOf(Object.keys(QUANTITIES)));
    else {
      seen.add(id);
      const source = textOf(channel.source) ?? sourceOf(id);
      channels.push({ id, label: textOf(channel.label) ?? id, quantity: channel.quantity, source });
    }
  }
  return channels;
}

export function isChannelId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][\w-]{0,40}\.[a-z][\w-]{0,40}$/i.test(value);
}

/** `gd` of `gd.loss`. */
export function sourceOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

const EVENT_KINDS: Readonly<Record<SimulationEvent['kind'], true>> = {
  hit: true,
  nudge: true,
  kick: true,
  'learning-rate': true,
  anchor: true,
  warning: true,
  lost: true,
  diverged: true,
  finished: true,
};

function eventsOf(input: unknown, refuse: Refuse): readonly SimulationEvent[] {
  if (input === undefined) return [];
  if (!Array.isArray(input) || input.length > MOST_EVENTS) {
    refuse('events', input, `a list of at most ${MOST_EVENTS} events`);
    return [];
  }
  return input.flatMap((event: unknown, i): SimulationEvent[] => {
    const known = isDictionary(event) && Object.hasOwn(EVENT_KINDS, String(event.kind));
    if (!known || !isStep(event.step)) {
      refuse(`events[${i}]`, event, `an event of kind ${oneOf(Object.keys(EVENT_KINDS))} at a step`);
      return [];
    }
    const { step, value } = event;
    const kind = event.kind as SimulationEvent['kind'];
    const said = { kind, step, source: textOf(event.source) ?? 'gd', text: textOf(event.text) ?? kind };
    return [typeof value === 'number' && Number.isFinite(value) ? { ...said, value } : said];
  });
}

export function isStep(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function digestOf(input: unknown, refuse: Refuse): RunHead['digest'] {
  if (input === null || input === undefined) return null;
  const { step, digest } = isDictionary(input) ? input : { step: null, digest: null };
  if (isStep(step) && typeof digest === 'string' && /^[0-9a-f]{1,64}$/.test(digest)) return { step, digest };
  refuse('digest', input, 'a step and hexadecimal digits');
  return null;
}
