/** What lies over a plot with a guess: the words at the guess, and the hatched part as a sheet to draw on. */
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { type Guess, type GuessPoint, guessedAt, withStroke } from './guess.ts';
import type { PlotFrame } from './plot-frame.ts';
import { type StepScale, stepX, type ValueScale } from './trace-shape.ts';

interface Props {
  readonly guess: Guess;
  readonly frame: PlotFrame;
  readonly steps: StepScale;
  readonly toY: ValueScale;
  /** The value at a share of the plot's height, from its bottom. */
  readonly valueAt: (share: number) => number;
}

/** Where along the guess its words stand, px above it, and px that a character takes. */
const PLACE = 0.55;
const ABOVE = 12;
const CHARACTER = 6.8;

export function GuessLabel({ guess, frame, steps, toY }: Omit<Props, 'valueAt'>): ReactNode {
  const { points, from, to, label } = guess;
  if (points.length < 2) return null;
  const step = from + PLACE * (to - from);
  const value = guessedAt(points, step);
  const y = toY(Number.isNaN(value) ? points.at(-1)!.value : value);
  const half = (label.length * CHARACTER * frame.scale) / 2;
  const x = Math.min(frame.width - half, Math.max(half, stepX(steps, step)));
  const high = Math.min(frame.height - 6, Math.max(16 * frame.scale, y - ABOVE * frame.scale));
  return (
    <text className="guess-label" textAnchor="middle" x={x} y={high}>
      {label}
    </text>
  );
}

export function GuessSheet({ guess, frame, steps, valueAt }: Omit<Props, 'toY'>): ReactNode {
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
