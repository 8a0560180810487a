/** Weights from N(0, gain²/fan_in), biases zero. */
import { createRandom } from '../../math/random.ts';
import { defineInitialization, gainField, seedField, sizeOf } from './initialization-spec.ts';

export const normal = defineInitialization({
  label: 'Normal',
  help: 'Weights from a normal distribution of variance gain²/fan-in, biases zero.',
  fields: { gain: gainField, seed: seedField },
  build({ gain, seed }, blocks) {
    const random = createRandom(seed);
    const theta = new Float64Array(sizeOf(blocks));
    let at = 0;
    for (const { role, rows, columns, fanIn } of blocks) {
      const deviation = gain / Math.sqrt(fanIn);
      for (const end = at + rows * columns; at < end; at++) {
        theta[at] = role === 'weight' ? deviation * random.normal() : 0;
      }
    }
    return theta;
  },
});
