/** What lies over a plot with a guess: the words at the guess, and the hatched part as a sheet to draw on. */
import './guess-layer.css';
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { characters } from './characters.ts';
import { type GuessDrawing, type GuessPlace, type GuessPoint, guessedAt, withStroke } from './guess.ts';
import { paintGuess, paintHidden } from './paint-guess.ts';
import { stepX } from './trace-shape.ts';

/** px between the guess and its words, that they are high, and that a character takes. */
const APART = 10;
const HIGH = 14;
const CHARACTER = 7;

/** In the middle of the hidden steps, over the line or, where there is no room or 2/η would cross it, under it. */
function GuessLabel({ guess, frame, steps, toY, threshold }: GuessPlace): ReactNode {
  const { points, from, to, label } = guess;
  if (points.length < 2) return null;
  const half = (characters(label) * CHARACTER * frame.scale) / 2;
  const middle = stepX(steps, (from + to) / 2);
  const x = Math.min(frame.width - half, Math.max(half, middle));
  const stepAt = (px: number): number => steps.from + (px / steps.width) * (steps.to - steps.from);
  const [first, last] = [stepAt(x - half), stepAt(x + half)];
  const beside = [
    ...points.filter(({ step }) => step >= first && step <= last).map(({ value }) => value),
    ...[first, last].map((step) => guessedAt(points, step)),
  ].filter((value) => Number.isFinite(value));
  const ys = (beside.length > 0 ? beside : [points.at(-1)!.value]).map(toY);
  const over = Math.min(...ys) - APART * frame.scale;
  const under = Math.max(...ys) + (APART + HIGH) * frame.scale;
  const high = HIGH * frame.scale;
  const line = toY(threshold);
  const crossed = (y: number): boolean => line > y - high && line < y + high / 2;
  const lowest = frame.height - APART * frame.scale;
  const y = over >= high && !(crossed(over) && under <= lowest) ? over : Math.min(lowest, under);
  return (
    <text className="guess-label" textAnchor="middle" x={x} y={y}>
      {label}
    </text>
  );
}

function GuessSheet({ guess, frame, steps, valueAt }: GuessPlace): ReactNode {
  const last = useRef<GuessPoint | null>(null);
  const { onDraw } = guess;
  if (!guess.hidden || onDraw === undefined) return null;
  const left = Math.max(0, stepX(steps, guess.from));
  const right = Math.min(frame.width, stepX(steps, guess.to));
  if (right <= left) return null;
  const pointAt = (event: PointerEvent<HTMLElement>): GuessPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    const along = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const share = Math.min(1, Math.max(0, 1 - (event.clientY - box.top) / box.height));
    return { step: Math.round(guess.from + along * (guess.to - guess.from)), value: valueAt(share) };
  };
  const draw = (event: PointerEvent<HTMLElement>): void => {
    if (last.current === null) return;
    const point = pointAt(event);
    onDraw(withStroke(guess.points, last.current, point));
    last.current = point;
  };
  return (
    <div
      className="guess-sheet"
      aria-hidden="true"
      style={{ left: frame.left + left, top: frame.top, width: right - left, height: frame.height }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = pointAt(event);
        onDraw([last.current]);
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        last.current = null;
      }}
      onPointerCancel={() => {
        last.current = null;
      }}
    />
  );
}

export const guessDrawing: GuessDrawing = { paintHidden, paintGuess, Label: GuessLabel, Sheet: GuessSheet };
