/** One run of a sweep as it is handed to whoever computes it, and what comes back. Plain data: it crosses to workers. */
import type { SimulationEvent } from '../core/simulation/frame.ts';
import type { FieldValue } from '../core/field.ts';
import type { RunDescription } from '../description/description.ts';
import type { SweepPlan } from './plan.ts';
import type { RunSummary } from './summary.ts';
import type { StopRule } from './sweep.ts';

export interface RunTask {
  readonly index: number;
  readonly learningRate: number;
  readonly second: FieldValue | null;
  readonly description: RunDescription;
  readonly stop: StopRule;
  /** The training time at which losses are compared. */
  readonly commonTime: number;
  /** Ids of the channels whose values are sent step by step; none where only the summary is wanted. */
  readonly channels: readonly string[];
}

/** What is known of a run once it has ended. The same bits wherever and beside whatever it was computed. */
export interface RunRecord {
  readonly index: number;
  readonly learningRate: number;
  readonly second: FieldValue | null;
  readonly summary: RunSummary;
  readonly events: readonly SimulationEvent[];
  /** Of every frame and the last θ, as the page shows it. */
  readonly digest: string;
}

export function taskOf(plan: SweepPlan, index: number, channels: readonly string[]): RunTask {
  const { learningRate, second, description } = plan.runs[index]!;
  const { commonTime } = plan;
  return { index, learningRate, second, description, stop: plan.sweep.stop, commonTime, channels };
}
