/** Lets signals and other work in between long stretches of computing. */
const SLICE_MS = 50;

export class Breath {
  #last = performance.now();

  /** True when it is time to `take` one. */
  get due(): boolean {
    return performance.now() - this.#last >= SLICE_MS;
  }

  async take(): Promise<void> {
    await new Promise<void>((done) => setImmediate(done));
    this.#last = performance.now();
  }
}
