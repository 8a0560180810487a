/** The last values of a run, read off the blocks of frames as they come and published at most once a display frame. */
import type { Channel } from '../core/simulation/frame.ts';
import type { FrameBlock } from '../worker/protocol.ts';

export interface Reading {
  readonly step: number;
  readonly latest: Readonly<Record<string, number>>;
}

export class Readings {
  readonly #schedule: (task: () => void) => void;
  readonly #publish: (reading: Reading) => void;
  #channels: readonly Channel[] = [];
  #step = -1;
  #latest: Record<string, number> = {};
  #changed = false;
  #scheduled = false;

  constructor(schedule: (task: () => void) => void, publish: (reading: Reading) => void) {
    this.#schedule = schedule;
    this.#publish = publish;
  }

  get step(): number {
    return this.#step;
  }

  /** A new run. */
  begin(channels: readonly Channel[]): void {
    this.#channels = channels;
    this.#step = -1;
    this.#latest = {};
    this.#changed = false;
  }

  /** The same run with other channels. */
  rechannel(channels: readonly Channel[]): void {
    this.#channels = channels;
  }

  read({ first, count, capacity, buffer }: FrameBlock): void {
    const values = new Float64Array(buffer);
    this.#channels.forEach(({ id }, c) => {
      for (let i = count - 1; i >= 0; i -= 1) {
        const value = values[c * capacity + i] ?? Number.NaN;
        if (Number.isNaN(value)) continue;
        this.#latest[id] = value;
        return;
      }
    });
    this.#step = first + count - 1;
    this.#changed = true;
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(() => {
      this.#scheduled = false;
      this.flush();
    });
  }

  /** Publishes at once, e.g. before the status changes. */
  flush(): void {
    if (!this.#changed) return;
    this.#changed = false;
    this.#publish({ step: this.#step, latest: { ...this.#latest } });
  }
}
