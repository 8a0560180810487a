/** Paints what stands over the lines: the crosshair with its rings, dots at the heads, rings where predictions part. */
import type { ChartPicture } from './chart-picture.ts';
import { otherBranch } from './level-of.ts';
import type { Token } from './palette.ts';
import { partingStep } from './parting.ts';
import type { Surface } from './surface.ts';
import { stepX } from './trace-shape.ts';

export function paintCrosshair(surface: Surface, picture: ChartPicture): void {
  const { crosshair, steps, frame, palette, traces } = picture;
  if (crosshair === null) return;
  const x = stepX(steps, crosshair);
  if (x < 0 || x > frame.width) return;
  surface.fillStyle = palette.colour.ink2;
  surface.fillRect(Math.round(x) - 0.5, 0, 1, frame.height);
  for (const series of picture.series) {
    if (series.kind !== 'measured' || series.dot !== true) continue;
    ring(surface, picture, crosshair, traces.value(series.channel, crosshair), series.style.colour, 1.75);
  }
}

export function paintHeads(surface: Surface, picture: ChartPicture): void {
  const { traces, events } = picture;
  for (const series of picture.series) {
    if (series.kind === 'reference' && series.id !== undefined) {
      const parted = partingStep(traces, series.id, events);
      if (parted === null) continue;
      ring(surface, picture, parted, traces.value(series.channel, parted), series.style.colour, 1.5);
    } else if (series.kind === 'measured' && series.dot === true) {
      paintHead(surface, picture, series.channel, series.style.colour);
    }
  }
}

/** Branches closer than this, in px, have one head. */
const SWINGING = 8;

/** One dot or, where the line swings, one on each branch: even filled, odd hollow. */
function paintHead(surface: Surface, picture: ChartPicture, channel: string, colour: Token): void {
  const { traces, palette } = picture;
  const last = traces.lastStep(channel);
  const now = placeOf(picture, last, traces.last(channel));
  const before = placeOf(picture, last - 1, otherBranch(traces, channel, last));
  const swings = now !== null && before !== null && Math.abs(now[1] - before[1]) > SWINGING;
  const heads = swings ? [now, before] : now === null ? [] : [now];
  heads.forEach(([, y], i) => {
    const place = [now![0], y] as const;
    const hollow = swings && (last - i) % 2 !== 0;
    disc(surface, place, 4.75 * palette.line, palette.colour[hollow ? colour : 'bg']);
    disc(surface, place, (hollow ? 3.25 : 3.75) * palette.line, palette.colour[hollow ? 'bg' : colour]);
  });
}

function ring(
  surface: Surface,
  picture: ChartPicture,
  step: number,
  value: number,
  colour: Token,
  width: number,
): void {
  const place = placeOf(picture, step, value);
  if (place === null) return;
  const { palette } = picture;
  disc(surface, place, 4 * palette.line, palette.colour.bg);
  surface.strokeStyle = palette.colour[colour];
  surface.lineWidth = width * palette.line;
  surface.stroke();
}

function disc(surface: Surface, [x, y]: readonly [number, number], radius: number, colour: string): void {
  surface.setLineDash([]);
  surface.beginPath();
  surface.arc(x, y, radius, 0, 2 * Math.PI);
  surface.fillStyle = colour;
  surface.fill();
}

function placeOf(picture: ChartPicture, step: number, value: number): readonly [x: number, y: number] | null {
  const x = stepX(picture.steps, step);
  const y = picture.toY(value);
  const inside = x >= 0 && x <= picture.frame.width && y >= 0 && y <= picture.frame.height;
  return inside ? [x, y] : null;
}
