/** Two interleaving half circles of radius 1, centred on the origin as a pair. */
import { cos } from '../../math/cos.ts';
import { sin } from '../../math/sin.ts';
import { defineData } from './data-spec.ts';
import { planeClasses, planeFields, planeShape } from './plane-classes.ts';

export const moons = defineData({
  label: 'Moons',
  help: 'Two half circles that reach into each other.',
  fields: planeFields(0.1),
  files: [],
  shape: ({ points }) => planeShape(points),
  build: (values) =>
    planeClasses(values, (random, label) => {
      const angle = Math.PI * random.uniform();
      const side = label === 0 ? 1 : -1;
      return [side * (cos(angle) - 0.5), side * (sin(angle) - 0.25)];
    }),
});
