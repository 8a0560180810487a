/** Draws a run of many: a thin line in its own shade, with its band between the branches of an oscillation. */
import type { Surface } from '../kit/surface.ts';
import { TOUCHING, type TraceShape } from '../kit/trace-shape.ts';

/** Many bands lie over one another: each is faint. */
const BAND_OPACITY = 0.08;
const LINE_OPACITY = 0.8;

export function drawShaded(
  surface: Surface,
  shape: TraceShape,
  colour: string,
  width: number,
  opacity: number,
): void {
  surface.lineJoin = 'round';
  surface.lineCap = 'round';
  surface.setLineDash([]);
  surface.fillStyle = colour;
  surface.strokeStyle = colour;
  surface.lineWidth = width;
  surface.globalAlpha = opacity * BAND_OPACITY;
  surface.beginPath();
  for (let i = 0; i < shape.count; ) {
    let end = i + 1;
    while (end < shape.count && shape.starts[end] === 0) end++;
    if (swings(shape, i, end)) outline(surface, shape, i, end);
    i = end;
  }
  surface.fill();
  surface.globalAlpha = opacity * LINE_OPACITY;
  surface.beginPath();
  edge(surface, shape, shape.upper, () => true);
  edge(surface, shape, shape.lower, (i) => shape.lower[i]! - shape.upper[i]! > TOUCHING);
  surface.stroke();
  surface.globalAlpha = 1;
}

function swings({ upper, lower }: TraceShape, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (lower[i]! - upper[i]! > TOUCHING) return true;
  return false;
}

function outline(surface: Surface, { x, upper, lower }: TraceShape, from: number, to: number): void {
  surface.moveTo(x[from]!, upper[from]!);
  for (let i = from + 1; i < to; i++) surface.lineTo(x[i]!, upper[i]!);
  for (let i = to - 1; i >= from; i--) surface.lineTo(x[i]!, lower[i]!);
  surface.closePath();
}

function edge(
  surface: Surface,
  { count, x, starts }: TraceShape,
  values: Float64Array,
  wanted: (i: number) => boolean,
): void {
  let drawing = false;
  for (let i = 0; i < count; i++) {
    const shown = wanted(i);
    if (starts[i] === 1 || !drawing) {
      if (shown) surface.moveTo(x[i]!, values[i]!);
      // A piece of one point shows as a dot under round caps.
      if (shown && (i + 1 === count || starts[i + 1] === 1)) surface.lineTo(x[i]!, values[i]!);
    } else surface.lineTo(x[i]!, values[i]!);
    drawing = shown;
  }
}
