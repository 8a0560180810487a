/** The sweep that a lesson shows, as it is planned, and its results as sentences read them. */
import type { Page } from '../../controls/page-context.ts';
import { planSweep, type SweepPlan } from '../../sweep/plan.ts';
import type { Measured, SweepShown, SweptSummary } from './lesson.ts';

export function planOf(
  { standard, catalogue }: Pick<Page, 'standard' | 'catalogue'>,
  shows: SweepShown,
): SweepPlan {
  const base = standard(shows.preset);
  const length = { kind: 'steps', steps: shows.steps } as const;
  const planned = planSweep(
    { base, learningRates: shows.rates, second: null, length, stop: { kind: 'none' } },
    catalogue,
  );
  if (!planned.ok) throw new Error(planned.messages[0]?.text);
  return planned;
}

/** Results as a lesson's sentences read them: by name and the run's place. */
export function sweptMeasured(runs: readonly SweptSummary[]): Measured {
  return {
    at(name, place) {
      const value = runs[place]?.[name as keyof SweptSummary];
      return typeof value === 'number' ? value : Number.NaN;
    },
  };
}
