/** The number of the run on screen: components render again when another run, with other channels, begins. */
import { useSyncExternalStore } from 'react';
import type { Traces } from '../../store/traces.ts';

export function useRun(traces: Traces): number {
  const run = (): number => traces.run;
  return useSyncExternalStore(traces.subscribe, run, run);
}
