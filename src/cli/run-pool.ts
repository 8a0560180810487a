/** Computes runs of a plan on worker threads of this process. */
import type { SweepPlan } from '../sweep/plan.ts';
import { Pool, type PoolClock, type SweepWorkerLike } from '../sweep/pool.ts';
import type { FailedRun, RunTraces, TracedRecord } from '../sweep/results.ts';
import { taskOf } from '../sweep/task.ts';
import { TraceGatherer } from './trace-gatherer.ts';

export interface PoolRun {
  readonly plan: SweepPlan;
  /** In the order to run them. */
  readonly indices: readonly number[];
  readonly workers: number;
  /** Channels whose traces are kept. */
  readonly channels: readonly string[];
  readonly signal: AbortSignal;
  /** Where data files lie. */
  readonly files: string;
  createWorker(): SweepWorkerLike;
  onRecord(record: TracedRecord): void;
  /** Steps done of a run under way. */
  onStep?(index: number, step: number): void;
}

/** Resolves once every run is done or failed, or the signal was given. */
export function runPool(run: PoolRun): Promise<readonly FailedRun[]> {
  const { plan, indices, channels, signal, onRecord, onStep } = run;
  const failed: FailedRun[] = [];
  const gatherer = new TraceGatherer(channels);
  return new Promise((resolve) => {
    const cancel = (): void => pool.cancel();
    const tasks = indices.map((index) => taskOf(plan, index, channels));
    const pool = new Pool(tasks, {
      createWorker: () => run.createWorker(),
      workers: run.workers,
      files: run.files,
      clock: nodeClock,
      onBegin: (index) => gatherer.begin(index),
      onProgress({ index, step, columns }) {
        gatherer.add(index, columns);
        onStep?.(index, step);
      },
      onDone(record) {
        const traces: RunTraces | null = gatherer.take(record.index);
        onRecord(traces === null ? record : { ...record, traces });
      },
      onFailed: (index, messages) => failed.push({ index, messages }),
      onEnd() {
        signal.removeEventListener('abort', cancel);
        resolve(failed);
      },
    });
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
  });
}

const nodeClock: PoolClock = {
  now: () => performance.now(),
  every(milliseconds, task) {
    const timer = setInterval(task, milliseconds);
    return () => clearInterval(timer);
  },
};
