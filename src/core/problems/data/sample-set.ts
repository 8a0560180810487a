/** Sample sets of the two kinds: with numbers as targets, and with classes. */
import type { SampleSet } from './data-spec.ts';

export function regressionSamples(samples: number, inputs: Float64Array, targets: Float64Array): SampleSet {
  return { samples, inputs, targets, labels: new Uint8Array(0) };
}

export function classSamples(samples: number, inputs: Float64Array, labels: Uint8Array): SampleSet {
  return { samples, inputs, targets: new Float64Array(0), labels };
}
