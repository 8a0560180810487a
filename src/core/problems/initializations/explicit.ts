/** θ₀ given number by number, so that a trajectory computed elsewhere can be repeated. */
import { defineInitialization, sizeOf } from './initialization-spec.ts';

export const explicit = defineInitialization({
  label: 'Explicit',
  help: 'The initial parameters are given one by one.',
  fields: {
    values: {
      kind: 'list',
      label: 'Values',
      help: 'All parameters in order: per layer the weights row by row, then the biases.',
      unit: null,
      default: [],
      min: -1e6,
      max: 1e6,
      maxLength: 2_000_000,
    },
  },
  build({ values }, blocks) {
    const size = sizeOf(blocks);
    if (values.length !== size) {
      return { fault: `${values.length} initial values were given; this model has ${size} parameters` };
    }
    return Float64Array.from(values);
  },
});
