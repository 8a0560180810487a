/** The square [−1, 1]² cut into four: opposite quarters have the same class. Noise may carry points over a border. */
import { defineData } from './data-spec.ts';
import { planeClasses, planeFields, planeShape } from './plane-classes.ts';

export const xor = defineData({
  label: 'XOR',
  help: 'Four quarters of a square, opposite ones of the same class.',
  fields: planeFields(0.05),
  files: [],
  shape: ({ points }) => planeShape(points),
  build: (values) =>
    planeClasses(values, (random, label) => {
      const sign = random.below(2) === 0 ? 1 : -1;
      const x = sign * random.uniform();
      const y = sign * (label === 0 ? 1 : -1) * random.uniform();
      return [x, y];
    }),
});
