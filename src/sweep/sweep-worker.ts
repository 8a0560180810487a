/**
 * The worker's end of a sweep: computes one run at a time, in slices between which messages get in, and says a few
 * times a second how far it is. Everything that is of the browser or of Node is handed in.
 */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import { openRun } from '../description/open-run.ts';
import type { LoadFile } from '../description/preset.ts';
import { Performance } from './performance.ts';
import type { FromSweepWorker } from './protocol.ts';
import type { RunTask } from './task.ts';

/** Between two reports. Short enough for curves that grow, long enough to cost nothing. */
const REPORT_MS = 100;
/** A slice ends after this long, or after one step. */
const SLICE_MS = 25;
/** A worker may be busy with one step for this many times its longest so far, and for the estimate before the first. */
const STEPS_OF_PATIENCE = 3;

export interface SweepSurroundings {
  post(message: FromSweepWorker, transfer: ArrayBuffer[]): void;
  now(): number;
  /** Runs a task after the messages that have arrived by now. */
  soon(task: () => void): void;
  readonly loadFile: LoadFile;
  readonly createExecutor?: ExecutorFactory | undefined;
}

export async function performTask(task: RunTask, around: SweepSurroundings): Promise<void> {
  const { index } = task;
  try {
    const opened = await openRun(task.description, around.loadFile, around.createExecutor);
    if ('refused' in opened) {
      around.post({ type: 'failed', index, messages: opened.refused }, []);
      return;
    }
    const report = new Reporter(
      task,
      around,
      opened.simulation.channels.map(({ id }) => id),
    );
    const run = new Performance(opened, task);
    let patience = STEPS_OF_PATIENCE * opened.facts.secondsPerStep;
    report.send(run.step, patience);
    while (!run.ended) {
      const began = around.now();
      let before = began;
      do {
        if (run.advance()) report.add(run.row);
        const after = around.now();
        patience = Math.max(patience, (STEPS_OF_PATIENCE * (after - before)) / 1000);
        before = after;
      } while (!run.ended && before - began < SLICE_MS);
      if (report.due(before)) report.send(run.step, patience);
      await new Promise<void>((done) => around.soon(done));
    }
    report.send(run.step, patience);
    around.post({ type: 'done', index, record: run.record() }, []);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    around.post({ type: 'failed', index, messages: [`The computation stopped: ${cause}`] }, []);
  }
}

/** Gathers the wanted channels between reports. */
class Reporter {
  readonly #task: RunTask;
  readonly #around: SweepSurroundings;
  readonly #places: readonly number[];
  #columns: number[][];
  #first = 0;
  #last: number;

  constructor(task: RunTask, around: SweepSurroundings, ids: readonly string[]) {
    this.#task = task;
    this.#around = around;
    this.#places = task.channels.map((id) => ids.indexOf(id));
    this.#columns = this.#places.map(() => []);
    this.#last = around.now();
  }

  add(row: Float64Array): void {
    this.#places.forEach((place, c) => {
      this.#columns[c]!.push(place < 0 ? Number.NaN : row[place]!);
    });
  }

  due(now: number): boolean {
    return now - this.#last >= REPORT_MS;
  }

  send(step: number, patience: number): void {
    this.#last = this.#around.now();
    const columns = this.#columns.map((values) => Float64Array.from(values));
    const first = this.#first;
    this.#first += columns[0]?.length ?? 0;
    this.#columns = this.#places.map(() => []);
    const { index } = this.#task;
    const message = { type: 'progress', index, step, patience, first, columns } as const;
    this.#around.post(
      message,
      columns.map(({ buffer }) => buffer),
    );
  }
}
