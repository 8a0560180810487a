/**
 * A recorded run as CSV, and back: a first line that begins with # and holds what JSON holds beside the numbers, a line
 * of names, then a line a step, empty where nothing was measured. Tables without the first line are read as well.
 */
import type { Channel, Quantity } from '../../core/simulation/frame.ts';
import type { Catalogue } from '../../description/catalogue.ts';
import { messageOf } from '../../description/message.ts';
import { foundWords, nameWords } from '../../description/words.ts';
import { lengthOf, type RecordedRun } from '../../store/recorded-run.ts';
import { exactText } from './exact-text.ts';
import { headOf, isChannelId, type ParsedHead, parseHead, sourceOf } from './run-head.ts';
import type { ParsedRun } from './run-json.ts';
import { sizeFault } from './run-size.ts';

/** Lines a piece of text. */
const PIECE = 4096;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function runCsv(run: RecordedRun, name: string): readonly string[] {
  const pieces = [
    `# ${JSON.stringify(headOf(run, name))}\n`,
    `${['step', ...run.channels.map(({ id }) => id)].join(',')}\n`,
  ];
  const length = lengthOf(run);
  for (let from = 0; from < length; from += PIECE) {
    let piece = '';
    for (let i = from; i < Math.min(length, from + PIECE); i++) {
      piece += run.first + i;
      for (const column of run.columns) piece += `,${exactText(column[i]!)}`;
      piece += '\n';
    }
    pieces.push(piece);
  }
  return pieces;
}

function refused(path: string, found: string, allowed: string): ParsedRun {
  return { ok: false, messages: [messageOf(path, found, allowed)] };
}

/** Never throws. */
export function parseRunCsv(text: string, catalogue: Catalogue): ParsedRun {
  const lines = text.split('\n', MOST_LINES + 1);
  if (lines.length > MOST_LINES)
    return refused('the file', `more than ${MOST_LINES} lines`, `at most ${MOST_LINES}`);
  while (lines.at(-1)?.trim() === '') lines.pop();
  let at = 0;
  const comments: string[] = [];
  while (lines[at]?.startsWith('#')) comments.push(lines[at++]!.slice(1).trim());
  const names = cellsOf(lines[at] ?? '');
  const place = `line ${at + 1}`;
  if (names[0]?.toLowerCase() !== 'step')
    return refused(`${place}, column 1`, foundWords(names[0]), 'step, then the names of the channels');
  const ids = names.slice(1);
  const wrong = ids.findIndex((id, i) => !isChannelId(id) || ids.indexOf(id) !== i);
  if (wrong >= 0 || ids.length === 0)
    return refused(
      `${place}, column ${wrong + 2}`,
      foundWords(ids[wrong]),
      'a name such as gd.loss, each once',
    );
  const parsed = headIn(comments, ids, catalogue);
  if (!parsed.ok) return parsed;
  const rows = readRows(lines, at + 1, ids);
  if ('ok' in rows) return rows;
  const { name, description, events, digest, channels } = parsed.head;
  const described = new Map(channels.map((channel) => [channel.id, channel]));
  const run = {
    description,
    presetId: null,
    channels: ids.map((id) => described.get(id) ?? plainChannel(id)),
    ...rows,
    events,
    digest,
  };
  return { ok: true, name, run, notes: parsed.notes };
}

const MOST_LINES = 1e7;

function cellsOf(line: string): string[] {
  return line.split(',').map((cell) => cell.trim());
}

function headIn(comments: readonly string[], ids: readonly string[], catalogue: Catalogue): ParsedHead {
  const line = comments.find((comment) => comment.startsWith('{'));
  const head = {
    name: 'Imported table',
    description: null,
    channels: ids.map(plainChannel),
    events: [],
    digest: null,
  };
  if (line === undefined) return { ok: true, head, notes: [] };
  try {
    return parseHead(JSON.parse(line), catalogue);
  } catch {
    return {
      ok: false,
      messages: [messageOf('line 1', 'damaged JSON after #', 'what was exported, or no such line')],
    };
  }
}

const QUANTITY_OF: Readonly<Record<string, Quantity>> = {
  loss: 'loss',
  sharpness: 'sharpness',
  threshold: 'threshold',
  x: 'swing',
  y: 'offset',
  deviation: 'deviation',
  residual: 'residual',
  products: 'work',
  learningRate: 'learning-rate',
};

function plainChannel(id: string): Channel {
  const name = id.slice(id.indexOf('.') + 1);
  const lower = name.startsWith('lambda') ? 'sharpness' : 'rate';
  const quantity = Object.hasOwn(QUANTITY_OF, name) ? QUANTITY_OF[name]! : lower;
  return { id, label: nameWords(id), quantity, source: sourceOf(id) };
}

function readRows(
  lines: readonly string[],
  from: number,
  ids: readonly string[],
): ParsedRun | { readonly first: number; readonly columns: readonly Float64Array[] } {
  const stepIn = (line: number): number => {
    const [cell = ''] = lines[line]!.split(',', 1);
    return /^\s*\d{1,9}\s*$/.test(cell) ? Number(cell) : Number.NaN;
  };
  if (from >= lines.length) return refused(`line ${from + 1}`, 'nothing', 'a line for each step');
  const first = stepIn(from);
  const last = stepIn(lines.length - 1);
  const span = last - first + 1;
  if (!(span >= lines.length - from))
    return refused(
      `lines ${from + 1} to ${lines.length}, column 1`,
      `steps ${first} to ${last}`,
      'rising steps',
    );
  const fault = sizeFault(span, ids.length);
  if (fault !== null) return { ok: false, messages: [fault] };
  const columns = ids.map(() => new Float64Array(span).fill(Number.NaN));
  let before = -1;
  for (let line = from; line < lines.length; line++) {
    const cells = cellsOf(lines[line]!);
    const step = stepIn(line);
    const place = `line ${line + 1}`;
    if (!(step > before) || step > last)
      return refused(
        `${place}, column 1`,
        foundWords(cells[0]),
        `a whole number above ${before}, at most ${last}`,
      );
    if (cells.length !== ids.length + 1)
      return refused(place, `${cells.length} values`, `${ids.length + 1}, as there are names`);
    for (let c = 0; c < ids.length; c++) {
      const cell = cells[c + 1]!;
      if (cell === '' || cell.toLowerCase() === 'nan') continue;
      const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
      if (!Number.isFinite(value))
        return refused(`${place}, column ${c + 2} (${ids[c]})`, foundWords(cell), 'a number, or nothing');
      columns[c]![step - first] = value;
    }
    before = step;
  }
  return { first, columns };
}
