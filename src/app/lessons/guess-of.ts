/** From a question to the guesses on the chart: a sketch in the chart's own values, over the steps that are hidden. */
import type { Point } from './curve-through.ts';
import { curveThrough } from './curve-through.ts';
import type { CurveQuestion, Measured, RunShown, Sketch } from './lesson.ts';

/** Points of a sketched curve: enough to look smooth. */
const POINTS = 80;

/** The sketch as a function of the step. It begins at the run's own value. */
export function sketchCurve(
  sketch: Sketch,
  { step, range }: RunShown,
  { channel, until }: CurveQuestion,
  run: Measured,
): (step: number) => number {
  const start = run.at(channel, step);
  const line = run.at('gd.threshold', step);
  const unit = sketch.of === 'threshold' ? line : sketch.of === 'start' ? start : 1;
  const last = Math.min(until, range[1]);
  // Values of many sizes are joined evenly in their logarithms.
  const log = sketch.of === 'start' && sketch.points.every(([, y]) => y > 0);
  const points = sketch.points.map(([x, y], i): Point => {
    const value = i === 0 ? Math.abs(start) : y * unit;
    return [x, log ? Math.log(value) : value];
  });
  const curve = curveThrough(points);
  return (at) => {
    const value = curve((at - step) / (last - step));
    return log ? Math.exp(value) : value;
  };
}

/** The same as points to draw. */
export function sketchPoints(
  sketch: Sketch,
  shows: RunShown,
  question: CurveQuestion,
  run: Measured,
): readonly { readonly step: number; readonly value: number }[] {
  const curve = sketchCurve(sketch, shows, question, run);
  const last = Math.min(question.until, shows.range[1]);
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const step = shows.step + ((last - shows.step) * i) / POINTS;
    return { step, value: curve(step) };
  }).filter(({ value }) => Number.isFinite(value));
}

/** The answer whose sketch is nearest to what happened: least squares, of logarithms where a sketch is a multiple. */
export function nearestAnswer(shows: RunShown, question: CurveQuestion, run: Measured): number {
  const errors = question.answers.map(({ sketch }) => {
    const curve = sketchCurve(sketch, shows, question, run);
    const scaled = sketch.of === 'start' || sketch.of === 'one' ? Math.log : (value: number) => value;
    let sum = 0;
    for (let step = shows.step + 1; step <= question.until; step++) {
      const happened = Math.abs(run.at(question.channel, step));
      sum += (scaled(curve(step)) - scaled(happened)) ** 2;
    }
    return sum;
  });
  return errors.indexOf(Math.min(...errors));
}
