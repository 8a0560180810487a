/** Unknown input → a run description, or messages that say where, what was found and what is allowed. Never throws. */
import * as v from 'valibot';
import { SLOTS, type Catalogue } from './catalogue.ts';
import { faultsIn } from './checks.ts';
import { slotDefault } from './defaults.ts';
import { type Chosen, NUMERICS_VERSION, type RunDescription } from './description.ts';
import { type Message, messageOf } from './message.ts';
import { plainCopy } from './plain.ts';
import { type RunSchema, schemaOf } from './schema.ts';
import { foundWords, nameWords } from './words.ts';

export type Validated =
  | { readonly ok: true; readonly description: RunDescription; readonly notes: readonly string[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** A hostile input may be wrong in a million places; a person reads the first few. */
const MOST_MESSAGES = 20;

type Dictionary = Record<string, unknown>;

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fills in kinds that are missing: a toy's data and loss are `none`, and no fixed default could know that. */
function withKinds(input: Dictionary, catalogue: Catalogue): Dictionary {
  const problem = input.problem === undefined ? {} : input.problem;
  if (!isDictionary(problem)) return input;
  const named = isDictionary(problem.model) && typeof problem.model.kind === 'string';
  const model = named ? (problem.model as Chosen) : undefined;
  const completed: Dictionary = { ...problem };
  for (const slot of SLOTS) {
    const there = completed[slot];
    const preferred = slotDefault(catalogue, slot, model);
    if (there === undefined) completed[slot] = preferred;
    else if (isDictionary(there) && there.kind === undefined)
      completed[slot] = { ...there, kind: preferred.kind };
  }
  return { ...input, problem: completed };
}

/** A natural start has no size: whatever stands there is dropped, so that equal runs have equal descriptions. */
function withoutIdleSize(input: Dictionary): Dictionary {
  const { start } = input;
  if (!isDictionary(start) || start.kind !== 'natural' || typeof start.size !== 'number') return input;
  return { ...input, start: { ...start, size: 0 } };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += `${path === '' ? '' : '.'}${nameWords(String(key))}`;
  }
  return path;
}

function messageFrom(issue: v.BaseIssue<unknown>): Message {
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const found = unknownKey ? 'a name that is not known' : foundWords(issue.input);
  return messageOf(pathOf(issue), found, issue.message);
}

const schemas = new WeakMap<Catalogue, RunSchema>();

function schemaFor(catalogue: Catalogue): RunSchema {
  const known = schemas.get(catalogue);
  if (known) return known;
  const schema = schemaOf(catalogue);
  schemas.set(catalogue, schema);
  return schema;
}

/** In the order of the registry, so that the order in which they were switched on does not change the digest. */
function inOrder(references: readonly string[], catalogue: Catalogue): readonly string[] {
  const order = Object.keys(catalogue.references);
  return [...references].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

export function validateWith(catalogue: Catalogue, input: unknown): Validated {
  const plain = plainCopy(input === undefined ? {} : input);
  if (!plain.ok) return plain;
  const completed = isDictionary(plain.value)
    ? withoutIdleSize(withKinds(plain.value, catalogue))
    : plain.value;
  const parsed = v.safeParse(schemaFor(catalogue), completed);
  if (!parsed.success) return { ok: false, messages: parsed.issues.slice(0, MOST_MESSAGES).map(messageFrom) };
  const written = parsed.output;
  const description = {
    ...written,
    numerics: NUMERICS_VERSION,
    references: inOrder(written.references, catalogue),
  };
  const faults = faultsIn(description, catalogue);
  if (faults.length > 0) return { ok: false, messages: faults.slice(0, MOST_MESSAGES) };
  return {
    ok: true,
    description,
    notes: written.numerics === NUMERICS_VERSION ? [] : [versionNote(written.numerics)],
  };
}

function versionNote(version: number): string {
  return (
    `This run was described for version ${version} of the numerics and is replayed with version ${NUMERICS_VERSION}: ` +
    'curves agree closely before the edge of stability and may part after it.'
  );
}
