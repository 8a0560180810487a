/** Progress on standard error: one line that is written over, or a line now and then where nobody watches. */
import type { Terminal } from './terminal.ts';

/** Between two texts: for the eye, and for a log. */
const LIVELY_MS = 200;
const LOG_MS = 10_000;

export class Progress {
  readonly #terminal: Terminal;
  readonly #quiet: boolean;
  #last: number;
  #shown = false;

  constructor(terminal: Terminal, quiet: boolean) {
    this.#terminal = terminal;
    this.#quiet = quiet;
    this.#last = performance.now();
  }

  /** `words` is asked only when it is shown. */
  at(words: () => string): void {
    const { lively } = this.#terminal;
    const now = performance.now();
    if (this.#quiet || now - this.#last < (lively ? LIVELY_MS : LOG_MS)) return;
    this.#last = now;
    this.#shown = lively;
    this.#terminal.err(lively ? `\r\u001b[2K${words()}` : `${words()}\n`);
  }

  /** A line that stays. */
  say(line: string): void {
    if (!this.#quiet) this.#terminal.err(`${this.#clearing()}${line}\n`);
  }

  end(): void {
    if (!this.#quiet) this.#terminal.err(this.#clearing());
  }

  #clearing(): string {
    const clearing = this.#shown ? '\r\u001b[2K' : '';
    this.#shown = false;
    return clearing;
  }
}

/** `0.2 s`, `3 s`, `2 min`, `1.5 h`. */
export function timeWords(seconds: number): string {
  if (seconds < 0.95) return `${Math.max(0.1, seconds).toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 90 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}
