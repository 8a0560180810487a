/**
 * A run as the hash of an address.
 *
 *   #v=1&c=5f3a90c2&n=1&p=eight-cycles&learningRate=0.2    short: what differs from a preset
 *   #v=1&c=5f3a90c2&d=…                                    long: the whole description, deflated
 *
 * v is the version of this format, c a checksum of all that follows it, n the version of the numerics. A short link
 * may be typed by hand, without c; a c that does not fit is told, and refused where the rest cannot be read by eye.
 * Beside the run stand, in either form, what does not change it:
 *
 *   &check=720.2bac8805b8b2cdb7.Qz4…    the digest that it had at a step, and marks that tell where another one parts
 *   &view.range=100-400                 what the reader looks at, one part a setting
 *   &play=1                             asks to begin at once
 */
import { canonicalText } from '../canonical.ts';
import type { Catalogue } from '../catalogue.ts';
import { NUMERICS_VERSION, type RunDescription } from '../description.ts';
import { fingerprint } from '../fingerprint.ts';
import { formulaOf } from '../formula/formula-of.ts';
import { type Message, messageOf } from '../message.ts';
import { type LoadFile, type Presets, presetDescription } from '../preset.ts';
import { type Validated, validateWith } from '../validate.ts';
import { foundWords, nameWords, oneOf } from '../words.ts';
import { deflated, INFLATED_CAP, inflated } from './deflate.ts';
import { differencePairs, type Pairs, withPairs } from './short-form.ts';

export const LINK_VERSION = 1;
/** Longer links are cut by some programs; offer a file instead. */
export const LINK_TARGET = 2000;
/** Longest text that is looked at: base64 of an incompressible text at the cap, and the rest. */
const LONGEST = Math.ceil((INFLATED_CAP * 4) / 3) + 1000;
const MOST_PAIRS = 100;

export interface Check {
  readonly step: number;
  readonly digest: string;
  /** One character a checkpoint up to the step (see checkpoints.ts). */
  readonly marks?: string;
}

/** What stands beside the run in a link. */
export interface Beside {
  readonly check: Check | null;
  /** Settings of the view by name, as they stand in the link: whoever has a view reads them. */
  readonly view: Pairs;
  readonly play: boolean;
}

export type ParsedLink =
  | (Beside & {
      readonly ok: true;
      readonly description: RunDescription;
      /** The preset that the link differs from, null for the long form. */
      readonly presetId: string | null;
      readonly notes: readonly string[];
    })
  | { readonly ok: false; readonly messages: readonly Message[] };

export interface LinkSurroundings {
  readonly catalogue: Catalogue;
  readonly presets: Presets;
  readonly loadFile: LoadFile;
}

function joined(pairs: Pairs): string {
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

function sealed(body: string): string {
  return `v=${LINK_VERSION}&c=${fingerprint(body)}&${body}`;
}

function besidePairs({ check, view = [], play }: Partial<Beside>): Pairs {
  const marks = check?.marks ? `.${check.marks}` : '';
  return [
    ...view.map(([name, value]) => [VIEW + name, value] as const),
    ...(check ? [['check', `${check.step}.${check.digest}${marks}`] as const] : []),
    ...(play ? [['play', '1'] as const] : []),
  ];
}

const VIEW = 'view.';

/**
 * The short form where a preset is named and it stays short; else the long form. Without `#`. null where no link can hold
 * the run, because its explicit numbers are too many: offer a file.
 */
export async function encodeLink(
  description: RunDescription,
  around: LinkSurroundings,
  options: { readonly presetId?: string | null } & Partial<Beside> = {},
): Promise<string | null> {
  const id = options.presetId ?? '';
  const preset = Object.hasOwn(around.presets, id) ? around.presets[id] : undefined;
  const beside = besidePairs(options);
  if (preset !== undefined) {
    const base = await presetDescription(preset, around.catalogue, around.loadFile).catch(() => null);
    if (base?.ok) {
      const differing = differencePairs(base.description, description, around.catalogue);
      const short = sealed(joined([['n', String(NUMERICS_VERSION)], ['p', id], ...differing, ...beside]));
      if (short.length <= LINK_TARGET) return short;
    }
  }
  const text = canonicalText(description);
  if (text.length > INFLATED_CAP) return null;
  return sealed(joined([['d', await deflated(text)], ...beside]));
}

type Split = {
  readonly pairs: Map<string, string>;
  readonly body: string;
  readonly messages: readonly Message[];
};

function split(text: string): Split {
  const pairs = new Map<string, string>();
  const parts = text.split('&', MOST_PAIRS + 1);
  const messages: Message[] = [];
  const refuse = (path: string, found: string, allowed: string) =>
    messages.push(messageOf(path, found, allowed));
  if (parts.length > MOST_PAIRS) refuse('the link', `more than ${MOST_PAIRS} parts`, `at most ${MOST_PAIRS}`);
  for (const part of parts) {
    const equals = part.indexOf('=');
    const key = part.slice(0, Math.max(equals, 0));
    if (equals <= 0) refuse('the link', foundWords(part), 'parts such as name=value');
    else if (pairs.has(key)) refuse(nameWords(key), 'the name twice', 'each name once');
    else pairs.set(key, part.slice(equals + 1));
  }
  const first = parts[0]?.startsWith('v=') ? 1 : 0;
  const sealedUntil = parts[first]?.startsWith('c=') ? first + 1 : first;
  return { pairs, body: parts.slice(sealedUntil).join('&'), messages };
}

/** What browsers and mail programs may have escaped is read back. */
function unescaped(hash: string): string | null {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (text.length > LONGEST) return null;
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return null;
  }
}

function checkOf(text: string | undefined): Check | null | undefined {
  if (text === undefined) return null;
  const [, step, digest, marks] = /^(\d{1,8})\.([0-9a-f]{1,64})(?:\.([\w-]{1,200}))?$/.exec(text) ?? [];
  if (step === undefined || digest === undefined) return undefined;
  return { step: Number(step), digest, ...(marks !== undefined && { marks }) };
}

/** Reads links of each version into the pairs of the present one. A new version adds a line and keeps the old. */
const MIGRATIONS: Readonly<Record<string, (pairs: Map<string, string>) => Map<string, string>>> = {
  '1': (pairs) => pairs,
};

function refused(...messages: Message[]): ParsedLink {
  return { ok: false, messages };
}

const EDITED = 'This link was edited or damaged since it was made: check what it is about to run.';

/** Never throws and never rejects. */
export async function parseLink(hash: string, around: LinkSurroundings): Promise<ParsedLink> {
  const text = unescaped(hash);
  if (text === null)
    return refused(messageOf('the link', 'unreadable or too long a text', `up to ${LONGEST} characters`));
  const { pairs: written, body, messages } = split(text);
  if (messages.length > 0) return { ok: false, messages };
  const version = written.get('v') ?? 'nothing';
  const migrate = Object.hasOwn(MIGRATIONS, version) ? MIGRATIONS[version] : undefined;
  if (migrate === undefined)
    return refused(messageOf('v', foundWords(version), oneOf(Object.keys(MIGRATIONS))));
  const pairs = migrate(written);
  const sum = pairs.get('c');
  const intact = sum === undefined ? null : sum === fingerprint(body);
  const check = checkOf(pairs.get('check'));
  if (check === undefined) return refused(messageOf('check', foundWords(pairs.get('check')), 'step.digest'));
  const play = pairs.get('play') ?? '0';
  if (play !== '0' && play !== '1') return refused(messageOf('play', foundWords(play), '0 or 1'));
  const view = [...pairs].flatMap(
    ([key, value]): Pairs => (key.startsWith(VIEW) ? [[key.slice(VIEW.length), value]] : []),
  );
  for (const key of ['v', 'c', 'check', 'play', ...view.map(([name]) => VIEW + name)]) pairs.delete(key);
  const parsed = pairs.has('d') ? await long(pairs, intact, around) : await short(pairs, around);
  if (!parsed.ok) return parsed;
  const { description, notes } = parsed;
  const formula = await formulaOf(description);
  if (!formula.ok) return refused(...formula.messages);
  const presetId = pairs.get('p') ?? null;
  const told = intact === false ? [EDITED, ...notes] : notes;
  return { ok: true, description, presetId, notes: told, check, view, play: play === '1' };
}

async function long(
  pairs: Map<string, string>,
  intact: boolean | null,
  around: LinkSurroundings,
): Promise<Validated> {
  const others = [...pairs.keys()].filter((key) => key !== 'd');
  if (others.length > 0) {
    return {
      ok: false,
      messages: others.map((key) => messageOf(nameWords(key), 'a name that is not known', 'd alone')),
    };
  }
  const wrong = (found: string, allowed: string): Validated => ({
    ok: false,
    messages: [messageOf('d', found, allowed)],
  });
  if (intact === false) return wrong('a text that does not fit its checksum', 'the whole link, unchanged');
  const text = await inflated(pairs.get('d') ?? '');
  if (text === null)
    return wrong('a damaged or too large text', `up to ${INFLATED_CAP} characters, compressed`);
  try {
    return validateWith(around.catalogue, JSON.parse(text));
  } catch {
    return wrong('a damaged text', 'a run description');
  }
}

async function short(pairs: Map<string, string>, around: LinkSurroundings): Promise<Validated> {
  const id = pairs.get('p') ?? '';
  const preset = Object.hasOwn(around.presets, id) ? around.presets[id] : undefined;
  if (preset === undefined) {
    const found = pairs.has('p') ? foundWords(id) : 'nothing';
    return {
      ok: false,
      messages: [messageOf('p', found, `a preset: ${oneOf(Object.keys(around.presets))}`)],
    };
  }
  let base: Validated;
  try {
    base = await presetDescription(preset, around.catalogue, around.loadFile);
  } catch {
    const found = 'a preset whose data cannot be loaded';
    return { ok: false, messages: [messageOf('p', found, 'a working connection: try again')] };
  }
  if (!base.ok) return base;
  const numerics = pairs.get('n');
  const named = [...pairs].filter(([key]) => key !== 'p' && key !== 'n');
  const applied = withPairs(base.description, named, around.catalogue);
  if ('messages' in applied) return { ok: false, messages: applied.messages };
  const tree = numerics === undefined ? applied.tree : withNumerics(applied.tree, numerics);
  return validateWith(around.catalogue, tree);
}

function withNumerics(tree: unknown, text: string): unknown {
  return { ...(tree as RunDescription), numerics: /^\d{1,9}$/.test(text) ? Number(text) : text };
}
