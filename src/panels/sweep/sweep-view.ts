/** What the reader looks at in a sweep: shared by all its charts, so that pointing at a run in one shows it in all. */
import type { Sentence } from '../../language/say.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

export const metrics = {
  edgeTime: { label: 'time to the edge', scale: 'log' },
  lossAtTime: { label: 'loss at equal *ηt*', scale: 'log' },
  finalLoss: { label: 'final loss', scale: 'log' },
  risingShare: { label: 'steps with rising loss', scale: 'linear' },
  eigenvaluesAtEdge: { label: 'eigenvalues at the edge', scale: 'linear' },
  testError: { label: 'test error', scale: 'linear' },
} as const satisfies Record<string, { readonly label: Sentence; readonly scale: 'log' | 'linear' }>;

export type MetricId = keyof typeof metrics;
/** What the curves are drawn against. */
export type TimeAxis = 'step' | 'time';
export type CompareLayout = 'overlaid' | 'side by side';
/** What a click on a run does. */
export type ClickDoes = 'open' | 'compare';

export interface SweepViewState {
  /** The run under the pointer or the focus; it stays when they leave. */
  readonly chosen: number | null;
  /** Runs to be compared, in the order in which they were taken. */
  readonly compared: readonly number[];
  readonly compareLayout: CompareLayout;
  readonly clickDoes: ClickDoes;
  readonly timeAxis: TimeAxis;
  readonly metric: MetricId;
  choose(index: number | null): void;
  toggleCompared(index: number): void;
  setCompareLayout(layout: CompareLayout): void;
  setClickDoes(does: ClickDoes): void;
  setTimeAxis(axis: TimeAxis): void;
  setMetric(metric: MetricId): void;
  /** Another sweep has other runs. */
  reset(): void;
}

export type SweepView = StoreApi<SweepViewState>;

/** More curves than this cannot be told apart by their dashes. */
export const MOST_COMPARED = 4;

export function createSweepView(): SweepView {
  return createStore<SweepViewState>()((set) => ({
    chosen: null,
    compared: [],
    compareLayout: 'overlaid',
    clickDoes: 'open',
    timeAxis: 'step',
    metric: 'edgeTime',
    choose: (chosen) => set((state) => (state.chosen === chosen ? state : { chosen })),
    toggleCompared: (index) =>
      set(({ compared }) => ({
        compared: compared.includes(index)
          ? compared.filter((other) => other !== index)
          : [...compared.slice(-(MOST_COMPARED - 1)), index],
      })),
    setCompareLayout: (compareLayout) => set({ compareLayout }),
    setClickDoes: (clickDoes) => set({ clickDoes }),
    setTimeAxis: (timeAxis) => set({ timeAxis }),
    setMetric: (metric) => set({ metric }),
    reset: () => set({ chosen: null, compared: [] }),
  }));
}
