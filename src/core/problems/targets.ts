/** Class labels as numbers: what the loss or the data set asks for, samples × outputs, row-major. */
import type { Dataset, SampleSet } from './data/data-spec.ts';
import type { LossSpec } from './losses/loss-spec.ts';

/** Under mse, one-hot targets are lowered by this, so that ten classes have mean zero. */
const ONE_HOT_SHIFT = 0.1;

export function outputWidthOf(dataset: Dataset, targets: LossSpec['targets']): number {
  const { task } = dataset;
  if (task.kind === 'regression') return task.outputWidth;
  return usesSigns(dataset, targets) && task.classNames.length === 2 ? 1 : task.classNames.length;
}

export function encodeTargets(
  dataset: Dataset,
  samples: SampleSet,
  targets: LossSpec['targets'],
): Float64Array {
  if (dataset.task.kind === 'regression') return samples.targets;
  const width = outputWidthOf(dataset, targets);
  const signs = usesSigns(dataset, targets);
  const shift = targets === 'data' ? ONE_HOT_SHIFT : 0;
  const encoded = new Float64Array(samples.samples * width);
  samples.labels.forEach((label, i) => {
    for (let j = 0; j < width; j++) {
      const positive = width === 1 ? label === 1 : label === j;
      encoded[i * width + j] = signs ? (positive ? 1 : -1) : (positive ? 1 : 0) - shift;
    }
  });
  return encoded;
}

function usesSigns(dataset: Dataset, targets: LossSpec['targets']): boolean {
  if (dataset.task.kind === 'regression') return false;
  return targets === 'signs' || (targets === 'data' && dataset.task.encoding === 'signs');
}
