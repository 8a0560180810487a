/** Keeps the frames of a run in columns that grow, for files that are written once it has ended. */

const FIRST_CAPACITY = 1024;

export class TraceColumns {
  #columns: Float64Array[];
  #length = 0;

  constructor(count: number) {
    this.#columns = Array.from({ length: count }, () => new Float64Array(FIRST_CAPACITY));
  }

  add(frame: Float64Array, places: readonly number[]): void {
    const capacity = this.#columns[0]?.length ?? 0;
    if (this.#length === capacity) {
      this.#columns = this.#columns.map((column) => {
        const grown = new Float64Array(2 * capacity);
        grown.set(column);
        return grown;
      });
    }
    places.forEach((place, c) => {
      this.#columns[c]![this.#length] = frame[place]!;
    });
    this.#length += 1;
  }

  columns(): readonly Float64Array[] {
    return this.#columns.map((column) => column.subarray(0, this.#length));
  }
}
