/** What a simulation is told beside its problem: the run description's numerical part. */
import type { OptimizerId } from '../optimizers/optimizers.ts';
import type { ReferenceId } from '../references/references.ts';

export interface LearningRateEvent {
  readonly step: number;
  readonly learningRate: number;
}

export interface StartRule {
  readonly kind: 'natural' | 'nudge' | 'kick';
  /** Nudge: length along u, in units of θ. Kick: multiple of δ along u, from θ†. */
  readonly size: number;
}

export interface MeasurementSettings {
  readonly method: 'lanczos' | 'power';
  /** Eigenvalues from the top, 1 to 8 (power iteration finds one). */
  readonly eigenvalues: number;
  /** Residual of the top pair at which a measurement stops. */
  readonly tolerance: number;
  /** Steps between measurements, until S first exceeds 0.9·2/η; every step from then on. */
  readonly every: number;
}

export interface TheorySettings {
  /** Largest number of eigenvalues held at the edge together, 1 (the paper's setting) to 6. */
  readonly eigenvalues: number;
  /** |∇L·u|/S < valleyTolerance·(1 + ‖θ‖) on the constrained trajectory. */
  readonly valleyTolerance: number;
  /** Sets a prediction back on the measured displacement once it is lost. */
  readonly reanchor: boolean;
}

export interface SimulationSettings {
  readonly optimizer: OptimizerId;
  readonly learningRate: number;
  readonly learningRateEvents: readonly LearningRateEvent[];
  readonly start: StartRule;
  readonly measurement: MeasurementSettings;
  readonly theory: TheorySettings;
  readonly references: readonly ReferenceId[];
  readonly steps: number;
}
