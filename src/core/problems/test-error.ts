/**
 * How a trained network does on samples that it was never trained on, or on those that it was: the share of misclassified
 * ones, or Σ‖f − y‖²/(2n) where targets are numbers, as the training loss counts it. NaN without such samples. Cost: one
 * pass of the network over the samples.
 */
import type { SampleSet } from './data/data-spec.ts';
import type { Problem } from './problem.ts';

export function testError(problem: Problem, theta: Float64Array, of: 'test' | 'train' = 'test'): number {
  const { task, dataset, predicts } = problem;
  const set = dataset[of];
  if (task.kind === 'toy' || !predicts || set === undefined || set.samples === 0) return Number.NaN;
  const outputs = problem.predict(theta, set.inputs, set.samples);
  return task.kind === 'classes' ? misclassified(outputs, set) : halfMeanSquare(outputs, set);
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
