/**
 * How far a prediction is off, over the last 200 steps:
 *
 *   eL = rms(L − L_p)/rms(L − L†),   eS = median |S − S_p|·η,   ev = median ‖v − v*‖/‖v‖,
 *
 * and the 20-step median of ‖v − v*‖/‖v‖ that decides when a prediction is lost.
 */

/** Steps that the shown errors cover. */
const WINDOW = 200;
/** Steps that decide whether a prediction is lost. */
const RECENT = 20;

export class PredictionErrors {
  readonly #loss = new Window(WINDOW);
  readonly #lossScale = new Window(WINDOW);
  readonly #sharpness = new Window(WINDOW);
  readonly #displacement = new Window(WINDOW);

  /** Squared loss error and its scale, |S − S_p|·η (NaN where S was not measured), ‖v − v*‖/‖v‖. */
  add(lossError: number, lossScale: number, sharpnessError: number, displacementError: number): void {
    this.#loss.add(lossError * lossError);
    this.#lossScale.add(lossScale * lossScale);
    this.#sharpness.add(sharpnessError);
    this.#displacement.add(displacementError);
  }

  get loss(): number {
    return Math.sqrt(this.#loss.sum() / this.#lossScale.sum());
  }

  get sharpness(): number {
    return this.#sharpness.median(WINDOW);
  }

  get displacement(): number {
    return this.#displacement.median(WINDOW);
  }

  /** Median of ‖v − v*‖/‖v‖ over the last 20 steps, NaN before there are as many. */
  get recentDisplacement(): number {
    return this.#displacement.length < RECENT ? Number.NaN : this.#displacement.median(RECENT);
  }

  /** Begins the 20-step count anew, as after an anchor. */
  restart(): void {
    this.#displacement.clear();
  }
}

/** The last values of a quantity, oldest overwritten first. */
class Window {
  readonly #values: Float64Array;
  readonly #sorted: Float64Array;
  #next = 0;
  length = 0;

  constructor(size: number) {
    this.#values = new Float64Array(size);
    this.#sorted = new Float64Array(size);
  }

  add(value: number): void {
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % this.#values.length;
    this.length = Math.min(this.length + 1, this.#values.length);
  }

  clear(): void {
    this.#next = 0;
    this.length = 0;
  }

  sum(): number {
    let total = 0;
    for (let i = 0; i < this.length; i++) total += this.#values[i]!;
    return total;
  }

  /** Median of the newest values that are not NaN; the mean of the middle two when they are even in number. */
  median(newest: number): number {
    const size = this.#values.length;
    let count = 0;
    for (let i = 1; i <= Math.min(newest, this.length); i++) {
      const value = this.#values[(this.#next - i + size) % size]!;
      if (!Number.isNaN(value)) this.#sorted[count++] = value;
    }
    if (count === 0) return Number.NaN;
    const sorted = this.#sorted.subarray(0, count).sort();
    const middle = count >> 1;
    return count % 2 === 1 ? sorted[middle]! : 0.5 * (sorted[middle - 1]! + sorted[middle]!);
  }
}
