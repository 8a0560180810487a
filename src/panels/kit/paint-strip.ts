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
/** A number may reach over the ends of a shorter segment, down to this, where no other number stands in its way. */
const LEAST_ROOM = 3;
/** Between the middles of two numbers. */
const APART = 8;

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
  const { steps, segments, palette } = picture;
  const painted: Stretch[] = [];
  let end = -1;
  for (const { stage, from, to } of segments) {
    const left = Math.max(0, stepX(steps, from));
    const right = Math.min(steps.width, stepX(steps, to));
    if (right <= left || Math.ceil(right) <= end) continue;
    paintTint(surface, picture, stage, left, right);
    painted.push({ stage, middle: (left + right) / 2, room: (right - left) / palette.scale });
    end = Math.ceil(right);
  }
  paintNames(surface, picture, painted);
}

interface Stretch {
  readonly stage: Stage;
  readonly middle: number;
  /** px at a root font of 16 px. */
  readonly room: number;
}

function paintTint(
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
}

function paintNames(surface: Surface, { height, palette }: StripPicture, painted: readonly Stretch[]): void {
  surface.font = `${12 * palette.scale}px ${palette.sans}`;
  surface.textAlign = 'center';
  surface.textBaseline = 'middle';
  surface.fillStyle = palette.colour.ink;
  const texts = painted.map(({ stage, room }) => {
    const name = stageName(stage);
    if (room > NAME_ROOM) return stage === 5 ? name : `${stage} ${name}`;
    return room > NUMBER_ROOM && stage !== 5 ? String(stage) : '';
  });
  // Numbers that have room stand first; those of short stretches fill what is left.
  const apart = APART * palette.scale;
  const roomy = painted.filter((_, i) => texts[i] !== '').map(({ middle }) => middle);
  let next = 0;
  let before = Number.NEGATIVE_INFINITY;
  painted.forEach(({ stage, middle, room }, i) => {
    while (next < roomy.length && roomy[next]! <= middle) before = roomy[next++]!;
    const free = middle - before >= apart && !(roomy[next]! - middle < apart);
    const squeezed = texts[i] === '' && stage !== 5 && room >= LEAST_ROOM && free;
    const text = squeezed ? String(stage) : texts[i];
    if (squeezed) before = middle;
    if (text) surface.fillText(text, middle, height / 2 + palette.scale);
  });
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
