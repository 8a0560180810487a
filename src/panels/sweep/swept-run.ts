/** A run of the sweep as its charts see it. */
import type { FieldValue } from '../../core/field.ts';
import { joinPhrases } from '../../language/join.ts';
import type { SweepPlan } from '../../sweep/plan.ts';
import type { RunRecord } from '../../sweep/task.ts';

export interface SweptRun {
  readonly index: number;
  readonly learningRate: number;
  readonly second: FieldValue | null;
  /** From 0, the smallest η of the sweep, to 1. */
  readonly place: number;
  /** null until it is done. */
  readonly record: RunRecord | null;
}

export function sweptRuns(plan: SweepPlan, records: ReadonlyMap<number, RunRecord>): readonly SweptRun[] {
  const { learningRates } = plan.sweep;
  const last = Math.max(1, learningRates.length - 1);
  return plan.runs.map(({ index, learningRate, second }) => ({
    index,
    learningRate,
    second,
    place: (index % learningRates.length) / last,
    record: records.get(index) ?? null,
  }));
}

/** A value of the second parameter: `tanh`, `8, 8`. */
export function secondText(value: FieldValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** `η = 0.8`, `η = 0.8, width 16`. With `symbol` as `*η*` for texts with markup (see kit/rich.tsx). */
export function runName(
  { learningRate, second }: Pick<SweptRun, 'learningRate' | 'second'>,
  axis: string | null,
  symbol = 'η',
): string {
  const rate = `${symbol} = ${learningRate}`;
  return second === null || axis === null ? rate : joinPhrases([rate, `${axis} ${secondText(second)}`]);
}
