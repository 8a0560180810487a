/** What a sweep, or a shard of it, has found so far. */
import type { SweepPlan } from './plan.ts';
import { indicesOf, type Shard } from './shard.ts';
import type { Sweep } from './sweep.ts';
import type { RunRecord } from './task.ts';

/** By channel; null where nothing was measured. */
export type RunTraces = Readonly<Record<string, readonly (number | null)[]>>;

export interface TracedRecord extends RunRecord {
  /** From step 0 on, where they were asked for. */
  readonly traces?: RunTraces;
}

export interface FailedRun {
  readonly index: number;
  readonly messages: readonly string[];
}

export interface SweepResults {
  /** Of the plan: what belongs together has the same. */
  readonly digest: string;
  /** Number of runs of the whole sweep. */
  readonly planned: number;
  /** null for a whole sweep. */
  readonly shard: Shard | null;
  readonly commonTime: number;
  readonly sweep: Sweep;
  /** In the order of their indices. */
  readonly records: readonly TracedRecord[];
  readonly failed: readonly FailedRun[];
}

export function resultsOf(
  plan: SweepPlan,
  shard: Shard | null,
  records: Iterable<TracedRecord>,
  failed: Iterable<FailedRun> = [],
): SweepResults {
  const byIndex = (a: { readonly index: number }, b: { readonly index: number }) => a.index - b.index;
  return {
    digest: plan.digest,
    planned: plan.runs.length,
    shard,
    commonTime: plan.commonTime,
    sweep: plan.sweep,
    records: [...records].sort(byIndex),
    failed: [...failed].sort(byIndex),
  };
}

/** Indices that a plan's shard still lacks, in the order to run them. */
export function missingIn(
  plan: SweepPlan,
  shard: Shard | null,
  records: readonly RunRecord[],
): readonly number[] {
  const there = new Set(records.map(({ index }) => index));
  return indicesOf(plan.order, shard).filter((index) => !there.has(index));
}
