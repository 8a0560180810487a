/**
 * Texts that come ready-made from below the page (names of fields, presets, what happened in a run, faults), in the
 * language of the page. Below the page they are English: the command line prints the same. A text has a row of its own,
 * or it matches a row with `{places}`; what stands in a place is looked up in turn. In a `{PLACE}` in capitals anything
 * stands that is kept as it is; `{NAME}` is one word and `{NAMES}` words with commas between. Of several rows that match,
 * the one with the most characters outside its places is taken. A text without a row stays what it is: the reader's own
 * words never have one.
 */
import type { ReadyMade } from './chinese/chinese.ts';
import { readyMadeNow, tableNow } from './language.ts';
import { filled } from './say.ts';

interface Pattern {
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly words: string;
}

const PLACE = /\{(\w+)\}/g;
/** A run tells the same things again and again. */
const MOST_KEPT = 2000;

let compiledFrom: ReadyMade | null = null;
let patterns: readonly Pattern[] = [];
const kept = new Map<string, string>();

export function translated(text: string): string {
  const rows = readyMadeNow();
  if (rows === null || text === '') return text;
  if (rows !== compiledFrom) {
    compiledFrom = rows;
    patterns = compile(rows);
    kept.clear();
  }
  const before = kept.get(text);
  if (before !== undefined) return before;
  const found = lookUp(text, rows);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, found);
  return found;
}

function lookUp(text: string, rows: ReadyMade): string {
  const exact = own(rows, text) ?? own(tableNow() ?? {}, text);
  if (exact !== undefined) return exact;
  for (const { expression, names, words } of patterns) {
    const match = expression.exec(text);
    if (match === null) continue;
    const pieces = names.map((name, i): [string, string] => {
      const piece = match[i + 1] ?? '';
      return [name, name === name.toUpperCase() ? piece : translated(piece)];
    });
    return filled(words, Object.fromEntries(pieces));
  }
  return text;
}

function own(rows: ReadyMade, text: string): string | undefined {
  return Object.hasOwn(rows, text) ? rows[text] : undefined;
}

function compile(rows: ReadyMade): readonly Pattern[] {
  return Object.entries(rows)
    .filter(([key]) => key.search(PLACE) >= 0)
    .toSorted(([a], [b]) => b.replace(PLACE, '').length - a.replace(PLACE, '').length)
    .map(([key, words]) => ({
      expression: new RegExp(`^${expressionOf(key)}$`, 's'),
      names: [...key.matchAll(PLACE)].map(([, name]) => name ?? ''),
      words,
    }));
}

/** Words outside and inside of places by turns. */
function expressionOf(key: string): string {
  return key
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : (PIECES[part] ?? '(.+?)')))
    .join('');
}

const PIECES: Readonly<Record<string, string>> = {
  NAME: String.raw`([^\s,]+)`,
  NAMES: String.raw`([^\s,]+(?:, [^\s,]+)*)`,
};
