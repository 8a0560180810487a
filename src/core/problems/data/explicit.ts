/** Data given number by number with the run: inputs and targets, row-major, a sample a row. */
import type { ListField } from '../../field.ts';
import { countField } from './data-fields.ts';
import { defineData } from './data-spec.ts';
import { regressionSamples } from './sample-set.ts';

/** Bounds the size of a link; larger data belong into a data set of their own. */
const MOST_NUMBERS = 20000;

function numbers(label: string, help: string, standard: readonly number[]) {
  return {
    kind: 'list',
    label,
    help,
    default: standard,
    min: -1e6,
    max: 1e6,
    maxLength: MOST_NUMBERS,
  } as const satisfies ListField;
}

interface ExplicitValues {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly inputWidth: number;
  readonly outputWidth: number;
}

/** Complete samples; what is left over belongs to none. */
function samplesIn({ inputs, targets, inputWidth, outputWidth }: ExplicitValues): number {
  return Math.min(Math.floor(inputs.length / inputWidth), Math.floor(targets.length / outputWidth));
}

export const explicit = defineData({
  label: 'Given numbers',
  help: 'Inputs and targets that come with the run.',
  fields: {
    inputs: numbers('Inputs', 'All inputs, sample after sample.', [-1, -0.5, 0, 0.5, 1]),
    targets: numbers('Targets', 'All targets, sample after sample.', [1, -0.5, -1, -0.5, 1]),
    inputWidth: countField('Inputs a sample', 'How many inputs belong to one sample.', 1, 1, 5000),
    outputWidth: countField('Targets a sample', 'How many targets belong to one sample.', 1, 1, 1000),
  },
  files: [],
  shape: (values) => ({
    samples: samplesIn(values),
    inputWidth: values.inputWidth,
    outputWidth: values.outputWidth,
    task: 'regression',
  }),
  fault(values) {
    const { inputs, targets, inputWidth, outputWidth } = values;
    if (inputs.length === 0 || inputs.length % inputWidth !== 0) {
      return {
        field: 'inputs',
        found: `${inputs.length} numbers`,
        allowed: `a multiple of ${inputWidth} numbers`,
      };
    }
    const wanted = (inputs.length / inputWidth) * outputWidth;
    if (targets.length === wanted) return null;
    return {
      field: 'targets',
      found: `${targets.length} numbers`,
      allowed: `${wanted} numbers, to match the inputs`,
    };
  },
  build(values) {
    const { inputs, targets, inputWidth, outputWidth } = values;
    const samples = samplesIn(values);
    return {
      inputWidth,
      task: { kind: 'regression', outputWidth },
      train: regressionSamples(
        samples,
        Float64Array.from(inputs.slice(0, samples * inputWidth)),
        Float64Array.from(targets.slice(0, samples * outputWidth)),
      ),
    };
  },
});
