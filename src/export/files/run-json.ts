/** A recorded run as JSON, and back: the same bits, with null where nothing was measured. */
import type { Catalogue } from '../../description/catalogue.ts';
import { type Message, messageOf } from '../../description/message.ts';
import { foundWords } from '../../description/words.ts';
import { type RecordedRun, lengthOf } from '../../store/recorded-run.ts';
import { exactText } from './exact-text.ts';
import { headOf, isStep, parseHead } from './run-head.ts';
import { sizeFault } from './run-size.ts';

export type ParsedRun =
  | { readonly ok: true; readonly name: string; readonly run: RecordedRun; readonly notes: readonly string[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** In pieces, for a long run is a long text. */
export function runJson(run: RecordedRun, name: string): readonly string[] {
  const head = JSON.stringify(headOf(run, name), null, 1).slice(0, -2);
  const columns = run.channels.map(({ id }, c) => {
    const values = Array.from(run.columns[c]!, (value) => exactText(value) || 'null');
    return `${c === 0 ? '' : ',\n'}  ${JSON.stringify(id)}: [${values.join(',')}]`;
  });
  return [`${head},\n "first": ${run.first},\n "columns": {\n`, ...columns, '\n }\n}\n'];
}

/** `input` is what JSON.parse gave. Never throws. */
export function parseRunJson(input: unknown, catalogue: Catalogue): ParsedRun {
  const parsed = parseHead(input, catalogue);
  if (!parsed.ok) return parsed;
  const { head, notes } = parsed;
  const { first, columns: lists } = input as { readonly first?: unknown; readonly columns?: unknown };
  const refused = (path: string, found: unknown, allowed: string): ParsedRun => ({
    ok: false,
    messages: [messageOf(path, foundWords(found), allowed)],
  });
  if (!isStep(first)) return refused('first', first, 'a step from 0');
  if (typeof lists !== 'object' || lists === null || Array.isArray(lists))
    return refused('columns', lists, 'a list of numbers for each channel');
  let length = -1;
  const columns: Float64Array[] = [];
  for (const { id } of head.channels) {
    const path = `columns.${id}`;
    const list: unknown = Object.hasOwn(lists, id) ? (lists as Record<string, unknown>)[id] : undefined;
    if (!Array.isArray(list)) return refused(path, list, 'a list of numbers');
    if (length < 0) {
      length = list.length;
      const fault = sizeFault(length, head.channels.length);
      if (fault !== null) return { ok: false, messages: [fault] };
    }
    if (list.length !== length) return refused(path, list, `a list of ${length}, as the first one is`);
    const wrong = list.findIndex((value) => value !== null && !Number.isFinite(value));
    if (wrong >= 0)
      return refused(`${path}[${wrong}]`, list[wrong], 'a number, or null where nothing was measured');
    columns.push(Float64Array.from(list, (value: number | null) => value ?? Number.NaN));
  }
  const { name, description, channels, events, digest } = head;
  const run = { description, presetId: null, channels, first, columns, events, digest };
  if (lengthOf(run) === 0) return refused('columns', [], 'at least one step');
  return { ok: true, name, run, notes };
}
