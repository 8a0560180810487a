/** Draws x, the displacement along u, which flips sign every step: one line for even steps, one for odd ones. */
import { drawLine, drawMarkers, drawReference } from './draw-trace.ts';
import { HALO_WIDTH, type LineStyle } from './line-style.ts';
import type { Palette } from './palette.ts';
import type { ParityShapes } from './parity-shape.ts';
import type { Surface } from './surface.ts';
import type { TraceShape } from './trace-shape.ts';

/** Even steps in one style, odd ones in the other, the band between them filled. */
export function drawSwing(
  surface: Surface,
  { even, odd }: ParityShapes,
  styles: readonly [even: LineStyle, odd: LineStyle],
  palette: Palette,
  room: number,
): void {
  const band = palette.colour[styles[0].band ?? 'swing-band'];
  surface.setLineDash([]);
  surface.lineJoin = 'round';
  fillBetween(surface, even, odd, band);
  for (const shape of [even, odd]) drawLine(surface, shape, band, HALO_WIDTH * palette.line);
  drawReference(surface, even, styles[0], palette);
  drawReference(surface, odd, styles[1], palette);
  if (even.mode !== 'steps') return;
  for (const shape of [even, odd])
    drawMarkers(surface, shape, palette.colour[styles[0].colour], palette, room);
}

export function drawSwingReference(
  surface: Surface,
  { even, odd }: ParityShapes,
  style: LineStyle,
  palette: Palette,
): void {
  drawReference(surface, even, style, palette);
  drawReference(surface, odd, style, palette);
}

/** Pieces of both branches come in pairs: they begin and end together, within a step. */
function fillBetween(surface: Surface, even: TraceShape, odd: TraceShape, colour: string): void {
  surface.fillStyle = colour;
  surface.beginPath();
  for (let e = 0, o = 0; e < even.count && o < odd.count; ) {
    const evenEnd = pieceEnd(even, e);
    const oddEnd = pieceEnd(odd, o);
    surface.moveTo(even.x[e]!, even.upper[e]!);
    for (let i = e + 1; i < evenEnd; i++) surface.lineTo(even.x[i]!, even.upper[i]!);
    for (let i = oddEnd - 1; i >= o; i--) surface.lineTo(odd.x[i]!, odd.upper[i]!);
    surface.closePath();
    e = evenEnd;
    o = oddEnd;
  }
  surface.fill();
}

function pieceEnd({ count, starts }: TraceShape, from: number): number {
  let end = from + 1;
  while (end < count && starts[end] === 0) end++;
  return end;
}
