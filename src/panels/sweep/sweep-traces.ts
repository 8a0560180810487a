/** The traces of a sweep's runs, each in growing columns of its own, and the ways to hear of news. */
import type { Channel } from '../../core/simulation/frame.ts';
import { createTraces, type Traces } from '../../store/traces.ts';
import type { SweepSink } from '../../sweep/live-sweep.ts';

/** What the page draws of each run. */
export const SWEPT_CHANNELS: readonly Channel[] = [
  { id: 'gd.loss', label: 'loss', quantity: 'loss', source: 'gd' },
  { id: 'gd.sharpness', label: 'sharpness', quantity: 'sharpness', source: 'gd' },
];

/** Steps of all runs together that a page keeps: some hundred megabytes. */
export const MOST_STEPS = 6e6;

export class SweepTraces implements SweepSink {
  readonly #traces = new Map<number, Traces>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  of(index: number): Traces | undefined {
    return this.#traces.get(index);
  }

  /** Another number whenever news are shown. */
  version = (): number => this.#version;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  reset(): void {
    this.#traces.clear();
    this.show();
  }

  show(): void {
    this.#version += 1;
    for (const listener of [...this.#listeners]) listener();
  }

  begin(index: number): void {
    const traces = createTraces(() => {});
    traces.start(SWEPT_CHANNELS);
    this.#traces.set(index, traces);
  }

  append(index: number, first: number, columns: readonly Float64Array[]): void {
    const count = columns[0]?.length ?? 0;
    if (count === 0) return;
    const values = new Float64Array(count * columns.length);
    columns.forEach((column, c) => {
      values.set(column, c * count);
    });
    const block = { type: 'frames', run: 0, first, count, capacity: count, buffer: values.buffer } as const;
    this.#traces.get(index)?.append(block);
  }
}
