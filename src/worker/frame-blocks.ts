/**
 * Frames on their way to the page: rows are gathered into a block and sent as one transferred buffer. At most CREDITS
 * blocks of a run are under way; each acknowledgement returns a credit and the buffer, which is filled again.
 */
import type { FrameBlock } from './protocol.ts';

/** Most blocks under way to the page at a time: enough that a slice never waits for a page that keeps up. */
export const CREDITS = 4;

/** Frames a block: at full speed a slice of 16 ms rarely holds more, and a block of 60 channels stays at 123 kB. */
export const CAPACITY = 256;
/** Returned buffers kept for reuse: those under way and the one being filled. */
const KEPT = CREDITS + 1;

export class FrameBlocks {
  readonly #send: (block: FrameBlock) => void;
  #run = 0;
  #channels = 0;
  #credits = CREDITS;
  #spare: ArrayBuffer[] = [];
  #values: Float64Array<ArrayBuffer> | null = null;
  #first = 0;
  #count = 0;

  constructor(send: (block: FrameBlock) => void) {
    this.#send = send;
  }

  /** A new run: what was gathered for the old one is forgotten. */
  begin(run: number, channels: number): void {
    this.#run = run;
    this.rechannel(channels);
    this.#credits = CREDITS;
    this.#count = 0;
  }

  /** The same run with other channels; call `flush` before. */
  rechannel(channels: number): void {
    this.#channels = channels;
    this.#values = null;
  }

  /** False while the page owes acknowledgements: computing on would only pile up frames. */
  get open(): boolean {
    return this.#credits > 0;
  }

  /** Where the next frame goes: channel c at values[offset + c·CAPACITY]. */
  row(): { readonly values: Float64Array; readonly offset: number } {
    this.#values ??= this.#buffer();
    return { values: this.#values, offset: this.#count };
  }

  /** The row holds the frame of this step now. */
  written(step: number): void {
    if (this.#count === 0) this.#first = step;
    this.#count += 1;
    if (this.#count === CAPACITY) this.flush();
  }

  /** Sends what was gathered. */
  flush(): void {
    if (this.#count === 0 || this.#values === null) return;
    const { buffer } = this.#values;
    const block = { run: this.#run, first: this.#first, count: this.#count, capacity: CAPACITY, buffer };
    this.#values = null;
    this.#count = 0;
    this.#credits -= 1;
    this.#send({ type: 'frames', ...block });
  }

  acknowledge(run: number, buffer: ArrayBuffer): void {
    if (this.#spare.length < KEPT) this.#spare.push(buffer);
    if (run === this.#run) this.#credits += 1;
  }

  #buffer(): Float64Array<ArrayBuffer> {
    const bytes = this.#channels * CAPACITY * Float64Array.BYTES_PER_ELEMENT;
    let buffer = this.#spare.pop();
    // Runs differ in their channels: too small a buffer is of no use to this one.
    while (buffer !== undefined && buffer.byteLength < bytes) buffer = this.#spare.pop();
    return new Float64Array(buffer ?? new ArrayBuffer(bytes));
  }
}
