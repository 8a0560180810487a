/** What lies over a plot with a guess: the words at the guess, and the hatched part as a sheet to draw on. */
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { characters } from './characters.ts';
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

/** px between the guess and its words, that they are high, and that a character takes. */
const APART = 10;
const HIGH = 14;
const CHARACTER = 7;

/** In the middle of the hidden steps, over the line or, where there is no room, under it. */
export function GuessLabel({ guess, frame, steps, toY }: Omit<Props, 'valueAt'>): ReactNode {
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
  const y = over >= HIGH * frame.scale ? over : Math.min(frame.height - APART * frame.scale, under);
  return (
    <text className="guess-label" textAnchor="middle" x={x} y={y}>
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
