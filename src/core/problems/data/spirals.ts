/** Two Archimedean spirals, half a turn apart. The place along the arm is √u, so that it is evenly filled. */
import { cos } from '../../math/cos.ts';
import { sin } from '../../math/sin.ts';
import { defineData } from './data-spec.ts';
import { planeClasses, planeFields, planeShape } from './plane-classes.ts';

export const spirals = defineData({
  label: 'Spirals',
  help: 'Two spiral arms wound round each other.',
  fields: {
    ...planeFields(0.02),
    turns: {
      kind: 'number',
      label: 'Turns',
      help: 'How often each arm winds round the centre.',
      unit: 'turns',
      default: 1,
      min: 0.25,
      max: 4,
      scale: 'linear',
    },
  },
  files: [],
  shape: ({ points }) => planeShape(points),
  build: (values) =>
    planeClasses(values, (random, label) => {
      const along = Math.sqrt(random.uniform());
      const angle = 2 * Math.PI * values.turns * along + Math.PI * label;
      return [along * cos(angle), along * sin(angle)];
    }),
});
