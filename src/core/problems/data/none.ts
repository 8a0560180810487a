/** No data: for toys, whose loss is a function of θ alone. */
import { defineData } from './data-spec.ts';
import { regressionSamples } from './sample-set.ts';

export const none = defineData({
  label: 'None',
  help: 'The model is its own loss and needs no data.',
  fields: {},
  files: [],
  shape: () => null,
  build: () => ({
    inputWidth: 0,
    task: { kind: 'regression', outputWidth: 0 },
    train: regressionSamples(0, new Float64Array(0), new Float64Array(0)),
  }),
});
