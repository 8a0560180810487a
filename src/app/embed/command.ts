/**
 * What an embedding page may ask of the frame, and how what it posts is read. Anything that is no object of a type in
 * this list is none of the frame's business and is passed over; one that is, but cannot be carried out, gets a fault.
 */
import * as v from 'valibot';
import { fieldSchema } from '../../description/field-schema.ts';
import { type Message, messageOf } from '../../description/message.ts';
import { learningRateField } from '../../description/run-fields.ts';
import { allowedWords, foundWords, nameWords } from '../../description/words.ts';

/** More at once would keep the reader waiting; a page that wants more lets the run play. */
const MOST_STEPS = 10_000;
/** Longer links cannot hold a run (description/link/link.ts refuses them as well). */
const LONGEST_HASH = 100_000;

const countWords = `a whole number from 1 to ${MOST_STEPS}`;
const hashWords = `what follows # in the address of a run, up to ${LONGEST_HASH} characters`;

/** Of what a command cannot do without: where it is missing, the schema tells names alone. */
const needed: Readonly<Record<string, string>> = { hash: hashWords, value: allowedWords(learningRateField) };

const schemas = {
  'eos:play': v.strictObject({ type: v.literal('eos:play') }, 'type alone'),
  'eos:pause': v.strictObject({ type: v.literal('eos:pause') }, 'type alone'),
  'eos:reset': v.strictObject({ type: v.literal('eos:reset') }, 'type alone'),
  'eos:step': v.strictObject(
    {
      type: v.literal('eos:step'),
      count: v.optional(
        v.pipe(
          v.number(countWords),
          v.integer(countWords),
          v.minValue(1, countWords),
          v.maxValue(MOST_STEPS, countWords),
        ),
        1,
      ),
    },
    'type or count',
  ),
  'eos:open': v.strictObject(
    {
      type: v.literal('eos:open'),
      hash: v.pipe(v.string(hashWords), v.maxLength(LONGEST_HASH, hashWords)),
    },
    'type or hash',
  ),
  'eos:learning-rate': v.strictObject(
    { type: v.literal('eos:learning-rate'), value: fieldSchema(learningRateField) },
    'type or value',
  ),
} as const;

export type CommandType = keyof typeof schemas;
export const commandTypes = Object.keys(schemas) as readonly CommandType[];

export type Command =
  | { readonly type: 'eos:play' | 'eos:pause' | 'eos:reset' }
  | { readonly type: 'eos:step'; readonly count: number }
  | { readonly type: 'eos:open'; readonly hash: string }
  | { readonly type: 'eos:learning-rate'; readonly value: number };

export type ReadCommand = { readonly command: Command } | { readonly faults: readonly Message[] } | null;

/** null where it is no command at all. Never throws. */
export function readCommand(posted: unknown): ReadCommand {
  if (typeof posted !== 'object' || posted === null || !Object.hasOwn(posted, 'type')) return null;
  const { type } = posted as { readonly type: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(schemas, type)) return null;
  const read = v.safeParse(schemas[type as CommandType] as v.GenericSchema<unknown, Command>, posted, {
    // A posted object may be wrong in a million places.
    abortEarly: true,
  });
  return read.success ? { command: read.output } : { faults: read.issues.map(messageFrom) };
}

function messageFrom(issue: v.BaseIssue<unknown>): Message {
  const path = (issue.path ?? []).map(({ key }) => nameWords(String(key))).join('.');
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const found = unknownKey ? 'a name that is not known' : foundWords(issue.input);
  const missing = issue.type === 'strict_object' && issue.input === undefined;
  return messageOf(path, found, (missing ? needed[path] : undefined) ?? issue.message);
}
