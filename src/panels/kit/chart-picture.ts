/** All that a time panel's plot shows, apart from React and from the canvas: a figure can be painted from it as well. */
import type { SimulationEvent } from '../../core/simulation/frame.ts';
import type { Traces } from '../../store/traces.ts';
import type { Guess } from './guess.ts';
import type { Palette } from './palette.ts';
import { createParityShapes, type ParityShapes, shapeParities } from './parity-shape.ts';
import type { PinnedTraces } from './pinned-traces.ts';
import type { PlotFrame } from './plot-frame.ts';
import type { Series } from './series.ts';
import type { Surface } from './surface.ts';
import {
  readSteps,
  type StepScale,
  shapeExtremes,
  shapeTrace,
  type TraceShape,
  type ValueScale,
} from './trace-shape.ts';

export interface ChartPicture {
  readonly traces: Traces;
  readonly events: readonly SimulationEvent[];
  readonly series: readonly Series[];
  readonly frame: PlotFrame;
  readonly palette: Palette;
  readonly steps: StepScale;
  readonly toY: ValueScale;
  /** px of the grid's lines. */
  readonly grid: readonly number[];
  readonly threshold: ThresholdAhead | null;
  /** The step pointed at or scrubbed to. */
  readonly crosshair: number | null;
  /** Recorded runs behind this one. */
  readonly pinned?: readonly PinnedTraces[] | undefined;
  readonly guess?: Guess | undefined;
  /** Painted over the lines, e.g. an extrapolation. */
  readonly over?: ((surface: Surface, picture: ChartPicture) => void) | undefined;
}

/** The line 2/η from the head on: as it is set, changes still to come, and where it is being dragged to. */
export interface ThresholdAhead {
  /** NaN while unknown. */
  readonly value: number;
  readonly changes: readonly { readonly step: number; readonly value: number }[];
  readonly dragged: number | null;
}

/** px a step. */
export function roomOf({ steps }: ChartPicture): number {
  return steps.width / (steps.to - steps.from);
}

/** Shapes keep their memory from frame to frame; charts paint one after another and can share it. */
const memory = new WeakMap<Traces, ParityShapes>();

function shapesOf(traces: Traces): ParityShapes {
  let shapes = memory.get(traces);
  if (shapes === undefined) {
    shapes = createParityShapes();
    memory.set(traces, shapes);
  }
  return shapes;
}

/** The shape of a channel; valid until the next call. */
export function shapeOf({ traces, steps, toY }: ChartPicture, channel: string): TraceShape {
  const shape = shapesOf(traces).both;
  shapeTrace(traces, channel, steps, toY, shape);
  return shape;
}

/** The values themselves, without branches: for lines that jump. Valid until the next call. */
export function valuesOf({ traces, steps, toY }: ChartPicture, channel: string): TraceShape {
  const shape = shapesOf(traces).both;
  if (!readSteps(traces, channel, steps, toY, shape)) shapeExtremes(traces, channel, steps, toY, shape);
  return shape;
}

/** The shapes of a channel's even and odd steps; valid until the next call. */
export function paritiesOf({ traces, steps, toY }: ChartPicture, channel: string): ParityShapes {
  const shapes = shapesOf(traces);
  shapeParities(traces, channel, steps, toY, shapes);
  return shapes;
}
