/** Regression on inputs from N(0, 1): the target is a given function of each sample's inputs. */
import { createRandom } from '../../math/random.ts';
import { TEST_STREAM, TRAIN_STREAM } from './data-fields.ts';
import type { Dataset, SampleSet } from './data-spec.ts';
import { regressionSamples } from './sample-set.ts';

interface NormalInputs {
  readonly samples: number;
  readonly testSamples: number;
  readonly inputWidth: number;
  readonly seed: number;
}

export function onNormalInputs(
  { samples, testSamples, inputWidth, seed }: NormalInputs,
  target: (inputs: Float64Array) => number,
): Dataset {
  const draw = (count: number, stream: number): SampleSet => {
    const random = createRandom(seed, stream);
    const inputs = Float64Array.from({ length: count * inputWidth }, () => random.normal());
    const targets = Float64Array.from({ length: count }, (_, i) =>
      target(inputs.subarray(i * inputWidth, (i + 1) * inputWidth)),
    );
    return regressionSamples(count, inputs, targets);
  };
  return {
    inputWidth,
    task: { kind: 'regression', outputWidth: 1 },
    train: draw(samples, TRAIN_STREAM),
    ...(testSamples > 0 && { test: draw(testSamples, TEST_STREAM) }),
  };
}
