/** Sweeps in one thread, for tests: each run as a worker computes it, one after another. */
import { openRun } from '../../src/description/open-run.ts';
import type { RunDescription } from '../../src/description/description.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { Performance } from '../../src/sweep/performance.ts';
import { planSweep, type SweepPlan } from '../../src/sweep/plan.ts';
import type { Sweep } from '../../src/sweep/sweep.ts';
import { type RunRecord, taskOf } from '../../src/sweep/task.ts';
import { loadFile } from '../support/presets.ts';

export function describeRun(input: unknown): RunDescription {
  const validated = validateWith(catalogue, input);
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join('\n'));
  return validated.description;
}

export function sweepOf(
  base: RunDescription,
  learningRates: readonly number[],
  changes: Partial<Sweep> = {},
): Sweep {
  return {
    base,
    learningRates,
    second: null,
    length: { kind: 'steps', steps: base.steps },
    stop: { kind: 'none' },
    ...changes,
  };
}

export function planOf(sweep: Sweep): SweepPlan {
  const planned = planSweep(sweep, catalogue);
  if (!planned.ok) throw new Error(planned.messages.map(({ text }) => text).join('\n'));
  return planned;
}

export async function perform(plan: SweepPlan, index: number): Promise<RunRecord> {
  const task = taskOf(plan, index, []);
  const opened = await openRun(task.description, loadFile);
  if ('refused' in opened) throw new Error(opened.refused.join('\n'));
  const run = new Performance(opened, task);
  while (run.advance());
  return run.record();
}

export async function runSweep(sweep: Sweep): Promise<readonly RunRecord[]> {
  const plan = planOf(sweep);
  const records: RunRecord[] = [];
  for (const { index } of plan.runs) records.push(await perform(plan, index));
  return records;
}
