/** Paints a time panel's plot, from the zone up to the heads of the lines. Coordinates are px from the plot's corner. */
import type { SimulationEvent } from '../../core/simulation/frame.ts';
import { type ChartPicture, paritiesOf, roomOf, shapeOf } from './chart-picture.ts';
import { drawSwing, drawSwingReference } from './draw-swing.ts';
import { drawMeasured, drawReference } from './draw-trace.ts';
import { LOST_OPACITY, LOST_WIDTH, type LineStyle } from './line-style.ts';
import { paintCrosshair, paintHeads } from './paint-heads.ts';
import { paintThreshold, paintZone, thresholdPoints } from './paint-threshold.ts';
import { partedSpans } from './parting.ts';
import { paintPinned } from './pinned.ts';
import type { Series } from './series.ts';
import type { Surface } from './surface.ts';
import { stepX } from './trace-shape.ts';

export function paintChart(surface: Surface, picture: ChartPicture): void {
  const { frame } = picture;
  const threshold = picture.threshold === null ? [] : thresholdPoints(picture, picture.threshold);
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, frame.width, frame.height);
  surface.clip();
  paintZone(surface, picture, threshold);
  paintGrid(surface, picture);
  picture.guess?.drawn.paintHidden(surface, picture, picture.guess);
  paintMarks(surface, picture);
  paintPinned(surface, picture);
  for (const series of picture.series) paintMeasured(surface, picture, series);
  paintThreshold(surface, picture, threshold);
  for (const series of picture.series) paintReference(surface, picture, series);
  picture.over?.(surface, picture);
  picture.guess?.drawn.paintGuess(surface, picture, picture.guess);
  surface.restore();
  paintCrosshair(surface, picture);
  paintHeads(surface, picture);
}

function paintGrid(surface: Surface, { grid, frame, palette }: ChartPicture): void {
  surface.fillStyle = palette.colour.grid;
  for (const y of grid) surface.fillRect(0, Math.round(y) - 0.5, frame.width, 1);
}

/** Vertical lines where something happened to the run. */
export const markLooks: Partial<Record<SimulationEvent['kind'], LineStyle>> = {
  hit: { colour: 'ink3', width: 1, dash: [2, 3] },
  'learning-rate': { colour: 'rule', width: 1, dash: [] },
  diverged: { colour: 'bad', width: 1.5, dash: [] },
};

function paintMarks(surface: Surface, { events, steps, frame, palette }: ChartPicture): void {
  for (const event of events) {
    const look = markLooks[event.kind];
    if (look === undefined) continue;
    const x = Math.round(stepX(steps, event.step));
    surface.strokeStyle = palette.colour[look.colour];
    surface.lineWidth = look.width * palette.line;
    surface.setLineDash(look.dash.map((length) => length * palette.line));
    surface.beginPath();
    surface.moveTo(x, 0);
    surface.lineTo(x, frame.height);
    surface.stroke();
  }
  surface.setLineDash([]);
}

function paintMeasured(surface: Surface, picture: ChartPicture, series: Series): void {
  const { palette } = picture;
  if (series.kind === 'measured') {
    drawMeasured(surface, shapeOf(picture, series.channel), series.style, palette, roomOf(picture));
  } else if (series.kind === 'swing') {
    const styles = [series.style, series.oddStyle] as const;
    drawSwing(surface, paritiesOf(picture, series.channel), styles, palette, roomOf(picture));
  } else if (series.kind === 'bounds') {
    drawReference(surface, shapeOf(picture, series.channel), series.style, palette);
    const mirrored = { ...picture, toY: (value: number) => picture.toY(-value) };
    drawReference(surface, shapeOf(mirrored, series.channel), series.style, palette);
  }
}

function paintReference(surface: Surface, picture: ChartPicture, series: Series): void {
  const { palette } = picture;
  if (series.kind === 'reference') {
    const shape = shapeOf(picture, series.channel);
    paintUpToParting(surface, picture, series.id, series.style, (style) =>
      drawReference(surface, shape, style, palette),
    );
  } else if (series.kind === 'swing-reference') {
    const shapes = paritiesOf(picture, series.channel);
    paintUpToParting(surface, picture, series.id, series.style, (style) =>
      drawSwingReference(surface, shapes, style, palette),
    );
  }
}

/** Draws piece by piece, clipped: as it is where the prediction follows the run, thinner and paler where it is off. */
function paintUpToParting(
  surface: Surface,
  { traces, steps, frame, events }: ChartPicture,
  id: string | undefined,
  style: LineStyle,
  draw: (style: LineStyle) => void,
): void {
  const spans = id === undefined ? [] : partedSpans(traces, id, events);
  if (spans.length === 0) {
    draw(style);
    return;
  }
  const place = (step: number): number => Math.min(frame.width, Math.max(0, stepX(steps, step)));
  const clipped = (from: number, to: number, own: LineStyle): void => {
    if (to <= from) return;
    surface.save();
    surface.beginPath();
    surface.rect(from, 0, to - from, frame.height);
    surface.clip();
    draw(own);
    surface.restore();
  };
  let followed = 0;
  for (const { from, to } of spans) {
    clipped(followed, place(from), style);
    followed = to === Number.POSITIVE_INFINITY ? frame.width : place(to);
    surface.globalAlpha = LOST_OPACITY;
    clipped(place(from), followed, { ...style, width: LOST_WIDTH });
    surface.globalAlpha = 1;
  }
  clipped(followed, frame.width, style);
}
