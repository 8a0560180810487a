/**
 * The way of a two-parameter run over its surface: the points θ_t, thinned as the run grows. Points are dropped in
 * pairs of consecutive steps, because every second point alone would show one branch of the period-2 oscillation.
 */

/** Points kept at most; twice what a surface of 500 pixels can show apart. */
const MOST = 4096;

export class Trail {
  #x: number[] = [];
  #y: number[] = [];
  /** Of 2·stride consecutive steps the first two are kept; stride doubles when the trail is full. */
  #stride = 1;
  #seen = 0;
  #last: readonly [number, number] | null = null;

  add(x: number, y: number): void {
    if (this.#seen % (2 * this.#stride) < 2) {
      this.#x.push(x);
      this.#y.push(y);
      if (this.#x.length === MOST) this.#thin();
    }
    this.#seen += 1;
    this.#last = [x, y];
  }

  #thin(): void {
    const kept = (_: number, i: number) => i % 4 < 2;
    this.#x = this.#x.filter(kept);
    this.#y = this.#y.filter(kept);
    this.#stride *= 2;
  }

  /** All kept points and, last, where θ is now. */
  points(): { readonly x: Float64Array; readonly y: Float64Array } {
    const end = this.#last;
    return {
      x: Float64Array.from(end ? [...this.#x, end[0]] : this.#x),
      y: Float64Array.from(end ? [...this.#y, end[1]] : this.#y),
    };
  }
}
