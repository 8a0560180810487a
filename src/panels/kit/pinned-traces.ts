import type { Traces } from '../../store/traces.ts';

/** What a panel needs of a pinned run. */
export interface PinnedTraces {
  readonly label: string;
  readonly traces: Traces;
}
