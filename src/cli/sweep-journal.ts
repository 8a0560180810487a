/**
 * The results of a sweep on disk. While it runs each finished run is added, whole, to a journal beside the output; at the
 * end the output appears in one step and the journal goes. A process that was killed is thus taken up where it was,
 * and an output that is complete is left alone.
 */
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SweepPlan } from '../sweep/plan.ts';
import { missingIn, resultsOf, type FailedRun, type TracedRecord } from '../sweep/results.ts';
import { type Format, headLine, parseResults, recordLine, resultsText } from '../sweep/results-text.ts';
import type { Shard } from '../sweep/shard.ts';
import { writeWhole } from './output-file.ts';
import { causeOf, Refusal } from './refusal.ts';
import { EXIT } from './terminal.ts';

/** `sweep.ndjson` → `sweep.2-of-8.ndjson`: each shard has a file of its own. */
export function shardPath(out: string, shard: Shard | null): string {
  if (shard === null) return out;
  const ending = extname(out);
  return `${out.slice(0, out.length - ending.length)}.${shard.index}-of-${shard.count}${ending}`;
}

export class SweepJournal {
  readonly path: string;
  readonly #format: Format;
  readonly #plan: SweepPlan;
  readonly #shard: Shard | null;
  readonly #records = new Map<number, TracedRecord>();
  #writing: Promise<void> = Promise.resolve();
  #fault: unknown = null;

  private constructor(path: string, format: Format, plan: SweepPlan, shard: Shard | null) {
    this.path = path;
    this.#format = format;
    this.#plan = plan;
    this.#shard = shard;
  }

  /** Reads what earlier processes left. Refuses to touch the results of another sweep, unless it is told to. */
  static async open(
    path: string,
    format: Format,
    plan: SweepPlan,
    shard: Shard | null,
    force: boolean,
  ): Promise<SweepJournal> {
    const journal = new SweepJournal(path, format, plan, shard);
    const output = force ? null : await textOf(path);
    if (output !== null) journal.#takeOutput(output);
    const left = force ? null : await textOf(journal.journalPath);
    if (left !== null) journal.#take(left, true);
    if (journal.complete) return journal;
    // Rewritten from what could be read: a line that was cut short must not stand before the next.
    await journal.#guarded(() =>
      writeFile(
        journal.journalPath,
        [headLine(journal.results()), ...journal.records.map(recordLine)].join(''),
      ),
    );
    return journal;
  }

  get journalPath(): string {
    return `${this.path}.partial`;
  }

  get records(): readonly TracedRecord[] {
    return [...this.#records.values()];
  }

  get missing(): readonly number[] {
    return missingIn(this.#plan, this.#shard, this.records);
  }

  get complete(): boolean {
    return this.missing.length === 0;
  }

  add(record: TracedRecord): void {
    this.#records.set(record.index, record);
    this.#writing = this.#writing.then(() =>
      appendFile(this.journalPath, recordLine(record)).catch((error) => {
        this.#fault ??= error;
      }),
    );
  }

  /** Waits until everything that was added is on disk. */
  async settle(): Promise<void> {
    await this.#writing;
    if (this.#fault !== null) throw this.#unwritten(this.#fault);
  }

  async finish(failed: readonly FailedRun[]): Promise<void> {
    await this.settle();
    await writeWhole(this.path, [resultsText(this.results(failed), this.#format)]);
    await rm(this.journalPath, { force: true });
  }

  results(failed: readonly FailedRun[] = []) {
    return resultsOf(this.#plan, this.#shard, this.records, failed);
  }

  #takeOutput(text: string): void {
    if (this.#take(text, false)) return;
    throw new Refusal([
      `${this.path} is there already and belongs to something else: choose another --out, or say --force.`,
    ]);
  }

  #take(text: string, cutShort: boolean): boolean {
    const parsed = parseResults(text, { cutShort });
    if (!parsed.ok || parsed.results.digest !== this.#plan.digest) return false;
    if (JSON.stringify(parsed.results.shard) !== JSON.stringify(this.#shard)) return false;
    for (const record of parsed.results.records) this.#records.set(record.index, record);
    return true;
  }

  async #guarded(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw this.#unwritten(error);
    }
  }

  #unwritten(error: unknown): Refusal {
    return new Refusal([`${this.journalPath} could not be written: ${causeOf(error)}`], EXIT.failed);
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Refusal([`${path} could not be read: ${causeOf(error)}`], EXIT.failed);
  }
}
