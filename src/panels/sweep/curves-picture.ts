/** The curves of a sweep as they are painted: scales, shapes kept from frame to frame, and who stands in front. */
import type { FieldValue } from '../../core/field.ts';
import type { Traces } from '../../store/traces.ts';
import { drawMeasured } from '../kit/draw-trace.ts';
import { measuredLoss, measuredSharpness } from '../kit/line-style.ts';
import type { Palette } from '../kit/palette.ts';
import type { PlotFrame } from '../kit/plot-frame.ts';
import type { Surface } from '../kit/surface.ts';
import type { Tick } from '../kit/ticks.ts';
import {
  createShape,
  shapeTrace,
  type StepScale,
  type TraceShape,
  type ValueScale,
} from '../kit/trace-shape.ts';
import { drawShaded } from './draw-shaded.ts';
import { shapeEnvelope } from './envelope-shape.ts';
import { shadeOf } from './shades.ts';
import type { SweepTraces } from './sweep-traces.ts';
import type { TimeAxis } from './sweep-view.ts';
import type { SweptRun } from './swept-run.ts';

export type Quantity = 'sharpness' | 'loss';

export interface CurvesPicture {
  readonly quantity: Quantity;
  readonly runs: readonly SweptRun[];
  readonly traces: SweepTraces;
  readonly frame: PlotFrame;
  readonly palette: Palette;
  readonly toY: ValueScale;
  readonly timeAxis: TimeAxis;
  /** End of the time axis, in steps or in η·t. */
  readonly end: number;
  readonly ticks: readonly Tick[];
}

/** px of a run's own mark of 2/η at the right end. */
export const MARK = 34;
const WIDTH = 1.1;
/** Opacity of the runs of other rows. */
const OTHER_ROW = 0.3;

/** The shapes of all curves: read from the traces only where they or the scales have changed. */
export class CurveShapes {
  readonly #shapes = new WeakMap<Traces, { key: string; shape: TraceShape }>();
  readonly #front = createShape();

  /** As one of many. */
  of(picture: CurvesPicture, run: SweptRun): TraceShape | null {
    const traces = picture.traces.of(run.index);
    if (traces === undefined || traces.length === 0) return null;
    const { frame, toY } = picture;
    const key = `${traces.length} ${endStep(picture, run)} ${frame.width} ${toY(1)} ${toY(10)}`;
    const known = this.#shapes.get(traces);
    if (known?.key === key) return known.shape;
    const shape = known?.shape ?? createShape();
    this.#shapes.set(traces, { key, shape });
    shapeEnvelope(traces, `gd.${picture.quantity}`, scaleOf(picture, run), toY, shape);
    return shape;
  }

  /** With every step of it. */
  inFront(picture: CurvesPicture, run: SweptRun): TraceShape | null {
    const traces = picture.traces.of(run.index);
    if (traces === undefined || traces.length === 0) return null;
    shapeTrace(traces, `gd.${picture.quantity}`, scaleOf(picture, run), picture.toY, this.#front);
    return this.#front;
  }
}

/** The step at the end of the axis. */
function endStep({ timeAxis, end }: CurvesPicture, { learningRate }: SweptRun): number {
  return timeAxis === 'step' ? end : end / learningRate;
}

function scaleOf(picture: CurvesPicture, run: SweptRun): StepScale {
  return { from: 0, to: endStep(picture, run), width: picture.frame.width };
}

/**
 * All runs; what is in front hardly costs anything when it changes. `row`: the second parameter of the chosen run, whose
 * row of the map stands out; null for none.
 */
export function paintCurves(
  surface: Surface,
  picture: CurvesPicture,
  shapes: CurveShapes,
  row: FieldValue | null,
): void {
  const { frame, palette, runs, quantity } = picture;
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, frame.width, frame.height);
  surface.clip();
  surface.fillStyle = palette.colour.grid;
  for (const { value } of picture.ticks)
    surface.fillRect(0, Math.round(picture.toY(value)) - 0.5, frame.width, 1);
  for (const run of runs) {
    const shape = shapes.of(picture, run);
    if (shape === null) continue;
    const diverged = run.record?.summary.outcome === 'diverged';
    const colour = diverged ? palette.colour.bad : shadeOf(palette, quantity, run.place);
    drawShaded(
      surface,
      shape,
      colour,
      WIDTH * palette.line,
      row === null || run.second === row ? 1 : OTHER_ROW,
    );
  }
  surface.restore();
  if (quantity === 'sharpness') paintMarks(surface, picture);
}

/** Each run's own 2/η, at the right end. */
function paintMarks(surface: Surface, { runs, frame, palette, toY }: CurvesPicture): void {
  surface.fillStyle = palette.colour.threshold;
  const rates = new Set(runs.map(({ learningRate }) => learningRate));
  const length = MARK * frame.scale;
  for (const rate of rates) {
    const y = toY(2 / rate);
    if (y >= 0 && y <= frame.height)
      surface.fillRect(frame.width - length, Math.round(y) - 0.75, length, 1.5);
  }
}

/** The chosen run in full colour, with its halo and, for sharpness, its own 2/η across the plot. */
export function paintFront(
  surface: Surface,
  picture: CurvesPicture,
  shapes: CurveShapes,
  run: SweptRun,
): void {
  const { frame, palette, quantity, toY } = picture;
  const shape = shapes.inFront(picture, run);
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, frame.width, frame.height);
  surface.clip();
  if (shape !== null) {
    const style = quantity === 'sharpness' ? measuredSharpness : measuredLoss;
    drawMeasured(surface, shape, style, palette, 0);
  }
  if (quantity === 'sharpness') {
    surface.fillStyle = palette.colour.threshold;
    surface.fillRect(0, Math.round(toY(2 / run.learningRate)) - 0.75, frame.width, 1.5 * palette.line);
  }
  surface.restore();
}

/** px around the pointer within which a curve is meant. */
const REACH = 28;

/** The run whose curve is nearest to a point of the plot, null where none is near. */
export function runNear(picture: CurvesPicture, x: number, y: number): number | null {
  const { frame, runs, traces, toY, quantity } = picture;
  let nearest: number | null = null;
  let distance = REACH;
  for (const run of runs) {
    const own = traces.of(run.index);
    if (own === undefined || own.length === 0) continue;
    const step = Math.round((x / frame.width) * endStep(picture, run));
    const [low, high] = own.extent(`gd.${quantity}`, Math.max(0, step - 1), step + 2);
    const [top, bottom] = [toY(high), toY(low)];
    if (Number.isNaN(top) || step > own.end) continue;
    const away = y < top ? top - y : y > bottom ? y - bottom : 0;
    if (away < distance) {
      distance = away;
      nearest = run.index;
    }
  }
  return nearest;
}
