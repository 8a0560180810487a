/**
 * Results as text, and back. All forms hold the same head: what was swept, its digest and which shard this is.
 *   json     one object;
 *   ndjson   the head in the first line, then a line a run;
 *   csv      the head in a first line that begins with #, then a line of names and a line a run, without events and traces.
 * Numbers are written in their shortest form that reads back to the same bits.
 */
import { type Message, messageOf } from '../description/message.ts';
import { foundWords } from '../description/words.ts';
import { outcomes } from './outcome.ts';
import type { FailedRun, TracedRecord, SweepResults } from './results.ts';
import { isShard } from './shard.ts';
import type { RunSummary } from './summary.ts';

const FORMAT = 'edge-of-stability sweep';
const VERSION = 1;

export const FORMATS = ['json', 'ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export type ParsedResults =
  | { readonly ok: true; readonly results: SweepResults }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** Columns of the table, after the index, the learning rate and the second parameter. */
const SUMMARY_COLUMNS = [
  'outcome',
  'end',
  'steps',
  'trainingTime',
  'edgeStep',
  'edgeTime',
  'threshold',
  'initialSharpness',
  'finalSharpness',
  'meanSharpness',
  'lowSharpness',
  'highSharpness',
  'initialLoss',
  'finalLoss',
  'leastLoss',
  'lossAtTime',
  'risingShare',
  'eigenvaluesAtEdge',
  'eigenvaluesMeasured',
  'testError',
] as const satisfies readonly (keyof RunSummary)[];

const TEXT_COLUMNS: ReadonlySet<string> = new Set(['outcome', 'end']);

function headOf({ digest, planned, shard, commonTime, sweep, failed }: SweepResults): object {
  return { format: FORMAT, version: VERSION, digest, planned, shard, commonTime, sweep, failed };
}

export function resultsText(results: SweepResults, format: Format): string {
  const { records } = results;
  if (format === 'json') {
    const lines = records.map((record) => `  ${JSON.stringify(record)}`).join(',\n');
    const head = JSON.stringify(headOf(results), null, 1).slice(0, -2);
    return `${head},\n "runs": [\n${lines}\n ]\n}\n`;
  }
  if (format === 'ndjson') return [headLine(results), ...records.map(recordLine)].join('');
  const names = ['index', 'learningRate', 'second', ...SUMMARY_COLUMNS, 'digest'];
  return [`# ${JSON.stringify(headOf(results))}`, names.join(','), ...records.map(csvLine)]
    .map((line) => `${line}\n`)
    .join('');
}

export function headLine(results: SweepResults): string {
  return `${JSON.stringify(headOf(results))}\n`;
}

export function recordLine(record: TracedRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function csvLine({ index, learningRate, second, summary, digest }: TracedRecord): string {
  const cells = [index, learningRate, second, ...SUMMARY_COLUMNS.map((name) => summary[name]), digest];
  return cells.map(csvCell).join(',');
}

function csvCell(value: unknown): string {
  if (value === null) return '';
  const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function refused(path: string, found: unknown, allowed: string): ParsedResults {
  return { ok: false, messages: [messageOf(path, foundWords(found), allowed)] };
}

/**
 * Reads any of the forms; never throws. Lines of runs that are not whole, as a killed process leaves one at the end, are
 * dropped where `damaged` allows it, and refused elsewhere.
 */
export function parseResults(text: string, { damaged = false } = {}): ParsedResults {
  if (text.trim() === '') return refused('the file', undefined, 'the results of a sweep');
  if (text.startsWith('#')) return parseCsv(text);
  const newline = text.indexOf('\n');
  const first = parsed(newline < 0 ? text : text.slice(0, newline));
  if (isDictionary(first) && !('runs' in first)) return parseLines(text, first, damaged);
  const whole = parsed(text);
  if (!isDictionary(whole)) return refused('the file', 'damaged JSON', 'the results of a sweep');
  return assembled(whole, Array.isArray(whole.runs) ? whole.runs : [null]);
}

function parseLines(text: string, head: Dictionary, damaged: boolean): ParsedResults {
  const lines = text.split('\n').slice(1);
  const rest = lines.pop();
  if (rest !== '' && !damaged) return refused('the last line', rest, 'a whole line');
  const records = lines.map(parsed);
  return assembled(head, damaged ? records.filter((record) => isRecord(record, Infinity)) : records);
}

function parseCsv(text: string): ParsedResults {
  const [comment = '', names = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const head = parsed(comment.slice(1));
  if (!isDictionary(head)) return refused('line 1', comment, 'what a sweep wrote there');
  if (!text.endsWith('\n')) return refused('the last line', lines.at(-1) ?? names, 'a whole line');
  const columns = names.split(',');
  const rows = lines.map(cellsOf);
  const uneven = rows.findIndex((cells) => cells.length !== columns.length);
  if (uneven >= 0) return refused(`run ${uneven + 1}`, lines[uneven], `${columns.length} cells`);
  return assembled(
    head,
    rows.map((cells) => recordFrom(columns, cells)),
  );
}

/** Cells between commas; quotes hold what has commas of its own. */
function cellsOf(line: string): string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  // The match at the end of the line is empty, unless the line ends in a comma.
  if (!line.endsWith(',')) cells.pop();
  return cells.map((cell) =>
    cell
      .replace(/,$/, '')
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}

function recordFrom(columns: readonly string[], cells: readonly string[]): Dictionary {
  const values = new Map(columns.map((name, i) => [name, cells[i] ?? '']));
  const numberOf = (name: string): number | null => {
    const text = values.get(name) ?? '';
    return text === '' ? null : Number(text);
  };
  const second = values.get('second') ?? '';
  return {
    index: numberOf('index'),
    learningRate: numberOf('learningRate'),
    second: second === '' ? null : secondFrom(second),
    summary: Object.fromEntries(
      SUMMARY_COLUMNS.map((name) => [name, TEXT_COLUMNS.has(name) ? values.get(name) : numberOf(name)]),
    ),
    events: [],
    digest: values.get('digest'),
  };
}

/** Names stand as they are; numbers, truth values and lists as JSON. */
function secondFrom(text: string): unknown {
  return parsed(text) ?? text;
}

type Dictionary = Readonly<Record<string, unknown>>;

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Checks what merging and reading rely on. */
function assembled(head: Dictionary, records: readonly unknown[]): ParsedResults {
  if (head.format !== FORMAT) return refused('format', head.format, `“${FORMAT}”`);
  if (head.version !== VERSION) return refused('version', head.version, String(VERSION));
  const { digest, planned, shard, commonTime, sweep, failed } = head;
  if (typeof digest !== 'string' || !/^[0-9a-f]{16}$/.test(digest))
    return refused('digest', digest, '16 hexadecimal digits');
  if (!Number.isSafeInteger(planned)) return refused('planned', planned, 'a number of runs');
  if (shard !== null && !(isDictionary(shard) && isShard(Number(shard.index), Number(shard.count))))
    return refused('shard', shard, 'null, or a shard');
  if (!isDictionary(sweep) || !Number.isFinite(commonTime)) return refused('sweep', sweep, 'what was swept');
  const wrong = records.findIndex((record) => !isRecord(record, planned as number));
  if (wrong >= 0) return refused(`run ${wrong + 1}`, records[wrong], 'a run of this sweep, whole');
  return {
    ok: true,
    results: {
      digest,
      planned: planned as number,
      shard: shard as SweepResults['shard'],
      commonTime: commonTime as number,
      sweep: sweep as unknown as SweepResults['sweep'],
      records: records as readonly TracedRecord[],
      failed: Array.isArray(failed) ? (failed as readonly FailedRun[]) : [],
    },
  };
}

function isRecord(value: unknown, planned: number): boolean {
  if (!isDictionary(value) || !isDictionary(value.summary)) return false;
  const { index, learningRate, digest, summary } = value;
  return (
    Number.isInteger(index) &&
    (index as number) >= 0 &&
    (index as number) < planned &&
    Number.isFinite(learningRate) &&
    typeof digest === 'string' &&
    typeof summary.outcome === 'string' &&
    Object.hasOwn(outcomes, summary.outcome)
  );
}
