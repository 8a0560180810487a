/** Paints what lies over a rectangle of two numbers: a network's decision, or a toy's loss with the way over it. */
import type { Grid, Picture } from '../../worker/protocol.ts';
import { traceContour } from './contour-path.ts';
import { traceLevelLine } from './level-line.ts';
import { paintRing } from './paint-portrait.ts';
import type { Palette } from './palette.ts';
import type { Surface } from './surface.ts';

type Field = Extract<Picture, { kind: 'field' }>;
type Landscape = Extract<Picture, { kind: 'surface' }>;

export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** Two inputs: where the network says one class or the other, its boundary, and the points. */
export function paintField(surface: Surface, picture: Field, frame: MapFrame): void {
  const { palette, width, height } = frame;
  const grid = gridOf(picture);
  surface.fillStyle = palette.colour.sunk;
  surface.fillRect(0, 0, width, height);
  const { colour } = palette;
  const classes = classCount(picture.labels);
  const many = classes > 2;
  const boundaries = many ? Array.from({ length: classes - 1 }, (_, k) => k + 0.5) : [0];
  boundaries.forEach((level, k) => {
    surface.globalAlpha = many ? 0.35 : 1;
    surface.fillStyle = k === 0 ? colour.stage4 : colour.ink3;
    traceContour(surface, grid, level, width, height);
    surface.fill();
  });
  surface.globalAlpha = 1;
  surface.strokeStyle = colour.rule;
  surface.lineWidth = palette.line;
  if (!many) {
    for (const level of hairlines(picture.values)) {
      traceLevelLine(surface, grid, level, width, height);
      surface.stroke();
    }
  }
  surface.strokeStyle = colour.ink;
  surface.lineWidth = 1.5 * palette.line;
  for (const level of boundaries) {
    traceLevelLine(surface, grid, level, width, height);
    surface.stroke();
  }
  paintPoints(surface, picture, frame, many ? classes - 1 : 1);
}

/** Class 1 filled, class 0 hollow; between them, and for more classes, the fill deepens with the number. */
function paintPoints(surface: Surface, picture: Field, frame: MapFrame, highest: number): void {
  const { palette } = frame;
  const place = placer(picture, frame);
  surface.lineWidth = 1.25 * palette.line;
  surface.strokeStyle = palette.colour.ink;
  for (let i = 0; i < picture.pointsX.length; i++) {
    const [x, y] = place(picture.pointsX[i]!, picture.pointsY[i]!);
    surface.beginPath();
    surface.arc(x, y, 3 * palette.line, 0, 2 * Math.PI);
    surface.fillStyle = palette.colour.bg;
    surface.fill();
    surface.globalAlpha = Math.min(1, Math.max(0, picture.labels[i]! / highest));
    surface.fillStyle = palette.colour.ink;
    surface.fill();
    surface.globalAlpha = 1;
    surface.stroke();
  }
}

/** Two parameters: level lines of the loss, closer together towards its valley, and the way of θ over them. */
export function paintLandscape(surface: Surface, picture: Landscape, frame: MapFrame): void {
  const { palette, width, height } = frame;
  const grid = gridOf(picture);
  surface.fillStyle = palette.colour.sunk;
  surface.fillRect(0, 0, width, height);
  surface.strokeStyle = palette.colour.field;
  surface.lineWidth = 0.75 * palette.line;
  surface.globalAlpha = 0.6;
  for (const level of valleyLevels(picture.values)) {
    traceLevelLine(surface, grid, level, width, height);
    surface.stroke();
  }
  surface.globalAlpha = 1;
  const place = placer(picture, frame);
  surface.strokeStyle = palette.colour.ink;
  surface.lineWidth = 1.15 * palette.line;
  surface.lineJoin = 'round';
  surface.beginPath();
  for (let i = 0; i < picture.pathX.length; i++) {
    const [x, y] = place(picture.pathX[i]!, picture.pathY[i]!);
    if (i === 0) surface.moveTo(x, y);
    else surface.lineTo(x, y);
  }
  surface.stroke();
  const last = picture.pathX.length - 1;
  if (last >= 0) paintRing(surface, palette, ...place(picture.pathX[last]!, picture.pathY[last]!));
}

/** Values belong to the middles of cells; the outer half cells are left out. */
function gridOf({ size, values }: Field | Landscape): Grid {
  return { side: size, values };
}

function inner(cells: number, size: number): number {
  return (cells - 0.5) / (size - 1);
}

function placer(
  { extent: [left, right, bottom, top], size }: Field | Landscape,
  { width, height }: MapFrame,
): (x: number, y: number) => readonly [number, number] {
  return (x, y) => [
    inner(((x - left) / (right - left)) * size, size) * width,
    (1 - inner(((y - bottom) / (top - bottom)) * size, size)) * height,
  ];
}

function classCount(labels: Float64Array): number {
  let most = 0;
  for (const label of labels) {
    if (!Number.isInteger(label) || label < 0) return 2;
    most = Math.max(most, label);
  }
  return most + 1;
}

/** Level lines on either side of the boundary, at halves of what the network reaches. */
function hairlines(values: Float64Array): readonly number[] {
  const most = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75].map((share) => share * Math.min(most, 2));
}

const LEVELS = 14;

/** Between the least and the greatest loss, with gaps that grow by a constant factor. */
function valleyLevels(values: Float64Array): readonly number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (!(high > low)) return [];
  return Array.from({ length: LEVELS }, (_, k) => low + (high - low) * 2 ** (k + 1 - LEVELS - 0.5));
}
