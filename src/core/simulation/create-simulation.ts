/** Puts a run together: gradient descent, its channels and events, and the references that run beside it. */
import type { Problem } from '../problems/problem.ts';
import { addScaledInto } from '../math/vector.ts';
import { Digest } from './digest.ts';
import type { Channel, SimulationEvent } from './frame.ts';
import { DIVERGENCE_FACTOR, GradientDescentPath } from './gradient-descent-path.ts';
import { measuredChannels } from './measured-channels.ts';
import type { SimulationSettings } from './settings.ts';
import type { Simulation } from './simulation.ts';

export function createSimulation(problem: Problem, settings: SimulationSettings): Simulation {
  return new Run(problem, settings);
}

class Run implements Simulation {
  readonly channels: readonly Channel[];
  ended = false;
  readonly #settings: SimulationSettings;
  readonly #path: GradientDescentPath;
  readonly #measured: ReturnType<typeof measuredChannels>;
  readonly #digest = new Digest();
  #events: SimulationEvent[] = [];

  constructor(problem: Problem, settings: SimulationSettings) {
    this.#settings = settings;
    this.#path = new GradientDescentPath(problem, settings);
    this.#measured = measuredChannels(settings.measurement.method === 'power' ? 1 : settings.measurement.eigenvalues);
    this.channels = this.#measured.channels;
  }

  get step(): number {
    return this.#path.step;
  }

  writeFrame(out: Float64Array, offset: number, stride: number): boolean {
    if (this.ended) return false;
    const path = this.#path;
    const changed = path.advance();
    if (changed !== undefined) {
      this.#say('learning-rate', `The learning rate is ${changed.learningRate} from here on.`, changed.learningRate);
    }
    if (!path.diverged && path.detectHit()) this.#start();
    if (path.diverged && !Number.isFinite(path.loss)) {
      this.#endDiverged();
      return false;
    }
    this.#measured.write(path, out, offset, stride);
    this.#digest.add(path.loss);
    this.#digest.add(path.sharpness);
    if (path.diverged) this.#endDiverged();
    else if (path.step >= this.#settings.steps) this.#end('finished', `All ${this.#settings.steps} steps are done.`);
    return true;
  }

  takeEvents(): readonly SimulationEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  setLearningRate(learningRate: number): number {
    return this.#path.scheduleLearningRate(learningRate);
  }

  theta(): Float64Array {
    return Float64Array.from(this.#path.theta);
  }

  digest(): string {
    const digest = this.#digest.copy();
    digest.addAll(this.#path.theta);
    return digest.hex();
  }

  #start(): void {
    const { hit, threshold } = this.#path;
    this.#say('hit', `Sharpness reached 2/η = ${threshold.toPrecision(4)}.`, hit!.sharpness);
    const { kind, size } = this.#settings.start;
    if (kind === 'nudge') {
      const theta = Float64Array.from(hit!.theta);
      addScaledInto(size, hit!.topEigenvector, theta);
      this.#path.restartAt(theta);
      this.#say('nudge', `Nudged by ${size} along the sharpest direction.`, size);
    }
  }

  #endDiverged(): void {
    const { loss, step } = this.#path;
    const cause = Number.isFinite(loss)
      ? `the loss passed ${DIVERGENCE_FACTOR.toExponential(0).replace('e+', '·10^').replace('1·', '')} times its start`
      : 'the loss is no longer a finite number';
    this.#end('diverged', `Training diverged at step ${step}: ${cause}.`);
  }

  #end(kind: 'diverged' | 'finished', text: string): void {
    this.ended = true;
    this.#say(kind, text);
  }

  #say(kind: SimulationEvent['kind'], text: string, value?: number): void {
    const event = { kind, step: this.#path.step, source: 'gd', text };
    this.#events.push(value === undefined ? event : { ...event, value });
  }
}
