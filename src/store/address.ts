/** Keeps the address bar current: the run's link, a moment after the last change. */

/** Browsers refuse addresses that change many times a second. */
const PAUSE_MS = 300;

export interface AddressOptions {
  /** Calls back once; returns the way to stop. */
  after(milliseconds: number, task: () => void): () => void;
  /** null where no link can hold the run. */
  link(): Promise<string | null>;
  navigate(hash: string): void;
}

export class Address {
  readonly #options: AddressOptions;
  #cancel: () => void = () => {};
  #changes = 0;
  #written: string | null = null;

  constructor(options: AddressOptions) {
    this.#options = options;
  }

  /** The hash of the run's link as it was last put into the address bar. */
  get written(): string | null {
    return this.#written;
  }

  changed(): void {
    this.stop();
    const change = this.#changes;
    this.#cancel = this.#options.after(PAUSE_MS, async () => {
      // What writes links is loaded when it is first needed: without it the address stays as it is.
      const hash = await this.#options.link().catch(() => undefined);
      if (hash === undefined) return;
      // A link that took long to write is no news once the run has changed again.
      if (change !== this.#changes) return;
      this.#written = hash === null ? '#' : `#${hash}`;
      this.#options.navigate(this.#written);
    });
  }

  stop(): void {
    this.#changes += 1;
    this.#cancel();
  }
}
