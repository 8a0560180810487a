/** Two circles with the same centre; the outer one has radius 1. */
import { cos } from '../../math/cos.ts';
import { sin } from '../../math/sin.ts';
import { defineData } from './data-spec.ts';
import { planeClasses, planeFields, planeShape } from './plane-classes.ts';

export const circles = defineData({
  label: 'Circles',
  help: 'A circle inside another.',
  fields: {
    ...planeFields(0.05),
    inner: {
      kind: 'number',
      label: 'Inner radius',
      help: 'Radius of the inner circle; the outer one has radius 1.',
      unit: null,
      default: 0.5,
      min: 0,
      max: 0.95,
      scale: 'linear',
    },
  },
  files: [],
  shape: ({ points }) => planeShape(points),
  build: (values) =>
    planeClasses(values, (random, label) => {
      const angle = 2 * Math.PI * random.uniform();
      const radius = label === 0 ? 1 : values.inner;
      return [radius * cos(angle), radius * sin(angle)];
    }),
});
