/** When the next step is due at a chosen speed. Says only when steps are computed, never what they hold. */

/** Waking more often than a display frame would only send smaller blocks. */
const LEAST_WAIT_MS = 16;
/** A machine that has fallen behind by more than this goes on from now instead of rushing after. */
const MOST_BEHIND_MS = 250;

export class Pace {
  #speed = Number.POSITIVE_INFINITY;
  #anchor = 0;
  #done = 0;

  start(speed: number, now: number): void {
    this.#speed = speed;
    this.#anchor = now;
    this.#done = 0;
  }

  /** Milliseconds until the next step is due, 0 when it is. */
  wait(now: number): number {
    if (this.#speed === Number.POSITIVE_INFINITY) return 0;
    const due = this.#anchor + (1000 * this.#done) / this.#speed;
    const crowded = 1000 / this.#speed < LEAST_WAIT_MS;
    if (now < due) return crowded ? Math.max(due - now, LEAST_WAIT_MS) : due - now;
    if (now - due > MOST_BEHIND_MS) this.start(this.#speed, now);
    return 0;
  }

  stepped(): void {
    this.#done += 1;
  }
}
