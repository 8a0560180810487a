/** Paints the strip of stages over the step axis, and the head, bookmarks and events that stand on it. */
import type { SimulationEvent } from '../../core/simulation/frame.ts';
import { stageName } from '../words.ts';
import { referenceStyle } from './line-style.ts';
import type { Palette, Token } from './palette.ts';
import type { Stage, StageSegment } from './stage-segments.ts';
import type { Surface } from './surface.ts';
import { type StepScale, stepX } from './trace-shape.ts';

export interface StripPicture {
  readonly steps: StepScale;
  readonly height: number;
  readonly palette: Palette;
  readonly segments: readonly StageSegment[];
  readonly events: readonly SimulationEvent[];
  readonly bookmarks: readonly number[];
  readonly ticks: readonly number[];
  /** The last step of the run; −1 before the first. */
  readonly head: number;
  readonly crosshair: number | null;
}

/** px, at a root font of 16 px, from which a segment carries its name, and its number. */
const NAME_ROOM = 170;
const NUMBER_ROOM = 9;

export function paintStrip(surface: Surface, picture: StripPicture): void {
  const { steps, height, palette } = picture;
  surface.save();
  surface.beginPath();
  surface.rect(0, 0, steps.width, height);
  surface.clip();
  paintSegments(surface, picture);
  for (const event of picture.events) paintEvent(surface, picture, event);
  surface.restore();
  paintAxis(surface, picture);
  for (const step of picture.bookmarks) paintFlag(surface, picture, step);
  if (picture.head >= 0) paintHead(surface, picture);
  if (picture.crosshair === null) return;
  const x = stepX(steps, picture.crosshair);
  if (x < 0 || x > steps.width) return;
  surface.fillStyle = palette.colour.ink2;
  surface.fillRect(Math.round(x) - 0.5, 0, 1, height);
}

function stageTint(stage: Stage): Token {
  return stage === 5 ? 'sunk' : `stage${stage}`;
}

/** Of several segments within a px the first is painted: a long run has more of them than its strip has px. */
function paintSegments(surface: Surface, picture: StripPicture): void {
  const { steps, segments } = picture;
  let painted = -1;
  for (const segment of segments) {
    const x = Math.max(0, stepX(steps, segment.from));
    const end = Math.min(steps.width, stepX(steps, segment.to));
    if (end <= x || Math.ceil(end) <= painted) continue;
    paintSegment(surface, picture, segment.stage, x, end);
    painted = Math.ceil(end);
  }
}

function paintSegment(
  surface: Surface,
  { height, palette }: StripPicture,
  stage: Stage,
  x: number,
  end: number,
): void {
  surface.fillStyle = palette.colour[stageTint(stage)];
  surface.fillRect(x, 0, end - x, height);
  if (x > 0 && end - x > 2) {
    surface.fillStyle = palette.colour.bg;
    surface.fillRect(x - 0.5, 0, 1, height);
  }
  const room = (end - x) / palette.scale;
  const name = stageName(stage);
  const long = stage === 5 ? name : `${stage} ${name}`;
  const short = stage === 5 ? '' : String(stage);
  const text = room > NAME_ROOM ? long : room > NUMBER_ROOM ? short : '';
  if (text === '') return;
  surface.font = `${12 * palette.scale}px ${palette.sans}`;
  surface.textAlign = 'center';
  surface.textBaseline = 'middle';
  surface.fillStyle = palette.colour.ink;
  surface.fillText(text, (x + end) / 2, height / 2 + palette.scale);
}

/** η changes and the end of a diverged run cross the strip; anchors are dots in their reference's colour. */
function paintEvent(
  surface: Surface,
  { steps, height, palette }: StripPicture,
  event: SimulationEvent,
): void {
  const x = stepX(steps, event.step);
  if (event.kind === 'anchor') {
    surface.beginPath();
    surface.arc(x, height / 2, 3 * palette.line, 0, 2 * Math.PI);
    surface.fillStyle = palette.colour[referenceStyle(event.source).colour];
    surface.fill();
    return;
  }
  const colour = crossings[event.kind];
  if (colour === undefined) return;
  surface.fillStyle = palette.colour[colour];
  surface.fillRect(x - 0.75 * palette.line, 0, 1.5 * palette.line, height);
}

const crossings: Partial<Record<SimulationEvent['kind'], Token>> = {
  nudge: 'ink',
  kick: 'ink',
  'learning-rate': 'ink',
  diverged: 'bad',
};

function paintAxis(surface: Surface, { steps, height, palette, ticks }: StripPicture): void {
  surface.fillStyle = palette.colour.field;
  surface.fillRect(0, height, steps.width, 1);
  for (const tick of ticks)
    surface.fillRect(Math.round(stepX(steps, tick)) - 0.5, height, 1, 4 * palette.scale);
}

function paintHead(surface: Surface, { steps, height, palette, head }: StripPicture): void {
  const x = stepX(steps, head);
  if (x < 0 || x > steps.width) return;
  const size = 5 * palette.scale;
  surface.beginPath();
  surface.moveTo(x, height + 1);
  surface.lineTo(x + size, height + 1 + 1.7 * size);
  surface.lineTo(x - size, height + 1 + 1.7 * size);
  surface.closePath();
  surface.fillStyle = palette.colour.ink;
  surface.fill();
}

function paintFlag(surface: Surface, { steps, height, palette }: StripPicture, step: number): void {
  const x = stepX(steps, step);
  if (x < 0 || x > steps.width) return;
  const unit = palette.scale;
  surface.fillStyle = palette.colour.ink2;
  surface.fillRect(x - 0.5 * unit, height - 8 * unit, unit, 17 * unit);
  surface.beginPath();
  surface.moveTo(x, height + 1);
  surface.lineTo(x + 9 * unit, height + 1);
  surface.lineTo(x + 6 * unit, height + 4 * unit);
  surface.lineTo(x + 9 * unit, height + 7 * unit);
  surface.lineTo(x, height + 7 * unit);
  surface.closePath();
  surface.fill();
}
