/**
 * The readable form of a link: how a run differs from a preset, e.g. `learningRate=0.2&model.widths=16,16`. A place
 * whose kind differs is written as `model=deep-linear`, its fields then only where they differ from that kind's defaults.
 */
import type { Field } from '../../core/field.ts';
import { type Catalogue, SLOTS } from '../catalogue.ts';
import { chosenDefault } from '../defaults.ts';
import type { RunDescription } from '../description.ts';
import { fieldAt } from '../field-at.ts';
import { equalLeaves, type Leaf, leavesOf, valueAt, withValueAt } from '../leaves.ts';
import { type Message, messageOf } from '../message.ts';
import { startSizeFields } from '../run-fields.ts';
import { foundWords, nameWords } from '../words.ts';

export type Pairs = readonly (readonly [key: string, value: string])[];

/** Places with a kind, by the key that they have in a link. */
const KINDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SLOTS.map((slot) => [slot, `problem.${slot}`])),
  optimizer: 'optimizer',
  start: 'start',
};

function kindDefault(catalogue: Catalogue, key: string, kind: string): unknown {
  if (key === 'start') {
    const known = Object.hasOwn(startSizeFields, kind);
    return { kind, size: known ? startSizeFields[kind as keyof typeof startSizeFields].default : 0 };
  }
  return chosenDefault(catalogue[key as 'model'], kind);
}

function keyOf(path: string): string {
  return path.startsWith('problem.') ? path.slice('problem.'.length) : path;
}

function pathOf(key: string): string {
  const [first] = key.split('.');
  return SLOTS.some((slot) => slot === first) ? `problem.${key}` : key;
}

/** Blanks end a link in most programs; no notation of a text field has an underscore. */
function spaceless(text: string): string {
  return text.replaceAll(' ', '_');
}

function leafText(path: string, leaf: Leaf): string {
  if (path !== 'learningRateEvents') return Array.isArray(leaf) ? leaf.join(',') : spaceless(String(leaf));
  const events = leaf as RunDescription['learningRateEvents'];
  return events.map(({ step, learningRate }) => `${step}:${learningRate}`).join(',');
}

/** What turns `base` into `description`. */
export function differencePairs(
  base: RunDescription,
  description: RunDescription,
  catalogue: Catalogue,
): Pairs {
  const pairs: [string, string][] = [];
  let start: unknown = base;
  for (const [key, path] of Object.entries(KINDS)) {
    const kind = valueAt(description, `${path}.kind`) as string;
    if (kind === valueAt(base, `${path}.kind`)) continue;
    pairs.push([key, kind]);
    start = withValueAt(start, path, kindDefault(catalogue, key, kind));
  }
  const from = leavesOf(start as RunDescription);
  for (const [path, leaf] of leavesOf(description)) {
    if (path !== 'numerics' && !equalLeaves(from.get(path), leaf))
      pairs.push([keyOf(path), leafText(path, leaf)]);
  }
  return pairs;
}

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The number that a text means; a text that means none stays, for validation to refuse in words. */
function numberOf(text: string): number | string {
  return NUMBER.test(text) ? Number(text) : text;
}

function listOf(text: string): readonly (number | string)[] {
  return text === '' ? [] : text.split(',').map(numberOf);
}

function meant(field: Field, text: string): unknown {
  if (field.kind === 'number') return numberOf(text);
  if (field.kind === 'list') return listOf(text);
  if (field.kind === 'text') return text.replaceAll('_', ' ');
  if (field.kind === 'toggle' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function eventsOf(text: string): unknown {
  if (text === '') return [];
  return text.split(',').map((event) => {
    const [step, learningRate, ...more] = event.split(':');
    if (step === undefined || learningRate === undefined || more.length > 0) return event;
    return { step: numberOf(step), learningRate: numberOf(learningRate) };
  });
}

/** Applies pairs to a preset's description. The result is still to be validated. */
export function withPairs(
  base: RunDescription,
  pairs: Pairs,
  catalogue: Catalogue,
): { readonly tree: unknown } | { readonly messages: readonly Message[] } {
  let tree: unknown = base;
  const messages: Message[] = [];
  const isKind = ([key]: readonly [string, string]) => Object.hasOwn(KINDS, key);
  for (const [key, kind] of pairs.filter(isKind)) {
    tree = withValueAt(tree, KINDS[key] ?? key, kindDefault(catalogue, key, kind));
  }
  for (const [key, text] of pairs.filter((pair) => !isKind(pair))) {
    const path = pathOf(key);
    if (path === 'learningRateEvents') tree = withValueAt(tree, path, eventsOf(text));
    else if (path === 'references') tree = withValueAt(tree, path, text === '' ? [] : text.split(','));
    else {
      const field = fieldAt(catalogue, tree as RunDescription, path);
      if (field === null)
        messages.push(messageOf(nameWords(key), foundWords(text), 'a name of the run description'));
      else tree = withValueAt(tree, path, meant(field, text));
    }
  }
  return messages.length > 0 ? { messages } : { tree };
}
