/**
 * What a sweep keeps of a run: a row of numbers, taken while the run goes by, in constant memory.
 *
 *   window               the last WINDOW steps, or the last half of a run that has fewer than twice as many
 *   mean, low, high S    of the sharpness measured in the window
 *   risingShare          number of steps t ≥ 1 with L_t > L_{t−1}, over the number of steps
 *   eigenvaluesAtEdge    how many measured λ_i have a window mean of at least AT_EDGE·2/η
 *   lossAtTime           L at the last step t with η·t ≤ the sweep's common training time
 */
import { type OutcomeId, outcomeOf } from './outcome.ts';

/** Long enough for a whole cycle of most runs at the edge, short enough to leave out how they came there. */
export const WINDOW = 200;
/** Sharpness swings about 2/η, so a mean at the edge may lie a little below; the next eigenvalue lies clearly lower. */
export const AT_EDGE = 0.95;

/** null where there is nothing to tell. JSON holds all of it. */
export interface RunSummary {
  readonly outcome: OutcomeId;
  /** The last step t whose θ_t was observed. */
  readonly steps: number;
  readonly trainingTime: number;
  /** Why it ended: its last step, divergence, or the sweep's stop rule. */
  readonly end: 'finished' | 'diverged' | 'stopped';
  readonly edgeStep: number | null;
  /** η·t at the edge. */
  readonly edgeTime: number | null;
  readonly threshold: number;
  readonly initialSharpness: number | null;
  readonly finalSharpness: number | null;
  readonly meanSharpness: number | null;
  readonly lowSharpness: number | null;
  readonly highSharpness: number | null;
  readonly initialLoss: number | null;
  readonly finalLoss: number | null;
  readonly leastLoss: number | null;
  readonly lossAtTime: number | null;
  readonly risingShare: number;
  readonly eigenvaluesAtEdge: number;
  readonly eigenvaluesMeasured: number;
  /** Share of misclassified test samples, or the mean squared error where targets are numbers. */
  readonly testError: number | null;
}

export interface ObservedStep {
  readonly loss: number;
  /** λ₁, λ₂ …; NaN where none were measured at this step. */
  readonly eigenvalues: ArrayLike<number>;
  readonly threshold: number;
}

interface Kept extends ObservedStep {
  readonly eigenvalues: Float64Array;
}

/** How many steps the window of a run holds that ended at `step`. */
export function windowOf(step: number): number {
  return Math.min(WINDOW, Math.floor((step + 2) / 2));
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

export class Summarizer {
  readonly #learningRate: number;
  readonly #timeStep: number;
  #ring: Kept[] = [];
  #step = -1;
  #rising = 0;
  #cameBelow = false;
  #initialSharpness = Number.NaN;
  #finalSharpness = Number.NaN;
  #initialLoss = Number.NaN;
  #loss = Number.NaN;
  #leastLoss = Number.POSITIVE_INFINITY;
  #lossAtTime = Number.NaN;
  #threshold = Number.NaN;

  /** `commonTime`: the training time at which losses are compared. */
  constructor(learningRate: number, commonTime: number) {
    this.#learningRate = learningRate;
    this.#timeStep = stepAtTime(commonTime, learningRate);
  }

  /** The step observed last, −1 before the first. */
  get step(): number {
    return this.#step;
  }

  observe({ loss, eigenvalues, threshold }: ObservedStep): void {
    this.#step += 1;
    const sharpness = eigenvalues[0] ?? Number.NaN;
    if (this.#step === 0) {
      this.#initialLoss = loss;
      this.#initialSharpness = sharpness;
    } else {
      if (loss > this.#loss) this.#rising += 1;
      if (sharpness < threshold) this.#cameBelow = true;
    }
    if (Number.isFinite(sharpness)) this.#finalSharpness = sharpness;
    if (loss < this.#leastLoss) this.#leastLoss = loss;
    if (this.#step === this.#timeStep) this.#lossAtTime = loss;
    this.#loss = loss;
    this.#threshold = threshold;
    this.#keep({ loss, eigenvalues, threshold });
  }

  summary(told: {
    readonly hit: number;
    readonly end: RunSummary['end'];
    readonly testError: number;
  }): RunSummary {
    const { hit, end } = told;
    const diverged = end === 'diverged';
    const window = this.#window();
    const sharpness = window.map(({ eigenvalues }) => eigenvalues[0]!).filter(Number.isFinite);
    const steps = Math.max(this.#step, 0);
    return {
      outcome: outcomeOf({ diverged, hit, cameBelow: this.#cameBelow }),
      steps,
      trainingTime: this.#learningRate * steps,
      end,
      edgeStep: hit < 0 ? null : hit,
      edgeTime: hit < 0 ? null : this.#learningRate * hit,
      threshold: this.#threshold,
      initialSharpness: orNull(this.#initialSharpness),
      finalSharpness: orNull(this.#finalSharpness),
      meanSharpness: orNull(meanOf(sharpness)),
      lowSharpness: sharpness.length > 0 ? Math.min(...sharpness) : null,
      highSharpness: sharpness.length > 0 ? Math.max(...sharpness) : null,
      initialLoss: orNull(this.#initialLoss),
      finalLoss: orNull(this.#loss),
      leastLoss: orNull(this.#leastLoss),
      lossAtTime: orNull(this.#lossAtTime),
      risingShare: steps === 0 ? 0 : this.#rising / steps,
      eigenvaluesAtEdge: diverged ? 0 : this.#atEdge(window),
      eigenvaluesMeasured: window[0]?.eigenvalues.length ?? 0,
      testError: orNull(told.testError),
    };
  }

  #keep({ loss, eigenvalues, threshold }: ObservedStep): void {
    const place = this.#step % WINDOW;
    const kept = this.#ring[place]?.eigenvalues ?? new Float64Array(eigenvalues.length);
    for (let i = 0; i < kept.length; i++) kept[i] = eigenvalues[i]!;
    this.#ring[place] = { loss, eigenvalues: kept, threshold };
  }

  /** Oldest first, so that sums are taken in one order. */
  #window(): readonly Kept[] {
    const length = windowOf(this.#step);
    return Array.from({ length }, (_, i) => this.#ring[(this.#step - length + 1 + i) % WINDOW]!);
  }

  #atEdge(window: readonly Kept[]): number {
    const count = window[0]?.eigenvalues.length ?? 0;
    let atEdge = 0;
    for (let i = 0; i < count; i++) {
      const ratios = window.map((kept) => kept.eigenvalues[i]! / kept.threshold).filter(Number.isFinite);
      if (meanOf(ratios) >= AT_EDGE) atEdge += 1;
    }
    return atEdge;
  }
}

/** The last step t with η·t ≤ time; a quotient that rounding left a hair below a whole number counts as that number. */
export function stepAtTime(time: number, learningRate: number): number {
  const ROUNDING = 1e-9;
  return Math.floor((time / learningRate) * (1 + ROUNDING));
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
