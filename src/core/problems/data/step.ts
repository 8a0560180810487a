/** y = −1 left of the step and +1 from there on: a target that no smooth network fits exactly. */
import { defineData } from './data-spec.ts';
import { intervalShape, onInterval, pointsField } from './interval.ts';

export const step = defineData({
  label: 'Step',
  help: 'A jump from −1 to 1 on [−1, 1].',
  fields: {
    points: pointsField,
    where: {
      kind: 'number',
      label: 'Position',
      help: 'Where the target jumps; points from there on have target 1.',
      unit: null,
      default: 0,
      min: -1,
      max: 1,
      scale: 'linear',
    },
  },
  files: [],
  shape: ({ points }) => intervalShape(points),
  build: ({ points, where }) => onInterval(points, (x) => (x < where ? -1 : 1)),
});
