/** Round normal clouds with their centres evenly spaced on the unit circle; the noise is their radius. */
import { cos } from '../../math/cos.ts';
import { sin } from '../../math/sin.ts';
import { encodingField, encodingOf } from './data-fields.ts';
import { defineData } from './data-spec.ts';
import { planeClasses, planeFields, planeShape } from './plane-classes.ts';

export const blobs = defineData({
  label: 'Gaussian blobs',
  help: 'Round clouds of points, one a class.',
  fields: {
    ...planeFields(0.3),
    classes: {
      kind: 'number',
      label: 'Classes',
      help: 'Number of clouds.',
      unit: 'classes',
      default: 3,
      min: 2,
      max: 5,
      scale: 'linear',
      integer: true,
    },
    encoding: encodingField,
  },
  files: [],
  shape: ({ points, classes }) => planeShape(points, classes),
  build(values) {
    const { classes } = values;
    const turn = (2 * Math.PI) / classes;
    return planeClasses(
      values,
      (_, label) => [cos(turn * label), sin(turn * label)],
      classes,
      encodingOf(values.encoding),
    );
  },
});
