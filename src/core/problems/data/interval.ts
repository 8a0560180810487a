/** Functions of one variable, sampled at n equally spaced points of [−1, 1], both ends included. */
import type { DataShape, Dataset } from './data-spec.ts';
import { countField } from './data-fields.ts';
import { regressionSamples } from './sample-set.ts';

export const pointsField = countField(
  'Points',
  'Number of equally spaced points of [−1, 1].',
  'points',
  20,
  2,
  2000,
);

export function intervalShape(points: number): DataShape {
  return { samples: points, inputWidth: 1, outputWidth: 1, task: 'regression' };
}

/** Points between the training points, at least: where the function is known, so is the error between the data. */
const LEAST_BETWEEN = 200;

/**
 * x_i = −1 + i·h with the rounded spacing h = 2/(n − 1), and 1 at the end; targets f(x_i), or those that `measured`
 * gives where they are noisy. The test samples lie between, at f itself.
 */
export function onInterval(
  points: number,
  f: (x: number) => number,
  measured: (x: number) => number = f,
): Dataset {
  const spacing = 2 / (points - 1);
  const inputs = Float64Array.from({ length: points }, (_, i) => (i === points - 1 ? 1 : -1 + i * spacing));
  const each = Math.floor((LEAST_BETWEEN - 1) / (points - 1)) + 1;
  const between = Float64Array.from(
    { length: each * (points - 1) },
    (_, i) => -1 + (Math.floor(i / each) + ((i % each) + 0.5) / each) * spacing,
  );
  return {
    inputWidth: 1,
    task: { kind: 'regression', outputWidth: 1 },
    train: regressionSamples(points, inputs, inputs.map(measured)),
    test: regressionSamples(between.length, between, between.map(f)),
  };
}
