/** While sharpness rises towards the line: a dashed way to where it will meet it at the present rate. */
import type { ChartPicture } from './chart-picture.ts';
import { lastMeasured } from '../../store/last-measured.ts';
import type { Surface } from './surface.ts';
import { stepX } from './trace-shape.ts';

const CHANNEL = 'gd.sharpness';
/** Steps over which the present rate is taken, as in the sentence above the panels. */
const RATE_STEPS = 20;

export function paintForecast(surface: Surface, picture: ChartPicture): void {
  const { traces, steps, toY, palette, threshold } = picture;
  const last = traces.lastStep(CHANNEL);
  const before = lastMeasured(traces, CHANNEL, last - RATE_STEPS);
  const now = traces.last(CHANNEL);
  const rate = (now - before) / RATE_STEPS;
  const line = threshold?.dragged ?? threshold?.value ?? Number.NaN;
  if (last < RATE_STEPS || !(rate > 0) || !(line > now)) return;
  const [fromX, fromY] = [stepX(steps, last), toY(now)];
  const [x, y] = [stepX(steps, last + (line - now) / rate), toY(line)];
  // A meeting far ahead is millions of px away, and dashes up to there cost half a second a frame.
  const share = Math.min(1, (steps.width - fromX) / (x - fromX));
  if (share <= 0) return;
  surface.strokeStyle = palette.colour.sharpness;
  surface.lineWidth = 1.25 * palette.line;
  surface.setLineDash([1.5 * palette.line, 3 * palette.line]);
  surface.beginPath();
  surface.moveTo(fromX, fromY);
  surface.lineTo(fromX + share * (x - fromX), fromY + share * (y - fromY));
  surface.stroke();
  surface.setLineDash([]);
  if (share < 1) return;
  surface.beginPath();
  surface.arc(x, y, 4 * palette.line, 0, 2 * Math.PI);
  surface.fillStyle = palette.colour.bg;
  surface.fill();
  surface.lineWidth = 1.5 * palette.line;
  surface.stroke();
}
