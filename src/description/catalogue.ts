/**
 * What descriptions choose from: the registries of the core, each a plain object from id to what it tells about
 * itself, and the few facts that decide which of them go together. Handed in, so that tests bring their own.
 */
import type { DataFault, DataShape } from '../core/problems/data/data-spec.ts';
import type { Described } from '../core/problems/spec.ts';
import type { Chosen, RunDescription } from './description.ts';

export type Registry = Readonly<Record<string, Described>>;

/** The places of a description that hold a chosen thing, and the registry that each chooses from. */
export const SLOTS = ['model', 'data', 'loss', 'initialization'] as const;
export type Slot = (typeof SLOTS)[number];

export type { DataShape };

export interface Catalogue {
  readonly model: Registry;
  readonly data: Registry;
  readonly loss: Registry;
  readonly initialization: Registry;
  readonly optimizer: Registry;
  readonly references: Registry;
  /** Toys are functions of θ alone; networks map inputs to outputs and need data and a loss. */
  readonly isToy: (model: string) => boolean;
  /** A toy's starting point worth seeing; empty for networks. The model's values may not have been checked yet. */
  readonly toyStart: (model: Chosen) => readonly number[];
  /** Names of a toy's parameters, in θ's order; empty for networks. As unchecked as in `toyStart`. */
  readonly toyNames: (model: Chosen) => readonly string[];
  /** Losses for classes refuse real-valued targets. */
  readonly needsClasses: (loss: string) => boolean;
  /** What does not go together among the values of a model. */
  readonly modelFault: (model: Chosen) => DataFault | null;
  /** null for the data set `none`. */
  readonly dataShape: (data: Chosen) => DataShape | null;
  /** What does not go together among the values of a data set. */
  readonly dataFault: (data: Chosen) => DataFault | null;
  /** Number of parameters p, from the fields alone: nothing is allocated. */
  readonly parameterCount: (problem: RunDescription['problem']) => number;
}
