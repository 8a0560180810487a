/** Puts a run together: gradient descent, its channels and events, and the references that run beside it. */
import { addScaledInto } from '../math/vector.ts';
import type { Problem } from '../problems/problem.ts';
import { ConstrainedTrajectory } from '../references/constrained-trajectory.ts';
import { type ReferenceId, references as registry } from '../references/references.ts';
import type { Need } from '../references/reference-spec.ts';
import { Digest } from './digest.ts';
import type { Channel, SimulationEvent } from './frame.ts';
import { DIVERGENCE_FACTOR, GradientDescentPath, type PathState } from './gradient-descent-path.ts';
import { measuredChannels } from './measured-channels.ts';
import type { SimulationSettings } from './settings.ts';
import type { ConstrainedView, Simulation } from './simulation.ts';
import { Theory } from './theory.ts';
import { theoryChannels } from './theory-channels.ts';

export function createSimulation(problem: Problem, settings: SimulationSettings): Simulation {
  return new Run(problem, settings);
}

/** What a run needs to be taken up again. */
interface RunState {
  readonly path: PathState;
  readonly digest: Digest;
  /** Whether the state is that of the hit, before the start rule: its frame is still to be written. */
  readonly atHit: boolean;
}

class Run implements Simulation {
  readonly channels: readonly Channel[];
  ended = false;
  readonly #problem: Problem;
  readonly #settings: SimulationSettings;
  readonly #path: GradientDescentPath;
  readonly #measured: ReturnType<typeof measuredChannels>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #digest: Digest;
  #theory: Theory | undefined;
  #events: SimulationEvent[] = [];
  /** Kept at the hit, for references that are switched on later. */
  #hitState: RunState | undefined;
  #resumeAtHit = false;

  constructor(problem: Problem, settings: SimulationSettings, from?: RunState) {
    this.#problem = problem;
    this.#settings = settings;
    this.#path = new GradientDescentPath(problem, settings);
    const { method, eigenvalues } = settings.measurement;
    this.#measured = measuredChannels(method === 'power' ? 1 : Math.min(eigenvalues, problem.parameters));
    this.channels = [...this.#measured.channels, ...theoryChannels(settings.references, this.#drawn)];
    this.#places = new Map(this.channels.map(({ id }, place) => [id, place]));
    this.#digest = from?.digest.copy() ?? new Digest();
    if (from !== undefined) {
      this.#path.restore(from.path);
      this.#resumeAtHit = from.atHit;
      if (from.atHit) this.#hitState = from;
    }
  }

  get step(): number {
    return this.#resumeAtHit ? this.#path.step - 1 : this.#path.step;
  }

  writeFrame(out: Float64Array, offset: number, stride: number): boolean {
    if (this.ended) return false;
    const path = this.#path;
    if (this.#resumeAtHit) {
      this.#resumeAtHit = false;
      this.#start();
    } else {
      this.#theory?.advance(path.learningRate);
      const changed = path.advance();
      if (changed !== undefined) this.#changeLearningRate(changed.learningRate);
      if (!path.diverged && path.detectHit()) {
        this.#hitState = { path: path.state(), digest: this.#digest.copy(), atHit: true };
        this.#start();
      }
    }
    if (!Number.isFinite(path.loss)) {
      this.#endDiverged();
      return false;
    }
    this.#measured.write(path, out, offset, stride);
    for (let c = this.#measured.channels.length; c < this.channels.length; c++)
      out[offset + c * stride] = Number.NaN;
    this.#observeTheory(out, offset, stride);
    this.#digest.add(path.loss);
    this.#digest.add(path.sharpness);
    const { steps } = this.#settings;
    if (path.diverged) this.#endDiverged();
    else if (path.step >= steps)
      this.#end('finished', steps === 1 ? 'The one step is done.' : `All ${steps} steps are done.`);
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

  withReferences(references: readonly ReferenceId[]): Simulation {
    const now: RunState = { path: this.#path.state(), digest: this.#digest, atHit: this.#resumeAtHit };
    // A run that met the edge is taken up there, unless its learning rate has changed since.
    const hit = this.#path.hit === undefined ? undefined : this.#hitState;
    // A change of η that is still to come was asked for after the hit.
    const from = hit === undefined ? now : { ...hit, path: { ...hit.path, events: now.path.events } };
    const run = new Run(this.#problem, { ...this.#settings, references }, from);
    run.ended = this.ended && !from.atHit;
    return run;
  }

  theta(): Float64Array {
    return Float64Array.from(this.#path.theta);
  }

  constrained(): ConstrainedView | undefined {
    const point = this.#theory?.point;
    if (point === undefined) return undefined;
    const { theta, pairs, sharpnessGradientAcross, delta } = point;
    return { theta, topEigenvector: pairs.vectors[0]!, sharpnessGradientAcross, delta };
  }

  digest(): string {
    const digest = this.#digest.copy();
    digest.addAll(this.#path.theta);
    return digest.hex();
  }

  /** Eigenvalues measured at θ†: those shown of θ, and the first one that the formulas leave out. */
  get #drawn(): number {
    const { measurement, theory } = this.#settings;
    return Math.min(this.#problem.parameters, Math.max(measurement.eigenvalues, theory.eigenvalues + 1));
  }

  /** At the hit: the start rule, and the references from there on. */
  #start(): void {
    const { hit, threshold } = this.#path;
    const { kind } = this.#settings.start;
    const edge = `2/η = ${threshold.toPrecision(4)}.`;
    const beganAbove = this.#path.step === 0 && hit!.sharpness > threshold;
    const text = beganAbove
      ? `Sharpness began at ${hit!.sharpness.toPrecision(4)}, above ${edge}`
      : `Sharpness reached ${edge}`;
    this.#say('hit', 'gd', text, hit!.sharpness);
    const { references } = this.#settings;
    const followed = references.some((id) => needs(id) === 'constrained trajectory');
    const constrained = kind !== 'natural' || followed ? this.#constrainedTrajectory() : undefined;
    if (constrained !== undefined) this.#applyStartRule(constrained);
    if (references.length === 0) return;
    if (constrained === undefined || !followed) {
      this.#theory = new Theory(this.#problem, this.#settings, undefined, this.#path.theta);
      return;
    }
    const { alpha } = constrained.point;
    if (Number.isNaN(alpha)) {
      this.#say(
        'warning',
        'constrained',
        'There is no constrained path from here: ∇S⊥ vanishes. The theory does not start.',
      );
      return;
    }
    if (!(alpha > 0)) {
      this.#say(
        'warning',
        'constrained',
        `α = ${alpha.toPrecision(2).replace('-', '−')} ≤ 0 at the edge: the theory does not start.`,
        alpha,
      );
      return;
    }
    if (!this.#problem.smooth) {
      this.#say(
        'warning',
        'constrained',
        'This network has kinks: the theory needs three derivatives, so its predictions are not to be trusted here.',
      );
    }
    this.#theory = new Theory(this.#problem, this.#settings, constrained, this.#path.theta);
  }

  /** u is that of θ†₀, where the predictions begin, or that of the hit where no θ†₀ was found. */
  #applyStartRule({ point, projection }: ConstrainedTrajectory): void {
    const { kind, size } = this.#settings.start;
    const { theta, topEigenvector } = this.#path.hit!;
    const u = projection.converged ? point.pairs.vectors[0]! : topEigenvector;
    if (kind === 'nudge') {
      this.#displace(theta, size, u);
      this.#say('nudge', 'gd', `Nudged by ${size} along the sharpest direction.`, size);
    } else if (kind === 'kick' && projection.converged && point.delta > 0) {
      const length = size * point.delta;
      this.#displace(point.theta, length, u);
      this.#say(
        'kick',
        'gd',
        `Kicked by ${size}·δ = ${length.toPrecision(3)} from the constrained path.`,
        size,
      );
    } else if (kind === 'kick') {
      const cause = projection.converged
        ? 'there is no δ to kick by (α ≤ 0)'
        : 'the constrained path was not found';
      this.#say('warning', 'gd', `No kick: ${cause}. The run goes on as it is.`, size);
    }
  }

  #constrainedTrajectory(): ConstrainedTrajectory {
    const { hit, threshold, learningRate } = this.#path;
    const { eigenvalues, valleyTolerance } = this.#settings.theory;
    return new ConstrainedTrajectory(hit!.theta, this.#problem.evaluator(2), learningRate, {
      threshold,
      valleyTolerance,
      largest: Math.min(eigenvalues, this.#problem.parameters),
      drawn: this.#drawn,
    });
  }

  #displace(from: Float64Array, length: number, direction: Float64Array): void {
    const theta = Float64Array.from(from);
    addScaledInto(length, direction, theta);
    this.#path.restartAt(theta);
  }

  #observeTheory(out: Float64Array, offset: number, stride: number): void {
    const theory = this.#theory;
    if (theory === undefined) return;
    if (theory.lost) {
      this.#theory = undefined;
      this.#say(
        'lost',
        'constrained',
        'The constrained path grew past the largest number; the predictions end here.',
      );
      return;
    }
    const put = (id: string, value: number) => {
      const place = this.#places.get(id);
      // What is not finite is not a measurement: the channel stays empty at this step.
      if (place !== undefined && Number.isFinite(value)) out[offset + place * stride] = value;
    };
    theory.observe(this.#path, put, (kind, source, text, value) => this.#say(kind, source, text, value));
  }

  #changeLearningRate(learningRate: number): void {
    this.#say('learning-rate', 'gd', `The learning rate is ${learningRate} from here on.`, learningRate);
    if (this.#theory === undefined) return;
    this.#theory = undefined;
    this.#say(
      'lost',
      'constrained',
      'The learning rate changed: the predictions end here and begin anew at the next hit.',
    );
  }

  #endDiverged(): void {
    const { loss, step } = this.#path;
    const cause = Number.isFinite(loss)
      ? `the loss passed ${DIVERGENCE_FACTOR.toExponential(0).replace('1e+', '10^')} times its start`
      : 'the loss is no longer a finite number';
    this.#end('diverged', `Training diverged at step ${step}: ${cause}.`);
  }

  #end(kind: 'diverged' | 'finished', text: string): void {
    this.ended = true;
    this.#say(kind, 'gd', text);
  }

  #say(kind: SimulationEvent['kind'], source: string, text: string, value?: number): void {
    const event = { kind, step: this.#path.step, source, text };
    this.#events.push(value === undefined ? event : { ...event, value });
  }
}

function needs(id: ReferenceId): Need {
  return registry[id].needs;
}
