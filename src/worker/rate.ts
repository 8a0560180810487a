/** Steps per second over about the last half second, and when the next status is due. */

/** At most four statuses a second: figures that change faster cannot be read. */
const INTERVAL_MS = 250;
/** Two intervals are looked back. */
const LOOK_BACK = 2;

export class Rate {
  #marks: { readonly at: number; readonly step: number }[] = [];

  restart(now: number, step: number): void {
    this.#marks = [{ at: now, step }];
  }

  /** Steps per second when a status is due, undefined otherwise. */
  due(now: number, step: number): number | undefined {
    const last = this.#marks[this.#marks.length - 1];
    if (last === undefined || now - last.at < INTERVAL_MS) return undefined;
    this.#marks.push({ at: now, step });
    if (this.#marks.length > LOOK_BACK + 1) this.#marks.shift();
    const first = this.#marks[0] ?? last;
    return (1000 * (step - first.step)) / (now - first.at);
  }
}
