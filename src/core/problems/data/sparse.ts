/**
 * Sparse linear regression: y = w·x with inputs from N(0, 1) and a vector w of ±1 in a few random places, zero elsewhere.
 * With fewer samples than dimensions many w fit; diagonal linear networks find sparse ones.
 */
import { createRandom } from '../../math/random.ts';
import { countField, seedField, TARGET_STREAM, testSamplesField } from './data-fields.ts';
import { defineData } from './data-spec.ts';
import { onNormalInputs } from './normal-inputs.ts';

export const sparse = defineData({
  label: 'Sparse linear',
  help: 'Normal inputs, with targets that depend on a few of them only.',
  fields: {
    dimension: countField('Inputs', 'Numbers in each input.', 'numbers', 50, 1, 500),
    samples: countField(
      'Samples',
      'Number of samples to train on; fewer than inputs leaves a choice.',
      'samples',
      30,
      2,
      2000,
    ),
    nonzeros: countField(
      'Nonzeros',
      'How many inputs matter, with weights 1 or −1; at most all.',
      'inputs',
      3,
      1,
      500,
    ),
    seed: seedField,
    testSamples: testSamplesField,
  },
  files: [],
  shape: ({ samples, dimension }) => ({
    samples,
    inputWidth: dimension,
    outputWidth: 1,
    task: 'regression',
  }),
  fault: ({ nonzeros, dimension }) =>
    nonzeros <= dimension
      ? null
      : { field: 'nonzeros', found: String(nonzeros), allowed: `at most the ${dimension} inputs` },
  build({ dimension, samples, nonzeros, seed, testSamples }) {
    const random = createRandom(seed, TARGET_STREAM);
    const places = random.shuffle(Int32Array.from({ length: dimension }, (_, k) => k));
    const truth = new Float64Array(dimension);
    for (const place of places.subarray(0, nonzeros)) truth[place] = random.below(2) === 0 ? 1 : -1;
    return onNormalInputs({ samples, testSamples, inputWidth: dimension, seed }, (inputs) => {
      let target = 0;
      for (let k = 0; k < dimension; k++) target += truth[k]! * inputs[k]!;
      return target;
    });
  },
});
