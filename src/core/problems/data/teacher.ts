/**
 * Teacher and student: y = Σ_j a_j tanh(w_j·x), a network of one hidden layer with w_j ~ N(0, 1/inputs) in each entry
 * and a_j ~ N(0, 1/width), so that pre-activations and targets are of order one. Inputs from N(0, 1).
 */
import { createRandom } from '../../math/random.ts';
import { tanh } from '../../math/tanh.ts';
import { countField, seedField, TARGET_STREAM, testSamplesField } from './data-fields.ts';
import { defineData } from './data-spec.ts';
import { onNormalInputs } from './normal-inputs.ts';

export const teacher = defineData({
  label: 'Teacher network',
  help: 'Normal inputs, with targets from a random tanh network that the student can imitate.',
  fields: {
    samples: countField('Samples', 'Number of samples to train on.', 'samples', 100, 2, 2000),
    inputWidth: countField('Inputs', 'Numbers in each input.', 'numbers', 10, 1, 200),
    teacherWidth: countField('Teacher width', 'Hidden neurons of the teacher.', 'neurons', 5, 1, 200),
    seed: seedField,
    testSamples: testSamplesField,
  },
  files: [],
  shape: ({ samples, inputWidth }) => ({ samples, inputWidth, outputWidth: 1, task: 'regression' }),
  build(values) {
    const { inputWidth, teacherWidth, seed } = values;
    const random = createRandom(seed, TARGET_STREAM);
    const inScale = 1 / Math.sqrt(inputWidth);
    const outScale = 1 / Math.sqrt(teacherWidth);
    const weights = Float64Array.from({ length: teacherWidth * inputWidth }, () => inScale * random.normal());
    const readout = Float64Array.from({ length: teacherWidth }, () => outScale * random.normal());
    return onNormalInputs(values, (inputs) => {
      let target = 0;
      for (let j = 0; j < teacherWidth; j++) {
        let sum = 0;
        for (let k = 0; k < inputWidth; k++) sum += weights[j * inputWidth + k]! * inputs[k]!;
        target += readout[j]! * tanh(sum);
      }
      return target;
    });
  },
});
