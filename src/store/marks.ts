/** The marks of the run on screen: at each checkpoint a digest of its measured trace so far, shortened to a character. */
import { Digest } from '../core/simulation/digest.ts';
import type { Channel } from '../core/simulation/frame.ts';
import { isCheckpoint, markOf } from '../description/checkpoints.ts';
import type { FrameBlock } from '../worker/protocol.ts';

/** What a run's own digest is made of; both exist in every run. */
const MEASURED = ['gd.loss', 'gd.sharpness'] as const;

export class Marks {
  #digest = new Digest();
  #places: readonly number[] = [];
  #next = 0;
  #text = '';

  /** One character a checkpoint up to the newest step. */
  get text(): string {
    return this.#text;
  }

  begin(channels: readonly Channel[]): void {
    this.#digest = new Digest();
    this.#next = 0;
    this.#text = '';
    this.rechannel(channels);
  }

  /** The same run with other channels: measured values stay what they are. */
  rechannel(channels: readonly Channel[]): void {
    this.#places = MEASURED.map((id) => channels.findIndex((channel) => channel.id === id));
  }

  /** Frames that came before, e.g. beside new references, are passed over. */
  read({ first, count, capacity, buffer }: FrameBlock): void {
    const values = new Float64Array(buffer);
    for (let i = Math.max(0, this.#next - first); i < count; i += 1) {
      for (const place of this.#places) this.#digest.add(values[place * capacity + i] ?? Number.NaN);
      const step = first + i;
      if (isCheckpoint(step)) this.#text += markOf(this.#digest.hex());
      this.#next = step + 1;
    }
  }
}
