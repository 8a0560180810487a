/** Paints the line 2/η, a step line over time that runs on ahead of the run, and the zone above it. */
import { type ChartPicture, type ThresholdAhead, valuesOf } from './chart-picture.ts';
import { thresholdLine } from './line-style.ts';
import type { Surface } from './surface.ts';
import { stepX } from './trace-shape.ts';

export type ThresholdPoints = readonly { readonly x: number; readonly y: number }[];

/** Its corners from left to right: measured up to the head, then as it is set and scheduled. */
export function thresholdPoints(picture: ChartPicture, threshold: ThresholdAhead): ThresholdPoints {
  const { traces, steps, toY } = picture;
  const points: { x: number; y: number }[] = [];
  const stepTo = (x: number, y: number): void => {
    if (Number.isNaN(y)) return;
    const before = points.at(-1);
    if (before !== undefined && before.y !== y) points.push({ x, y: before.y });
    if (before === undefined || before.y !== y) points.push({ x, y });
  };
  const shape = valuesOf(picture, 'gd.threshold');
  for (let i = 0; i < shape.count; i++) stepTo(shape.x[i]!, (shape.upper[i]! + shape.lower[i]!) / 2);
  const headX = Math.max(0, stepX(steps, Math.max(traces.end - 1, traces.first)));
  if (headX <= steps.width) stepTo(headX, toY(threshold.dragged ?? threshold.value));
  if (threshold.dragged === null) {
    for (const { step, value } of threshold.changes) {
      if (step >= traces.end) stepTo(stepX(steps, step), toY(value));
    }
  }
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return points;
  return [
    { x: Math.min(0, first.x), y: first.y },
    ...points,
    { x: Math.max(steps.width, last.x), y: last.y },
  ];
}

/** Everything above the line, the whole width of the plot. */
export function paintZone(surface: Surface, { palette }: ChartPicture, points: ThresholdPoints): void {
  const last = points.at(-1);
  if (last === undefined) return;
  surface.fillStyle = palette.colour.zone;
  surface.beginPath();
  surface.moveTo(points[0]!.x, 0);
  for (const { x, y } of points) surface.lineTo(x, y);
  surface.lineTo(last.x, 0);
  surface.closePath();
  surface.fill();
}

export function paintThreshold(surface: Surface, { palette }: ChartPicture, points: ThresholdPoints): void {
  if (points.length === 0) return;
  surface.strokeStyle = palette.colour[thresholdLine.colour];
  surface.lineWidth = thresholdLine.width * palette.line;
  surface.lineJoin = 'miter';
  surface.setLineDash([]);
  surface.beginPath();
  surface.moveTo(points[0]!.x, points[0]!.y);
  for (const { x, y } of points) surface.lineTo(x, y);
  surface.stroke();
}
