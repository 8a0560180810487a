/**
 * What a panel is: one file in this folder and one line in panels.ts. A panel reads its props and nothing else; it
 * draws whatever channels there are and says in words what is still missing.
 */
import type { ComponentType } from 'react';
import type { Channel, SimulationEvent } from '../core/simulation/frame.ts';
import type { Sentence } from '../language/say.ts';
import type { Sights } from '../store/session-state.ts';
import type { Traces } from '../store/traces.ts';
import type { View } from '../store/view.ts';
import type { Picture, RunFacts, SightKind } from '../worker/protocol.ts';
import type { Guess } from './kit/guess.ts';
import type { PinnedTraces } from './kit/pinned-traces.ts';

export interface PanelProps {
  readonly traces: Traces;
  readonly view: View;
  readonly events: readonly SimulationEvent[];
  /** The slot, in CSS pixels: key line and plot. It is kept from the first frame on. */
  readonly width: number;
  readonly height: number;
  /** What the worker was asked to show of the step looked at, for the panels that name a sight. */
  readonly sights?: Sights | undefined;
  /** What the network computed at step 0. */
  readonly initialPicture?: Picture | undefined;
  readonly facts?: RunFacts | null | undefined;
  /** η in force now; without it, that of the last frame. */
  readonly learningRate?: number | undefined;
  /** Changes of η still to come, drawn ahead as steps of the threshold line. */
  readonly schedule?: readonly { readonly step: number; readonly learningRate: number }[] | undefined;
  /**
   * The reader moved the threshold line. `settled` is false while it is dragged and true once, when it is let go or
   * a key was pressed. Without it the line has no handle.
   */
  readonly onLearningRate?: ((learningRate: number, settled: boolean) => void) | undefined;
  /** Ask for what a trace is measured from, where a run has none of it: the constrained path and its predictions. */
  readonly onTrace?: (() => void) | undefined;
  /** Recorded runs to draw behind this one. */
  readonly pinned?: readonly PinnedTraces[] | undefined;
  /** How the reader thinks that the panel's line will go on. */
  readonly guess?: Guess | undefined;
  /** Values that a time panel's axis shows at least, so that it stands still when the run goes on. */
  readonly room?: readonly [low: number, high: number] | undefined;
}

export interface Panel {
  /** As the interface names it, in sentence case. */
  readonly title: Sentence;
  /** One sentence for the list of panels. */
  readonly help: Sentence;
  /** `time` panels stand above one another in the centre, with equal width: their step axes align. */
  readonly place: 'time' | 'side';
  /** Height of the slot in px at a root font of 16 px; multiply by the root font's size / 16. */
  readonly height: number;
  /** Side panels that keep their shape: height at a given width. Overrides `height`. */
  heightAt?(width: number): number;
  /** What it shows of a step besides traces; the worker makes it only while the panel is open. */
  readonly sight?: SightKind;
  /** Whether a run with these channels has anything to show here; true while they are not known yet. */
  available(channels: readonly Channel[]): boolean;
  readonly component: ComponentType<PanelProps>;
}
