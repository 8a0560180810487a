/** Joins the pieces of traces that workers send while they compute. */
import type { RunTraces } from '../sweep/results.ts';

export class TraceGatherer {
  readonly #channels: readonly string[];
  readonly #pieces = new Map<number, (readonly Float64Array[])[]>();

  constructor(channels: readonly string[]) {
    this.#channels = channels;
  }

  /** A run that is begun again sends everything anew. */
  begin(index: number): void {
    this.#pieces.set(index, []);
  }

  add(index: number, columns: readonly Float64Array[]): void {
    if (this.#channels.length > 0) this.#pieces.get(index)?.push(columns);
  }

  /** null where no traces are wanted. */
  take(index: number): RunTraces | null {
    const pieces = this.#pieces.get(index) ?? [];
    this.#pieces.delete(index);
    if (this.#channels.length === 0) return null;
    return Object.fromEntries(
      this.#channels.map((id, c) => [
        id,
        pieces.flatMap((columns) =>
          Array.from(columns[c]!, (value) => (Number.isFinite(value) ? value : null)),
        ),
      ]),
    );
  }
}
