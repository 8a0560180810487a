/**
 * The way of a two-parameter run over its surface: the points θ_t, thinned as the run grows. Points are dropped in
 * pairs of consecutive steps, because every second point alone would show one branch of the period-2 oscillation.
 */

/** Points kept at most; twice what a surface of 500 pixels can show apart. */
const MOST = 4096;

interface Point {
  readonly step: number;
  readonly x: number;
  readonly y: number;
}

export class Trail {
  #points: Point[] = [];
  /** Of 2·stride consecutive steps the first two are kept; stride doubles when the trail is full. */
  #stride = 1;
  #last: Point | null = null;

  /** Steps that come again, with other references, replace the ones that were there. */
  add(step: number, x: number, y: number): void {
    this.#last = { step, x, y };
    while ((this.#points.at(-1)?.step ?? -1) >= step) this.#points.pop();
    if (!this.#kept(step)) return;
    this.#points.push(this.#last);
    if (this.#points.length < MOST) return;
    this.#stride *= 2;
    this.#points = this.#points.filter((point) => this.#kept(point.step));
  }

  #kept(step: number): boolean {
    return step % (2 * this.#stride) < 2;
  }

  /** The kept points up to a step, by default all and, last, where θ is now. */
  points(until = Number.POSITIVE_INFINITY): { readonly x: Float64Array; readonly y: Float64Array } {
    const shown = this.#points.filter(({ step }) => step <= until);
    if (this.#last !== null && this.#last.step <= until) shown.push(this.#last);
    return { x: Float64Array.from(shown, ({ x }) => x), y: Float64Array.from(shown, ({ y }) => y) };
  }
}
