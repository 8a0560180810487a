/**
 * Paints the plane through θ†: level lines of the loss, where sharpness is above 2/η, the constrained path and the last
 * steps of the run, even ones filled and odd ones hollow. Coordinates are px from the plot's corner.
 */
import type { Landscape } from '../../worker/protocol.ts';
import { traceContour } from './contour-path.ts';
import { traceLevelLine } from './level-line.ts';
import { paintRing } from './paint-portrait.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

export interface PlanePicture {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly plane: Extract<Landscape, { kind: 'plane' }>;
  readonly levels: readonly number[];
  /** 2/η. */
  readonly threshold: number;
}

type Way = PlanePicture['plane']['run'];

const OLDEST_OPACITY = 0.15;

export function paintPlane(surface: Surface, picture: PlanePicture): void {
  const { width, height, palette, plane, levels, threshold } = picture;
  const { colour, line } = palette;
  const toX = (a: number): number => ((a / plane.extent[0] + 1) / 2) * width;
  const toY = (b: number): number => ((1 - b / plane.extent[1]) / 2) * height;
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, width, height);
  surface.clip();
  surface.fillStyle = colour.sunk;
  surface.fillRect(0, 0, width, height);
  surface.fillStyle = colour.zone;
  traceContour(surface, plane.sharpness, threshold, width, height);
  surface.fill();
  surface.strokeStyle = colour.loss;
  surface.lineWidth = 0.9 * line;
  surface.globalAlpha = 0.55;
  for (const level of levels) {
    traceLevelLine(surface, plane.loss, level, width, height);
    surface.stroke();
  }
  surface.globalAlpha = 1;
  surface.strokeStyle = colour.threshold;
  surface.lineWidth = 1.5 * line;
  if (!plane.sharpnessMeasured) surface.setLineDash([6 * line, 3 * line]);
  traceLevelLine(surface, plane.sharpness, threshold, width, height);
  surface.stroke();
  surface.setLineDash([]);
  paintPath(surface, plane.path, palette, toX, toY);
  paintSteps(surface, plane.run, palette, toX, toY);
  const last = plane.run.steps.length - 1;
  if (last >= 0) paintRing(surface, palette, toX(plane.run.a[last]!), toY(plane.run.b[last]!));
  surface.restore();
}

type Place = (value: number) => number;

function paintPath(surface: Surface, { a, b }: Way, { colour, line }: Palette, toX: Place, toY: Place): void {
  surface.strokeStyle = colour.pgd;
  surface.lineWidth = 1.5 * line;
  surface.beginPath();
  a.forEach((value, i) => {
    if (i === 0) surface.moveTo(toX(value), toY(b[i]!));
    else surface.lineTo(toX(value), toY(b[i]!));
  });
  surface.stroke();
  surface.beginPath();
  surface.arc(toX(0), toY(0), 4 * line, 0, 2 * Math.PI);
  surface.fillStyle = colour.pgd;
  surface.fill();
  surface.strokeStyle = colour.bg;
  surface.lineWidth = 1.25 * line;
  surface.stroke();
}

/** Paler the older; each parity joined, unless its points lie on a line of their own. */
export function paintSteps(
  surface: Surface,
  { steps, a, b }: Way,
  { colour, line }: Palette,
  toX: Place,
  toY: Place,
  joined = true,
): void {
  const count = steps.length;
  const opacity = (i: number): number => OLDEST_OPACITY + (1 - OLDEST_OPACITY) * ((i + 1) / count) ** 2;
  const before: [number | undefined, number | undefined] = [undefined, undefined];
  surface.strokeStyle = colour.ink;
  surface.lineWidth = 1.15 * line;
  for (let i = 0; i < count; i++) {
    const parity = (steps[i]! % 2) as 0 | 1;
    const from = before[parity];
    before[parity] = i;
    surface.globalAlpha = opacity(i);
    if (from === undefined || !joined) continue;
    surface.beginPath();
    surface.moveTo(toX(a[from]!), toY(b[from]!));
    surface.lineTo(toX(a[i]!), toY(b[i]!));
    surface.stroke();
  }
  for (let i = 0; i < count; i++) {
    const even = steps[i]! % 2 === 0;
    surface.globalAlpha = opacity(i);
    surface.beginPath();
    surface.arc(toX(a[i]!), toY(b[i]!), (even ? 2.4 : 2.1) * line, 0, 2 * Math.PI);
    surface.fillStyle = even ? colour.ink : colour.bg;
    surface.fill();
    if (!even) surface.stroke();
  }
  surface.globalAlpha = 1;
}
