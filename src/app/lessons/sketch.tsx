/** A sketched answer: what the run did last, the line 2/η where the question has one, and how it may go on. */
import type { ReactNode } from 'react';
import type { Page } from '../../controls/page-context.ts';
import { type Point, curveThrough } from './curve-through.ts';
import { sketchPoints } from './guess-of.ts';
import type { CurveQuestion, Measured, RunShown } from './lesson.ts';

const WIDTH = 96;
const HEIGHT = 64;
const INSET = 6;
/** Share of the width that the past takes, and points that it is drawn with. */
const PAST = 0.45;
const POINTS = 40;

interface Curve {
  readonly step: number;
  readonly value: number;
}

function pathOf(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function pastOf({ traces }: Page, { channel, until }: CurveQuestion, { step, range }: RunShown): Curve[] {
  const length = Math.min(step - range[0], ((until - step) * PAST) / (1 - PAST));
  const from = Math.max(range[0], traces.firstStep(channel), step - length);
  return Array.from({ length: POINTS + 1 }, (_, i) => Math.round(from + ((step - from) * i) / POINTS))
    .map((at) => ({ step: at, value: Math.abs(traces.value(channel, at)) }))
    .filter(({ value }) => Number.isFinite(value));
}

interface Props {
  readonly page: Page;
  readonly shows: RunShown;
  readonly question: CurveQuestion;
  readonly run: Measured;
}

/** The sketches of a question share their axes, so that they can be compared. */
export function curveSketches({ page, shows, question, run }: Props): readonly ReactNode[] {
  const past = pastOf(page, question, shows);
  const sketches = question.answers.map(({ sketch }) => sketchPoints(sketch, shows, question, run));
  // Swings of many sizes are told apart by their logarithms.
  const log = question.panel === 'swing' || (question.panel === 'loss' && shows.lossScale !== 'linear');
  const scaled = (value: number): number => (log ? Math.log(Math.max(value, Number.MIN_VALUE)) : value);
  const line = question.panel === 'sharpness' ? run.at('gd.threshold', shows.step) : Number.NaN;
  const values = [...past, ...sketches.flat(), { value: line }]
    .map(({ value }) => scaled(value))
    .filter((value) => Number.isFinite(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = past[0]?.step ?? shows.step;
  const to = question.until;
  const place = ({ step, value }: Curve): Point => [
    INSET + ((step - from) / (to - from)) * (WIDTH - 2 * INSET),
    HEIGHT - INSET - ((scaled(value) - low) / (high - low || 1)) * (HEIGHT - 2 * INSET),
  ];
  const colour = question.panel === 'loss' ? 'loss' : question.panel === 'sharpness' ? 'sharpness' : 'swing';
  const now = past.at(-1);
  return sketches.map((sketch, i) => (
    <svg
      // biome-ignore lint/suspicious/noArrayIndexKey: answers have no other identity than their place.
      key={i}
      className="sketch"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {Number.isFinite(line) && (
        <path
          className="sketch-line"
          d={pathOf([place({ step: from, value: line }), place({ step: to, value: line })])}
        />
      )}
      {past.length > 1 && (
        <path
          className="sketch-past"
          style={{ stroke: `var(--${question.channel.startsWith('constrained') ? 'pgd' : colour})` }}
          d={pathOf(past.map(place))}
        />
      )}
      {sketch.length > 1 && now !== undefined && (
        <path className="sketch-guess" d={pathOf(sketch.map(place))} />
      )}
    </svg>
  ));
}

/** A guess over the learning rates of a sweep, from 0 to 1 both ways. */
export function SweepSketch({ points }: { readonly points: readonly Point[] }): ReactNode {
  const curve = curveThrough(points);
  const drawn = Array.from({ length: POINTS + 1 }, (_, i): Point => {
    const x = i / POINTS;
    return [INSET + x * (WIDTH - 2 * INSET), HEIGHT - INSET - curve(x) * (HEIGHT - 2 * INSET)];
  });
  return (
    <svg className="sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="sketch-axis" d={`M${INSET} ${INSET}V${HEIGHT - INSET}H${WIDTH - INSET}`} />
      <path className="sketch-guess" d={pathOf(drawn)} />
    </svg>
  );
}
