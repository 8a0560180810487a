/** Every weight the same, biases zero: the usual start of diagonal linear networks. */
import { defineInitialization, sizeOf } from './initialization-spec.ts';

export const constant = defineInitialization({
  label: 'Constant',
  help: 'Every weight starts at one value, biases at zero.',
  fields: {
    value: {
      kind: 'number',
      label: 'Value',
      help: 'The value of every weight.',
      unit: null,
      default: 0.5,
      min: -100,
      max: 100,
      scale: 'linear',
    },
  },
  build({ value }, blocks) {
    const theta = new Float64Array(sizeOf(blocks));
    let at = 0;
    for (const { role, rows, columns } of blocks) {
      for (const end = at + rows * columns; at < end; at++) theta[at] = role === 'weight' ? value : 0;
    }
    return theta;
  },
});
