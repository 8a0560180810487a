/**
 * What a benchmark hands to the runner: a module `bench/*.bench.ts` exports `default async (report: Report) => …`.
 */
export interface Measurement {
  /** What was measured, unique over all benchmarks. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The figure to hold, with its relation, e.g. `≥ 800`. */
  readonly target?: string;
  /** Conditions worth knowing beside the figure. */
  readonly note?: string;
}

export type Report = (measurement: Measurement) => void;
export type Benchmark = (report: Report) => Promise<void>;
