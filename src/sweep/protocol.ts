/** The messages between a pool and its workers, in the browser and in Node alike. Types alone. */
import type { RunRecord, RunTask } from './task.ts';

export type ToSweepWorker =
  /** Sent once, first: the absolute address under which data files lie. */
  | { readonly type: 'files'; readonly base: string }
  /** Computed when those before it are done. */
  | { readonly type: 'run'; readonly task: RunTask }
  /** Computed for a moment, or until a run is to be done, for nothing but compiled code and loaded data. */
  | { readonly type: 'prepare'; readonly task: RunTask };

export type FromSweepWorker =
  /**
   * How far the run is: sent a few times a second, which also tells that the worker lives. Column c of the task's
   * channels from step `first` on; NaN where nothing was measured.
   */
  | {
      readonly type: 'progress';
      readonly index: number;
      readonly step: number;
      /** Seconds that the next answer may take: a few times the longest step. */
      readonly patience: number;
      readonly first: number;
      readonly columns: readonly Float64Array[];
    }
  /** The run will be over in a moment: the next one may come. Said at most once a run. */
  | { readonly type: 'ending'; readonly index: number }
  | { readonly type: 'done'; readonly index: number; readonly record: RunRecord }
  /** The run cannot be opened, or its computation failed: words for the reader. */
  | { readonly type: 'failed'; readonly index: number; readonly messages: readonly string[] };
