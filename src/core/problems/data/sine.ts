/** y = sin(π f x) + noise on [−1, 1]: f full waves. */
import { createRandom } from '../../math/random.ts';
import { sin } from '../../math/sin.ts';
import { noiseField, seedField, TRAIN_STREAM } from './data-fields.ts';
import { defineData } from './data-spec.ts';
import { intervalShape, onInterval, pointsField } from './interval.ts';

export const sine = defineData({
  label: 'Sine',
  help: 'A sine wave on [−1, 1], with noise if wanted.',
  fields: {
    points: pointsField,
    frequency: {
      kind: 'number',
      label: 'Frequency',
      help: 'Full waves between −1 and 1.',
      unit: 'waves',
      default: 1,
      min: 0.1,
      max: 20,
      scale: 'log',
    },
    noise: noiseField('Standard deviation of the normal noise on the targets.', 0),
    seed: seedField,
  },
  files: [],
  shape: ({ points }) => intervalShape(points),
  build({ points, frequency, noise, seed }) {
    const random = createRandom(seed, TRAIN_STREAM);
    const wave = (x: number) => sin(Math.PI * frequency * x);
    return onInterval(points, wave, (x) => wave(x) + noise * random.normal());
  },
});
