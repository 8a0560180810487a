/** Images: the first training samples with what the network makes of them, and how many it gets right. */
import type { SampleSet } from '../../core/problems/data/data-spec.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Picture } from '../protocol.ts';
import { winner } from './field.ts';

/** Images shown. */
const SHOWN = 24;

/** The predicted class of every sample; one output tells two classes by its sign. */
function predicted(problem: Problem, theta: Float64Array, set: SampleSet): Uint8Array {
  const outputs = problem.predict(theta, set.inputs, set.samples);
  const width = outputs.length / set.samples;
  return Uint8Array.from({ length: set.samples }, (_, i) =>
    width === 1 ? Number((outputs[i] ?? 0) > 0) : winner(outputs, i * width, width),
  );
}

function accuracy(predictions: Uint8Array, set: SampleSet): number {
  let right = 0;
  predictions.forEach((label, i) => {
    if (label === set.labels[i]) right += 1;
  });
  return right / set.samples;
}

export function imagesPicture(problem: Problem, theta: Float64Array): Picture {
  const { image, task, train, test } = problem.dataset;
  if (image === undefined || task.kind !== 'classes') return { kind: 'none' };
  const predictions = predicted(problem, theta, train);
  const shown = Math.min(SHOWN, train.samples);
  const bytes = image.width * image.height * (image.colour ? 3 : 1);
  const named = (label: number | undefined) => task.classNames[label ?? 0] ?? '';
  return {
    kind: 'images',
    width: image.width,
    height: image.height,
    colour: image.colour,
    pixels: image.pixels.slice(0, shown * bytes),
    labels: Array.from({ length: shown }, (_, i) => named(train.labels[i])),
    predictions: Array.from({ length: shown }, (_, i) => named(predictions[i])),
    trainAccuracy: accuracy(predictions, train),
    testAccuracy: test && test.samples > 0 ? accuracy(predicted(problem, theta, test), test) : Number.NaN,
  };
}
