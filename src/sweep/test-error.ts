/**
 * How a trained network does on samples that it was never trained on: the share of misclassified ones, or
 * Σ‖f − y‖²/(2n) where targets are numbers, as the training loss counts it. NaN without a test set.
 */
import type { SampleSet } from '../core/problems/data/data-spec.ts';
import type { Problem } from '../core/problems/problem.ts';

export function testError(problem: Problem, theta: Float64Array): number {
  const { task, dataset } = problem;
  const { test } = dataset;
  if (task.kind === 'toy' || test === undefined || test.samples === 0) return Number.NaN;
  const outputs = problem.predict(theta, test.inputs, test.samples);
  return task.kind === 'classes' ? misclassified(outputs, test) : halfMeanSquare(outputs, test);
}

function misclassified(outputs: Float64Array, { samples, labels }: SampleSet): number {
  const width = outputs.length / samples;
  let wrong = 0;
  for (let i = 0; i < samples; i++) {
    if (predictedClass(outputs, i * width, width) !== labels[i]) wrong += 1;
  }
  return wrong / samples;
}

/** One output tells two classes by its sign. */
function predictedClass(outputs: Float64Array, from: number, width: number): number {
  if (width === 1) return outputs[from]! > 0 ? 1 : 0;
  let best = 0;
  for (let k = 1; k < width; k++) if (outputs[from + k]! > outputs[from + best]!) best = k;
  return best;
}

function halfMeanSquare(outputs: Float64Array, { samples, targets }: SampleSet): number {
  let sum = 0;
  for (let i = 0; i < outputs.length; i++) {
    const difference = outputs[i]! - targets[i]!;
    sum += difference * difference;
  }
  return sum / (2 * samples);
}
