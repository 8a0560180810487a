/** Weights and biases uniform in ±gain/√fan_in. */
import { createRandom } from '../../math/random.ts';
import { defineInitialization, gainField, seedField, sizeOf } from './initialization-spec.ts';

export const uniform = defineInitialization({
  label: 'Uniform',
  help: 'Weights and biases uniform between ±gain/√fan-in.',
  fields: { gain: gainField, seed: seedField },
  build({ gain, seed }, blocks) {
    const random = createRandom(seed);
    const theta = new Float64Array(sizeOf(blocks));
    let at = 0;
    for (const { rows, columns, fanIn } of blocks) {
      const bound = gain / Math.sqrt(fanIn);
      for (const end = at + rows * columns; at < end; at++) theta[at] = bound * (2 * random.uniform() - 1);
    }
    return theta;
  },
});
