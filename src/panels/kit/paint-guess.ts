/** Paints what a reader is asked to guess: the hidden steps hatched, and the guess as a dotted line over them. */
import type { Guess, GuessGround } from './guess.ts';
import type { Surface } from './surface.ts';
import { stepX } from './trace-shape.ts';

/** px between the hatches. */
const GAP = 9;

/** Under the lines: what is to come, empty of everything but the line 2/η. */
export function paintHidden(surface: Surface, { steps, frame, palette }: GuessGround, guess: Guess): void {
  const left = Math.max(0, stepX(steps, guess.from));
  const right = Math.min(frame.width, stepX(steps, guess.to));
  if (!guess.hidden || right <= left) return;
  surface.save();
  surface.beginPath();
  surface.rect(left, 0, right - left, frame.height);
  surface.clip();
  surface.fillStyle = palette.colour.bg;
  surface.fillRect(left, 0, right - left, frame.height);
  surface.strokeStyle = palette.colour.rule;
  surface.lineWidth = palette.line;
  surface.setLineDash([]);
  surface.beginPath();
  for (let x = left - frame.height; x < right; x += GAP * palette.scale) {
    surface.moveTo(x, frame.height);
    surface.lineTo(x + frame.height, 0);
  }
  surface.stroke();
  surface.restore();
}

/** Over the lines: dotted, in ink, for it is neither measured nor computed. */
export function paintGuess(surface: Surface, ground: GuessGround, { points }: Guess): void {
  if (points.length < 2) return;
  const { steps, toY, palette } = ground;
  surface.strokeStyle = palette.colour.ink2;
  surface.lineWidth = 2.25 * palette.line;
  surface.lineJoin = 'round';
  surface.setLineDash([3 * palette.line, 4 * palette.line]);
  surface.beginPath();
  points.forEach(({ step, value }, i) => {
    const [x, y] = [stepX(steps, step), toY(value)];
    if (i === 0) surface.moveTo(x, y);
    else surface.lineTo(x, y);
  });
  surface.stroke();
  surface.setLineDash([]);
}
