/**
 * The orders of arXiv 2209.15594 in ε, on the bowl: the displacement error and the loss error shrink like ε, the
 * sharpness error like ε², each relative to its own scale.
 */
import { describe, expect, it } from 'vitest';
import { buildProblem } from '../../src/core/problems/problem.ts';
import { createSimulation } from '../../src/core/simulation/create-simulation.ts';
import { plainSettings } from '../support/golden.ts';
import { type Recording, record } from '../support/record.ts';

const LEARNING_RATE = 0.5;
const DRIFTS = [0.02, 0.01, 0.005, 0.0025, 0.00125, 0.0006];

describe.each([0.05, 0.3])('bowl with tilt %f', (tilt) => {
  it.each([0.5, 1])('kicked by %f δ', (size) => {
    const points = DRIFTS.map((drift) => errorsOf(drift, tilt, size));
    const slope = (key: 'displacement' | 'loss' | 'sharpness') =>
      leastSquaresSlope(
        points.map(({ epsilon }) => Math.log(epsilon)),
        points.map((point) => Math.log(point[key])),
      );
    expect(slope('displacement')).toBeGreaterThanOrEqual(0.9);
    expect(slope('loss')).toBeGreaterThanOrEqual(0.9);
    expect(slope('sharpness')).toBeGreaterThanOrEqual(1.8);
  });
});

/** Root mean squares over the second half of 4/ε steps after the hit, for the predicted dynamics. */
function errorsOf(drift: number, tilt: number, size: number) {
  const problem = buildProblem(
    {
      model: { kind: 'bowl', drift, target: 4, tilt },
      data: { kind: 'none' },
      loss: { kind: 'none' },
      // The valley floor a little below S = 2/η, whence the run drifts up to the edge.
      initialization: { kind: 'explicit', values: [tilt * 2.95, 2.95] },
    },
    [],
  );
  if ('fault' in problem) throw new Error(problem.fault);
  const run = record(
    createSimulation(problem, {
      ...plainSettings,
      learningRate: LEARNING_RATE,
      start: { kind: 'kick', size },
      references: ['constrained', 'predicted'],
      steps: 1500,
    }),
  );
  const hit = run.stepOf('hit');
  const epsilon = run.column('theory.epsilon')[hit]!;
  const delta = run.column('theory.delta')[hit]!;
  const [from, to] = [hit + Math.floor(2 / epsilon), hit + Math.floor(4 / epsilon)];
  expect(run.length).toBeGreaterThan(to);
  return {
    epsilon,
    displacement: rms(from, to, (t) => run.column('predicted.distance')[t]! / delta),
    loss: rms(from, to, (t) => gap(run, 'loss', t) / ((delta * delta) / LEARNING_RATE)),
    sharpness: rms(from, to, (t) => gap(run, 'sharpness', t) / (2 / LEARNING_RATE)),
  };
}

function gap(run: Recording, name: 'loss' | 'sharpness', t: number): number {
  return run.column(`gd.${name}`)[t]! - run.column(`predicted.${name}`)[t]!;
}

function rms(from: number, to: number, value: (t: number) => number): number {
  let total = 0;
  for (let t = from; t < to; t++) total += value(t) ** 2;
  return Math.sqrt(total / (to - from));
}

function leastSquaresSlope(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = x.reduce((total, value, i) => total + (value - mx) * (y[i]! - my), 0);
  return covariance / x.reduce((total, value) => total + (value - mx) ** 2, 0);
}
