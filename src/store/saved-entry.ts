/** What the storage holds of a saved run, read as a stranger's: another version, or damage, is null, never a crash. */
import type { RecordedRun } from './recorded-run.ts';

/** What the list shows of a saved run, without its traces. */
export interface SavedEntry {
  readonly version: 1;
  readonly id: string;
  /** Raised by each change of the name. */
  readonly revision: number;
  readonly name: string;
  readonly date: string;
  readonly presetId: string | null;
  readonly lastStep: number;
  readonly learningRate: number | null;
  readonly digest: string | null;
}

type Dictionary = Readonly<Record<string, unknown>>;

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null;
}

export function parseEntry(value: unknown): SavedEntry | null {
  if (!isDictionary(value) || value.version !== 1 || value.deleted === true) return null;
  const { id, revision, name, date, lastStep } = value;
  const sound =
    typeof id === 'string' &&
    typeof revision === 'number' &&
    typeof name === 'string' &&
    typeof date === 'string' &&
    typeof lastStep === 'number';
  return sound ? (value as unknown as SavedEntry) : null;
}

export function parseTrace(value: unknown): RecordedRun | null {
  if (!isDictionary(value)) return null;
  const { channels, columns, events, first } = value;
  if (!Array.isArray(channels) || !Array.isArray(columns) || !Array.isArray(events)) return null;
  if (typeof first !== 'number' || channels.length !== columns.length) return null;
  const length: unknown = columns[0]?.length;
  const sound = columns.every((column) => column instanceof Float64Array && column.length === length);
  return sound ? (value as unknown as RecordedRun) : null;
}

/** Bit for bit: NaN and −0 count. */
export function equalRuns(a: RecordedRun, b: RecordedRun): boolean {
  const about = ({ columns: _, ...rest }: RecordedRun): string => JSON.stringify(rest);
  return (
    about(a) === about(b) &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, c) => equalBits(column, b.columns[c]!))
  );
}

function equalBits(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
