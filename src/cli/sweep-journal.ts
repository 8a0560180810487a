/**
 * The results of a sweep on disk. While it runs each finished run is added, whole, to a journal beside the output; at the
 * end the output appears in one step and the journal goes. A process that was killed is thus taken up where it was,
 * an output that is complete is left alone, and what belongs to another sweep is not touched.
 */
import { appendFile, readFile, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SweepPlan } from '../sweep/plan.ts';
import {
  missingIn,
  resultsOf,
  type FailedRun,
  type SweepResults,
  type TracedRecord,
} from '../sweep/results.ts';
import { type Format, headLine, parseResults, recordLine, resultsText } from '../sweep/results-text.ts';
import type { Shard } from '../sweep/shard.ts';
import { writeWhole } from './output-file.ts';
import { causeOf, Refusal } from './refusal.ts';
import { runsAre, type SweepOutput } from './sweep-output.ts';
import { EXIT } from './terminal.ts';

/** `sweep.ndjson` → `sweep.2-of-8.ndjson`: each shard has a file of its own. */
export function shardPath(out: string, shard: Shard | null): string {
  if (shard === null) return out;
  const ending = extname(out);
  return `${out.slice(0, out.length - ending.length)}.${shard.index}-of-${shard.count}${ending}`;
}

export interface JournalOptions {
  readonly path: string;
  readonly format: Format;
  readonly plan: SweepPlan;
  readonly shard: Shard | null;
  /** Runs that were kept without their traces are then done again. */
  readonly traced: boolean;
  /** Whatever is there goes. */
  readonly force: boolean;
}

export class SweepJournal implements SweepOutput {
  readonly path: string;
  readonly #options: JournalOptions;
  readonly #records = new Map<number, TracedRecord>();
  #writing: Promise<void> = Promise.resolve();
  #fault: unknown = null;

  private constructor(options: JournalOptions) {
    this.path = options.path;
    this.#options = options;
  }

  /** Reads what earlier processes left. Refuses to touch the results of another sweep, unless it is told to. */
  static async open(options: JournalOptions): Promise<SweepJournal> {
    const journal = new SweepJournal(options);
    if (!options.force) {
      await journal.#takeFrom(journal.path, false);
      await journal.#takeFrom(journal.journalPath, true);
    }
    if (journal.complete) return journal;
    // Rewritten from what could be read: a line that was cut short must not stand before the next. In one step, so
    // that being killed here as well loses nothing.
    const lines = [headLine(journal.#results()), ...journal.records.map(recordLine)];
    await writeWhole(journal.journalPath, lines);
    return journal;
  }

  get journalPath(): string {
    return `${this.path}.partial`;
  }

  get records(): readonly TracedRecord[] {
    return [...this.#records.values()];
  }

  get missing(): readonly number[] {
    const { plan, shard } = this.#options;
    return missingIn(plan, shard, this.records);
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

  async stopped(): Promise<string> {
    await this.#settle();
    return `${runsAre(this.#records.size)} kept: the same command goes on from there.`;
  }

  async finish(failed: readonly FailedRun[]): Promise<void> {
    await this.#settle();
    await writeWhole(this.path, [resultsText(this.#results(failed), this.#options.format)]);
    await rm(this.journalPath, { force: true });
  }

  /** Waits until everything that was added is on disk. */
  async #settle(): Promise<void> {
    await this.#writing;
    if (this.#fault === null) return;
    const cause = causeOf(this.#fault);
    throw new Refusal([`${this.journalPath} could not be written: ${cause}`], EXIT.failed);
  }

  #results(failed: readonly FailedRun[] = []): SweepResults {
    const { plan, shard } = this.#options;
    return resultsOf(plan, shard, this.records, failed);
  }

  async #takeFrom(path: string, damaged: boolean): Promise<void> {
    const text = await textOf(path);
    // A journal that is empty was begun by a machine that failed.
    if (text === null || (damaged && text === '')) return;
    const parsed = parseResults(text, { damaged });
    if (!parsed.ok)
      throw this.#refusal(`${path} is there already and cannot be read: ${parsed.messages[0]!.text}`);
    const { plan, shard, traced } = this.#options;
    const { results } = parsed;
    if (results.digest !== plan.digest || JSON.stringify(results.shard) !== JSON.stringify(shard))
      throw this.#refusal(`${path} is there already and belongs to another sweep.`);
    for (const record of results.records) {
      if (!traced || record.traces !== undefined) this.#records.set(record.index, record);
    }
  }

  #refusal(cause: string): Refusal {
    return new Refusal([cause, 'Choose another --out, or say --force to overwrite it.']);
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
