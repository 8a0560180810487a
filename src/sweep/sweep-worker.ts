/**
 * The worker's end of a sweep: computes one run at a time, in slices between which messages get in, and says a few
 * times a second how far it is. Everything that is of the browser or of Node is handed in.
 */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import { openRun } from '../description/open-run.ts';
import type { LoadFile } from '../description/preset.ts';
import { Performance } from './performance.ts';
import type { FromSweepWorker, ToSweepWorker } from './protocol.ts';
import type { RunTask } from './task.ts';

/** Between two reports. Short enough for curves that grow, long enough to cost nothing. */
const REPORT_MS = 100;
/** A slice ends after this long, or after one step. */
const SLICE_MS = 25;
/** A worker may be busy with one step for this many times its longest so far, and for the estimate before the first. */
const STEPS_OF_PATIENCE = 3;
/** The next run is asked for this long before the end of one: longer than a page takes to draw. */
const LEAD_MS = 100;
/** Compiled code is as fast as it gets after some tenths of a second. */
const PREPARATION_MS = 600;
/** No longer step, of which none can be broken off, is begun for preparation. */
const PREPARATION_STEP_S = 0.02;

export interface SweepSurroundings {
  post(message: FromSweepWorker, transfer: ArrayBuffer[]): void;
  now(): number;
  /** Runs a task after the messages that have arrived by now. */
  soon(task: () => void): void;
  /** Reads files below an address. */
  createLoadFile(base: string): LoadFile;
  readonly executor: Promise<ExecutorFactory | undefined>;
}

export class SweepWorker {
  readonly #around: SweepSurroundings;
  readonly #waiting: ToSweepWorker[] = [];
  #base = '';
  #loadFile: LoadFile;
  #working = false;
  /** Milliseconds that a step of the last run took, on the average. */
  #stepTime = Number.POSITIVE_INFINITY;

  constructor(around: SweepSurroundings) {
    this.#around = around;
    this.#loadFile = around.createLoadFile(this.#base);
  }

  receive(message: ToSweepWorker): void {
    if (message.type === 'files') {
      // What was read from there is kept.
      if (message.base !== this.#base) this.#loadFile = this.#around.createLoadFile(message.base);
      this.#base = message.base;
      return;
    }
    this.#waiting.push(message);
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    for (let message = this.#waiting.shift(); message !== undefined; message = this.#waiting.shift()) {
      if (message.type === 'run') await this.#perform(message.task);
      else if (message.type === 'prepare') await this.#prepare(message.task);
    }
    this.#working = false;
  }

  async #perform(task: RunTask): Promise<void> {
    const { index } = task;
    const around = this.#around;
    try {
      const opened = await openRun(task.description, this.#loadFile, await around.executor);
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
      let busy = 0;
      let ending = false;
      while (!run.ended) {
        if (!ending && this.#stepTime * (task.description.steps - run.step) < LEAD_MS) {
          ending = true;
          around.post({ type: 'ending', index }, []);
        }
        const began = around.now();
        let before = began;
        do {
          if (run.advance()) report.add(run.row);
          const after = around.now();
          patience = Math.max(patience, (STEPS_OF_PATIENCE * (after - before)) / 1000);
          before = after;
        } while (!run.ended && before - began < SLICE_MS);
        busy += before - began;
        this.#stepTime = busy / (run.step + 1);
        if (report.due(before)) report.send(run.step, patience);
        await this.#pause();
      }
      report.send(run.step, patience);
      around.post({ type: 'done', index, record: run.record() }, []);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      around.post({ type: 'failed', index, messages: [`The computation stopped: ${cause}`] }, []);
    }
  }

  /** Over and over what a run does, from its opening to its record. Whatever fails here is told when a run is to be done. */
  async #prepare(task: RunTask): Promise<void> {
    const { now, executor } = this.#around;
    const end = now() + PREPARATION_MS;
    const over = (): boolean => now() >= end || this.#waiting.length > 0;
    try {
      while (!over()) {
        const opened = await openRun(task.description, this.#loadFile, await executor);
        if ('refused' in opened || opened.facts.secondsPerStep > PREPARATION_STEP_S) return;
        const run = new Performance(opened, task);
        while (!run.ended && !over()) {
          const slice = now() + SLICE_MS;
          while (run.advance() && now() < slice);
          await this.#pause();
        }
        run.record();
      }
    } catch {
      // A run that cannot be computed says so when it is asked for.
    }
  }

  #pause(): Promise<void> {
    return new Promise((done) => this.#around.soon(done));
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
