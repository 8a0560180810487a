/**
 * The points of a run that was, for looking back: θ_t and, where the theory runs, θ†_t with u and ∇S⊥. Every step is
 * kept while all fit; then steps are dropped in pairs of consecutive ones, because single steps would show one branch
 * of the period-2 oscillation. The newest steps and step 0 always stay.
 *
 * Memory: at most `bytes`, or eight vectors of length p where even those are more.
 */
import type { ConstrainedView, Simulation } from '../core/simulation/simulation.ts';

/** What a worker keeps in all. */
export const PAST_BYTES = 32e6;
/** Of the newest steps all are kept where that leaves most of the memory to older ones: their way is drawn. */
const RECENT = 96;
const RECENT_SHARE = 0.25;
const LEAST_VECTORS = 8;
/** What an array takes besides its numbers, with its part of the step that holds it: most of it where p is small. */
const BYTES_BESIDES = 256;
/** θ, and θ†, u, ∇S⊥. */
const VECTORS_A_STEP = 4;

/** What a kept vector takes. */
export function vectorBytes(parameters: number): number {
  return Float64Array.BYTES_PER_ELEMENT * parameters + BYTES_BESIDES;
}

/** A step as it was. The arrays are written again once the step is dropped: copy them to keep them. */
export interface Moment {
  readonly step: number;
  readonly theta: Float64Array;
  readonly constrained: ConstrainedView | undefined;
}

export class Past {
  readonly #room: number;
  readonly #recent: number;
  #moments: Moment[] = [];
  #spare: Float64Array[] = [];
  #vectors = 0;
  /** Of 2·stride consecutive steps the first two are kept. */
  #stride = 1;

  constructor(parameters: number, bytes = PAST_BYTES) {
    this.#room = Math.max(LEAST_VECTORS, Math.floor(bytes / vectorBytes(parameters)));
    this.#recent = RECENT * VECTORS_A_STEP <= RECENT_SHARE * this.#room ? RECENT : 0;
  }

  /** Vectors of length p in memory. */
  get vectors(): number {
    return this.#vectors + this.#spare.length;
  }

  /** The present step of a run. Steps that come again, with other references, replace what was kept of them. */
  record(simulation: Pick<Simulation, 'step' | 'theta' | 'constrained'>): void {
    const { step } = simulation;
    while ((this.#moments.at(-1)?.step ?? -1) >= step) this.#drop(this.#moments.pop());
    const left = this.#moments.length - 1 - this.#recent;
    if (left >= 0 && !this.#kept(this.#moments[left]!.step)) this.#drop(this.#moments.splice(left, 1)[0]);
    const now = simulation.constrained();
    while (this.#vectors + VECTORS_A_STEP > this.#room && this.#thin());
    this.#moments.push({
      step,
      theta: this.#copy(simulation.theta()),
      constrained: now && {
        ...now,
        theta: this.#copy(now.theta),
        topEigenvector: this.#copy(now.topEigenvector),
        sharpnessGradientAcross: this.#copy(now.sharpnessGradientAcross),
      },
    });
  }

  /** The kept step nearest to one, the earlier of two; the newest for null. Nothing before the first step. */
  at(step: number | null): Moment | undefined {
    const last = this.#moments.at(-1);
    if (step === null || last === undefined || step >= last.step) return last;
    const after = this.#placeFrom(step);
    const [before, behind] = [this.#moments[after - 1], this.#moments[after]!];
    if (before === undefined) return behind;
    return step - before.step <= behind.step - step ? before : behind;
  }

  /** What is kept of the steps from ≤ t ≤ to, in order. */
  between(from: number, to: number): readonly Moment[] {
    return this.#moments.slice(this.#placeFrom(from), this.#placeFrom(to + 1));
  }

  /** Where the first moment with this step or a later one stands. */
  #placeFrom(step: number): number {
    let low = 0;
    let high = this.#moments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#moments[middle]!.step < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #kept(step: number): boolean {
    return step % (2 * this.#stride) < 2;
  }

  /** Halves what is kept of the older steps; false where nothing is left to be dropped. */
  #thin(): boolean {
    const older = this.#moments.length - this.#recent;
    if (this.#stride > (this.#moments.at(-1)?.step ?? 0)) {
      if (this.#moments.length < 2) return false;
      this.#drop(this.#moments.splice(-1)[0]);
      return true;
    }
    this.#stride *= 2;
    this.#moments = this.#moments.filter((moment, i) => {
      if (i >= older || this.#kept(moment.step)) return true;
      this.#drop(moment);
      return false;
    });
    return true;
  }

  #copy(values: Float64Array): Float64Array {
    this.#vectors += 1;
    const own = this.#spare.pop() ?? new Float64Array(values.length);
    own.set(values);
    return own;
  }

  #drop(moment: Moment | undefined): void {
    if (moment === undefined) return;
    const { theta, constrained } = moment;
    const own = [theta];
    if (constrained !== undefined) {
      const { topEigenvector, sharpnessGradientAcross } = constrained;
      own.push(constrained.theta, topEigenvector, sharpnessGradientAcross);
    }
    this.#vectors -= own.length;
    this.#spare.push(...own);
  }
}
