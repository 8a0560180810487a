/** Where the runs of `eos sweep` go as they are done: a table at the end, lines on standard output, or a file. */
import { catalogue } from '../description/registries.ts';
import { axisLabel } from '../sweep/axes.ts';
import type { SweepPlan } from '../sweep/plan.ts';
import { type FailedRun, resultsOf, type TracedRecord } from '../sweep/results.ts';
import { headLine, recordLine } from '../sweep/results-text.ts';
import { indicesOf, type Shard } from '../sweep/shard.ts';
import { sweepTable } from './sweep-table.ts';
import type { Terminal } from './terminal.ts';

export interface SweepOutput {
  /** What is done, by earlier processes as well. */
  readonly records: readonly TracedRecord[];
  /** Indices of what is to be done, in the order to do it. */
  readonly missing: readonly number[];
  add(record: TracedRecord): void;
  finish(failed: readonly FailedRun[]): Promise<void>;
  /** After a signal: what becomes of the runs that are done, in words. */
  stopped(): Promise<string>;
}

/** For people: a line a run, in the order of the learning rates. */
export class SweepTable implements SweepOutput {
  readonly records: TracedRecord[] = [];
  readonly missing: readonly number[];
  readonly #plan: SweepPlan;
  readonly #terminal: Terminal;

  constructor(plan: SweepPlan, shard: Shard | null, terminal: Terminal) {
    this.missing = indicesOf(plan.order, shard);
    this.#plan = plan;
    this.#terminal = terminal;
  }

  add(record: TracedRecord): void {
    this.records.push(record);
  }

  async finish(): Promise<void> {
    const { second, base } = this.#plan.sweep;
    const label = second === null ? null : axisLabel(second.axis, base, catalogue);
    const sorted = this.records.toSorted((a, b) => a.index - b.index);
    await this.#terminal.out(sweepTable(sorted, label));
  }

  async stopped(): Promise<string> {
    const { length } = this.records;
    if (length === 0) return 'No run was done.';
    await this.finish();
    return `${length} of ${this.missing.length} runs were done.`;
  }
}

/** For programs: the head, then a line a run as soon as it is done, as in a file that ends in .ndjson. */
export class SweepStream implements SweepOutput {
  readonly records: TracedRecord[] = [];
  readonly missing: readonly number[];
  readonly #terminal: Terminal;
  #writing: Promise<void>;

  constructor(plan: SweepPlan, shard: Shard | null, terminal: Terminal) {
    this.missing = indicesOf(plan.order, shard);
    this.#terminal = terminal;
    this.#writing = terminal.out(headLine(resultsOf(plan, shard, [])));
  }

  add(record: TracedRecord): void {
    this.records.push(record);
    this.#writing = this.#writing.then(() => this.#terminal.out(recordLine(record)));
  }

  async finish(): Promise<void> {
    await this.#writing;
  }

  async stopped(): Promise<string> {
    await this.#writing;
    return `${this.records.length} of ${this.missing.length} runs were done.`;
  }
}

export function runsAre(count: number): string {
  return count === 1 ? '1 run is' : `${count} runs are`;
}
