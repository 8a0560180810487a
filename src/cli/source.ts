/**
 * The run that a command is given: a preset by name, a file (a description, or a run exported as JSON or CSV), a link,
 * or `-` for a description on standard input; then changed as `--set` and `--steps` say. Refused in the words of the page.
 */
import { readFile, stat } from 'node:fs/promises';
import { catalogue } from '../description/registries.ts';
import { changeWith } from '../description/change.ts';
import type { RunDescription } from '../description/description.ts';
import { fieldAt } from '../description/field-at.ts';
import { type Check, parseLink } from '../description/link/link.ts';
import { type Message, messageOf } from '../description/message.ts';
import { presetDescription } from '../description/preset.ts';
import { presets } from '../description/presets/presets.ts';
import { foundWords, oneOf } from '../description/words.ts';
import { readFile as readRunFile } from '../export/files/read-file.ts';
import type { Given, Option } from './command.ts';
import { loadFile } from './data-files.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { Terminal } from './terminal.ts';

export interface Source {
  readonly description: RunDescription;
  readonly presetId: string | null;
  readonly notes: readonly string[];
  /** The digest that a link says the run has at a step. */
  readonly check: Check | null;
}

export const sourceOptions = {
  set: {
    type: 'string',
    value: 'PATH=VALUE',
    multiple: true,
    help: 'change one value, e.g. problem.model.widths=8,8; may be repeated',
  },
  steps: { type: 'string', value: 'N', help: 'number of steps' },
} as const satisfies Record<string, Option>;

export const SOURCE_HELP = [
  '<run> is a preset (see `eos presets`), a file with a description or with an exported run,',
  'a link (quoted, for it holds &), or - for a description on standard input.',
];

export async function readSource(given: Given, terminal: Terminal): Promise<Source> {
  const [name, ...others] = given.places;
  if (name === undefined) throw new Refusal(['Which run? Name a preset, a file or a link.']);
  if (others.length > 0) throw new Refusal([`One run at a time: what is ${foundWords(others[0])}?`]);
  const source = await opened(name, terminal);
  const changes = given.texts('set').map(parseChange);
  const steps = given.text('steps');
  if (steps !== undefined) changes.push(['steps', valueIn(steps)]);
  return changes.reduce(changed, source);
}

function changed(source: Source, [path, value]: readonly [string, unknown]): Source {
  const { description: before } = source;
  // `--set problem.model.widths=8` means a list of one.
  const listed = fieldAt(catalogue, before, path)?.kind === 'list' && !Array.isArray(value) ? [value] : value;
  const result = changeWith(catalogue, before, path, listed);
  if (!result.ok) throw refusalOf(result.messages);
  const { description, notes } = result;
  // A changed run is not the one that the link's digest belongs to.
  return { ...source, description, notes: [...source.notes, ...notes], check: null };
}

function parseChange(text: string): readonly [string, unknown] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new Refusal([`--set: found ${foundWords(text)}, allowed is path=value.`]);
  return [text.slice(0, equals), valueIn(text.slice(equals + 1))];
}

/** A value as it is typed: JSON where it is, numbers set apart by commas as a list, else a text. */
export function valueIn(text: string): unknown {
  if (/^[^[{"]*,/.test(text)) return text.split(',').map((part) => valueIn(part.trim()));
  try {
    return JSON.parse(/^[+-]?\./.test(text) ? text.replace('.', '0.') : text);
  } catch {
    return text;
  }
}

async function opened(name: string, terminal: Terminal): Promise<Source> {
  if (name === '-') return fromFile('standard input', await terminal.input());
  if (/^https?:|^#|^v=\d/.test(name)) return fromLink(name);
  if (Object.hasOwn(presets, name)) return fromPreset(name as keyof typeof presets);
  const there = await stat(name).catch(() => null);
  if (there?.isFile()) return fromFile(name, await readFile(name, 'utf8'));
  const allowed = `a file, a link, or a preset: ${oneOf(Object.keys(presets))}`;
  throw refusalOf([messageOf('the run', foundWords(name), allowed)]);
}

async function fromPreset(id: keyof typeof presets): Promise<Source> {
  const result = await presetDescription(presets[id], catalogue, loadFile);
  if (!result.ok) throw refusalOf(result.messages);
  return { ...result, presetId: id, check: null };
}

async function fromLink(address: string): Promise<Source> {
  const hash = address.slice(address.indexOf('#') + 1);
  const parsed = await parseLink(hash, { catalogue, presets, loadFile });
  if (!parsed.ok) throw refusalOf(parsed.messages);
  return parsed;
}

async function fromFile(name: string, text: string): Promise<Source> {
  const content = await readRunFile({ name, size: text.length, text: async () => text }, catalogue);
  const refuse = (messages: readonly Message[]): Refusal =>
    new Refusal(messages.map((message) => `${name}: ${message.text}`));
  if (content.kind === 'faults') throw refuse(content.messages);
  const description = content.kind === 'run' ? content.run.description : content.description;
  if (description === null) throw refuse([messageOf('description', 'nothing', 'what the run was')]);
  const check = content.kind === 'run' ? content.run.digest : null;
  return { description, presetId: null, notes: content.notes, check };
}
