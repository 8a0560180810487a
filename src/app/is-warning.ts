/** What tells that the theory does not hold: a condition that fails, or a prediction that has ended. */
import type { SimulationEvent } from '../core/simulation/frame.ts';

export function isWarning({ kind }: SimulationEvent): boolean {
  return kind === 'warning' || kind === 'lost';
}
