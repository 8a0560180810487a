/** Data given number by number with the run: inputs and targets, row-major, a sample a row. */
import type { ChoiceField, ListField } from '../../field.ts';
import { countField, encodingField, encodingOf } from './data-fields.ts';
import { type DataFault, defineData } from './data-spec.ts';
import { classSamples, regressionSamples } from './sample-set.ts';

/** Bounds the size of a link; larger data belong into a data set of their own. */
export const MOST_NUMBERS = 20000;
/** Greatest size of a number, as of initial parameters. */
export const GREATEST_NUMBER = 1e6;
export const MOST_CLASSES = 100;

const taskField = {
  kind: 'choice',
  label: 'Targets are',
  help: 'Numbers to be met, or the number of the class that a sample belongs to.',
  default: 'regression',
  options: [
    { value: 'regression', label: 'numbers' },
    { value: 'classes', label: 'classes' },
  ],
} as const satisfies ChoiceField;

function numbers(label: string, help: string, standard: readonly number[]) {
  return {
    kind: 'list',
    label,
    help,
    unit: null,
    default: standard,
    min: -GREATEST_NUMBER,
    max: GREATEST_NUMBER,
    maxLength: MOST_NUMBERS,
  } as const satisfies ListField;
}

interface ExplicitValues {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  readonly inputWidth: number;
  readonly outputWidth: number;
  readonly task: string;
}

/** Numbers in `targets` that belong to one sample. */
function targetWidth({ task, outputWidth }: ExplicitValues): number {
  return task === 'classes' ? 1 : outputWidth;
}

/** Complete samples; what is left over belongs to none. */
function samplesIn(values: ExplicitValues): number {
  const { inputs, targets, inputWidth } = values;
  return Math.min(Math.floor(inputs.length / inputWidth), Math.floor(targets.length / targetWidth(values)));
}

function isLabel(target: number): boolean {
  return target >= 0 && target < MOST_CLASSES && Math.floor(target) === target;
}

/** Classes are numbered from 0; what is no number of a class counts as class 0, and `fault` has said so. */
function labelsIn(values: ExplicitValues): Uint8Array {
  const labels = new Uint8Array(samplesIn(values));
  labels.forEach((_, i) => {
    const target = values.targets[i]!;
    labels[i] = isLabel(target) ? target : 0;
  });
  return labels;
}

/** A decision needs two classes, even where only one of them occurs. */
function classesIn(values: ExplicitValues): number {
  return labelsIn(values).reduce((most, label) => Math.max(most, label + 1), 2);
}

function labelFault({ targets, outputWidth }: ExplicitValues): DataFault | null {
  if (outputWidth !== 1) {
    return { field: 'outputWidth', found: String(outputWidth), allowed: '1: each sample has one class' };
  }
  const wrong = targets.find((target) => !isLabel(target));
  if (wrong !== undefined) {
    const allowed = `the numbers of classes, whole numbers from 0 to ${MOST_CLASSES - 1}`;
    return { field: 'targets', found: String(wrong), allowed };
  }
  if (targets.some((target) => target > 0)) return null;
  return { field: 'targets', found: 'class 0 alone', allowed: 'two classes or more, numbered from 0' };
}

export const explicit = defineData({
  label: 'Own data',
  help: 'A table of your own, which comes with the run.',
  fields: {
    inputs: numbers('Inputs', 'All inputs, sample after sample.', [-1, -0.5, 0, 0.5, 1]),
    targets: numbers(
      'Targets',
      'All targets, sample after sample; of classes their numbers, from 0.',
      [1, -0.5, -1, -0.5, 1],
    ),
    inputWidth: countField('Inputs a sample', 'How many inputs belong to one sample.', 'numbers', 1, 1, 5000),
    outputWidth: countField(
      'Targets a sample',
      'How many targets belong to one sample.',
      'numbers',
      1,
      1,
      1000,
    ),
    task: taskField,
    encoding: encodingField,
  },
  files: [],
  shape: (values) => ({
    samples: samplesIn(values),
    inputWidth: values.inputWidth,
    outputWidth: values.task === 'classes' ? classesIn(values) : values.outputWidth,
    task: values.task === 'classes' ? 'classes' : 'regression',
  }),
  fault(values) {
    const { inputs, targets, inputWidth } = values;
    if (inputs.length === 0 || inputs.length % inputWidth !== 0) {
      return {
        field: 'inputs',
        found: `${inputs.length} numbers`,
        allowed: `a multiple of ${inputWidth} numbers`,
      };
    }
    const wanted = (inputs.length / inputWidth) * targetWidth(values);
    if (targets.length !== wanted) {
      return {
        field: 'targets',
        found: `${targets.length} numbers`,
        allowed: `${wanted} numbers, to match the inputs`,
      };
    }
    return values.task === 'classes' ? labelFault(values) : null;
  },
  build(values) {
    const { inputs, targets, inputWidth, outputWidth, task, encoding } = values;
    const samples = samplesIn(values);
    const given = Float64Array.from(inputs.slice(0, samples * inputWidth));
    if (task === 'classes') {
      const classNames = Array.from({ length: classesIn(values) }, (_, label) => String(label));
      return {
        inputWidth,
        task: { kind: 'classes', classNames, encoding: encodingOf(encoding) },
        train: classSamples(samples, given, labelsIn(values)),
      };
    }
    return {
      inputWidth,
      task: { kind: 'regression', outputWidth },
      train: regressionSamples(samples, given, Float64Array.from(targets.slice(0, samples * outputWidth))),
    };
  },
});
