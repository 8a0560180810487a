/** A reader's guess of how a line goes on: the steps that are hidden from the reader, and the line drawn over them. */
import type { ComponentType } from 'react';
import type { Palette } from './palette.ts';
import type { PlotFrame } from './plot-frame.ts';
import type { Surface } from './surface.ts';
import type { StepScale, ValueScale } from './trace-shape.ts';

export interface Guess {
  /** How it is drawn: brought along by the pages that ask, so that the page does not start with it. */
  readonly drawn: GuessDrawing;
  /** First and last of the steps guessed at. */
  readonly from: number;
  readonly to: number;
  /** The steps are hatched until the run has passed them. */
  readonly hidden: boolean;
  /** In rising order of steps; empty while nothing is guessed. */
  readonly points: readonly GuessPoint[];
  /** What stands at the line. */
  readonly label: string;
  /** The reader draws: all points so far. Without it nothing can be drawn. */
  readonly onDraw?: ((points: readonly GuessPoint[]) => void) | undefined;
}

/** What it is painted on: of a chart's picture. */
export interface GuessGround {
  readonly frame: PlotFrame;
  readonly palette: Palette;
  readonly steps: StepScale;
  readonly toY: ValueScale;
}

export interface GuessDrawing {
  /** Under the lines, and over them. */
  paintHidden(surface: Surface, ground: GuessGround, guess: Guess): void;
  paintGuess(surface: Surface, ground: GuessGround, guess: Guess): void;
  /** Over the plot: the words at the guess, and the sheet to draw on. */
  readonly Label: ComponentType<GuessPlace>;
  readonly Sheet: ComponentType<GuessPlace>;
}

export interface GuessPlace {
  readonly guess: Guess;
  readonly frame: PlotFrame;
  readonly steps: StepScale;
  readonly toY: ValueScale;
  /** The value at a share of the plot's height, from its bottom. */
  readonly valueAt: (share: number) => number;
  /** Of the line 2/η; NaN where there is none. */
  readonly threshold: number;
}

export interface GuessPoint {
  readonly step: number;
  readonly value: number;
}

/** The value guessed at a step, NaN outside of what was drawn. */
export function guessedAt(points: readonly GuessPoint[], step: number): number {
  const after = points.findIndex((point) => point.step >= step);
  const [a, b] = [points[after - 1], points[after]];
  if (b === undefined) return Number.NaN;
  if (b.step === step) return b.value;
  if (a === undefined) return Number.NaN;
  return a.value + ((b.value - a.value) * (step - a.step)) / (b.step - a.step);
}

/** A stroke of the pen from one point to the next: what was drawn at the steps between is drawn over. */
export function withStroke(
  points: readonly GuessPoint[],
  from: GuessPoint,
  to: GuessPoint,
): readonly GuessPoint[] {
  const [low, high] = from.step <= to.step ? [from, to] : [to, from];
  const kept = points.filter(({ step }) => step < low.step || step > high.step);
  const drawn = low.step === high.step ? [to] : [low, high];
  return [...kept, ...drawn].sort((a, b) => a.step - b.step);
}
