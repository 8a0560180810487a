/** Draws the shape of a trace. Coordinates are px from the plot's top left corner; the caller clips to the plot. */
import { HALO_WIDTH, type LineStyle } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';
import { STEP_ROOM, TOUCHING, type TraceShape } from './trace-shape.ts';

/** Opacity of the band of a trace that has no band colour of its own. */
const FAINT = 0.16;

/** What was measured: filled between its branches, haloed, and from STEP_ROOM px a step with a marker each. */
export function drawMeasured(
  surface: Surface,
  shape: TraceShape,
  style: LineStyle,
  palette: Palette,
  room: number,
): void {
  const colour = palette.colour[style.colour];
  surface.lineJoin = 'round';
  surface.lineCap = 'round';
  surface.setLineDash([]);
  if (style.band === undefined) {
    surface.globalAlpha = FAINT;
    fillBand(surface, shape, colour);
    surface.globalAlpha = 1;
  } else {
    const band = palette.colour[style.band];
    fillBand(surface, shape, band);
    strokeEdges(surface, shape, band, HALO_WIDTH * palette.line);
  }
  strokeEdges(surface, shape, colour, style.width * palette.line);
  if (shape.mode === 'steps' && style.band !== undefined) {
    drawMarkers(surface, shape, colour, palette, room);
  }
}

/** What was predicted, or is a reference: one line a branch, dashed as its style says, without halo. */
export function drawReference(
  surface: Surface,
  shape: TraceShape,
  style: LineStyle,
  palette: Palette,
  width = style.width,
): void {
  surface.lineJoin = 'round';
  surface.lineCap = 'butt';
  surface.setLineDash(style.dash.map((length) => length * palette.line));
  strokeEdges(surface, shape, palette.colour[style.colour], width * palette.line);
  surface.setLineDash([]);
}

/** The upper edge alone, in whatever dash is set. */
export function drawLine(surface: Surface, shape: TraceShape, colour: string, width: number): void {
  surface.strokeStyle = colour;
  surface.lineWidth = width;
  surface.beginPath();
  traceEdge(surface, shape, shape.upper);
  surface.stroke();
}

function strokeEdges(surface: Surface, shape: TraceShape, colour: string, width: number): void {
  drawLine(surface, shape, colour, width);
  surface.beginPath();
  traceLowerWhereApart(surface, shape);
  surface.stroke();
}

function traceEdge(surface: Surface, { count, x, starts }: TraceShape, edge: Float64Array): void {
  for (let i = 0; i < count; i++) {
    if (starts[i] === 0) surface.lineTo(x[i]!, edge[i]!);
    else {
      surface.moveTo(x[i]!, edge[i]!);
      // A piece of one point shows as a dot under round caps.
      if (i + 1 === count || starts[i + 1] === 1) surface.lineTo(x[i]!, edge[i]!);
    }
  }
}

/** The second edge only where it leaves the first: two dashed lines over one another would fill each other's gaps. */
function traceLowerWhereApart(surface: Surface, { count, x, upper, lower, starts }: TraceShape): void {
  let drawing = false;
  for (let i = 0; i < count; i++) {
    const apart = lower[i]! - upper[i]! > TOUCHING;
    if (starts[i] === 1) drawing = false;
    if (apart && !drawing) {
      if (i > 0 && starts[i] === 0) {
        surface.moveTo(x[i - 1]!, lower[i - 1]!);
        surface.lineTo(x[i]!, lower[i]!);
      } else surface.moveTo(x[i]!, lower[i]!);
    } else if (drawing) surface.lineTo(x[i]!, lower[i]!);
    drawing = apart;
  }
}

function fillBand(surface: Surface, { count, x, upper, lower, starts }: TraceShape, colour: string): void {
  surface.fillStyle = colour;
  surface.beginPath();
  let any = false;
  for (let i = 0; i < count; ) {
    let end = i + 1;
    while (end < count && starts[end] === 0) end++;
    let apart = false;
    for (let k = i; k < end && !apart; k++) apart = lower[k]! - upper[k]! > TOUCHING;
    if (apart) {
      any = true;
      surface.moveTo(x[i]!, upper[i]!);
      for (let k = i + 1; k < end; k++) surface.lineTo(x[k]!, upper[k]!);
      for (let k = end - 1; k >= i; k--) surface.lineTo(x[k]!, lower[k]!);
      surface.closePath();
    }
    i = end;
  }
  if (any) surface.fill();
}

/** Even steps filled, odd ones hollow: by the step's number, wherever the visible part begins. */
export function drawMarkers(
  surface: Surface,
  shape: TraceShape,
  colour: string,
  palette: Palette,
  room: number,
): void {
  const radius = Math.min(3.5, 2 + (room - STEP_ROOM) / 8) * palette.line;
  const { count, x, upper, steps } = shape;
  for (const parity of [0, 1]) {
    surface.beginPath();
    for (let i = 0; i < count; i++) {
      if (Math.abs(steps[i]! % 2) !== parity) continue;
      surface.moveTo(x[i]! + radius, upper[i]!);
      surface.arc(x[i]!, upper[i]!, radius, 0, 2 * Math.PI);
    }
    surface.fillStyle = parity === 0 ? colour : palette.colour.bg;
    surface.fill();
    surface.strokeStyle = colour;
    surface.lineWidth = 1.25 * palette.line;
    surface.stroke();
  }
}
