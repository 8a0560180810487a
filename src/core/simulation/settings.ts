/** What a simulation is told beside its problem: the run description's numerical part. */
import type { OptimizerId } from '../optimizers/optimizers.ts';

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
  /** Steps between measurements while S ≤ 0.9·2/η; every step above. */
  readonly every: number;
}

export interface SimulationSettings {
  readonly optimizer: OptimizerId;
  readonly learningRate: number;
  readonly learningRateEvents: readonly LearningRateEvent[];
  readonly start: StartRule;
  readonly measurement: MeasurementSettings;
  readonly references: readonly string[];
  readonly steps: number;
}
