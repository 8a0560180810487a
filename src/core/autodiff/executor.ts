/**
 * An executor runs the programs of a plan over one arena of doubles. The TypeScript executor is the reference; any
 * other must give the same bits for every program (see instruction.ts for the order of sums).
 */
import type { Plan } from './plan.ts';

export interface Executor {
  /** Shown to users: `TypeScript`, `WebAssembly`. */
  readonly name: string;
  /** The plan's memory, constants filled in. Offsets are the plan's. */
  readonly arena: Float64Array;
  /** Runs one of the plan's programs, by its place in `plan.programs`. Allocates nothing. */
  run(program: number): void;
}

export type ExecutorFactory = (plan: Plan) => Executor;
