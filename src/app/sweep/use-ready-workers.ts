/** Has the workers of a sweep ready while its page is open and the reader has not pressed the button yet. */
import { useEffect } from 'react';
import { taskOf } from '../../sweep/task.ts';
import type { FormPlan } from './sweep-form.ts';
import type { PageSweep } from './sweep-state.ts';

/** The page is drawn first. */
const PAUSE_MS = 300;

export function useReadyWorkers({ workers }: PageSweep, planned: FormPlan, running: boolean): void {
  const idle = planned.ok && !running;
  // biome-ignore lint/correctness/useExhaustiveDependencies: any run of the form will do, the first that can be planned.
  useEffect(() => {
    if (!idle || !planned.ok) return;
    const { plan } = planned;
    const task = taskOf(plan, plan.order[0]!, []);
    const timer = setTimeout(() => workers.prepare(task, plan.runs.length), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [workers, idle]);
  useEffect(() => () => workers.release(), [workers]);
}
