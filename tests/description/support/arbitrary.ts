/** Random run descriptions, made from the fields of a catalogue. */
import fc from 'fast-check';
import type { Field, Fields } from '../../../src/core/field.ts';
import type { Catalogue, Registry } from '../../../src/description/catalogue.ts';
import type { Chosen, RunDescription } from '../../../src/description/description.ts';
import {
  learningRateField,
  measurementFields,
  startSizeFields,
  stepsField,
  theoryFields,
} from '../../../src/description/run-fields.ts';
import { validateWith } from '../../../src/description/validate.ts';

/** Long lists say no more than these, and cost time. */
const LONGEST_LIST = 12;

const FORMULAS = ['x^2', '(1 - x*y)^2/2', 'log(1 + exp(-3*w1)) + alpha2', 'sin(a) - .5e-3*tanh(b/c) + 1e3'];

function number({ min, max, integer }: { min: number; max: number; integer?: true }): fc.Arbitrary<number> {
  if (integer) return fc.integer({ min, max: Math.min(max, Number.MAX_SAFE_INTEGER) });
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0);
}

export function fieldValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'number':
      return number(field);
    case 'toggle':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'text':
      return fc.constantFrom(...FORMULAS);
    case 'list':
      return fc.array(number(field), { maxLength: Math.min(field.maxLength, LONGEST_LIST) });
  }
}

function values(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldValue(field)])),
  );
}

function chosen(registry: Registry, ids: readonly string[] = Object.keys(registry)): fc.Arbitrary<Chosen> {
  return fc
    .constantFrom(...ids)
    .chain((kind) => values(registry[kind]?.fields ?? {}).map((fields) => ({ kind, ...fields }) as Chosen));
}

function problem(catalogue: Catalogue): fc.Arbitrary<RunDescription['problem']> {
  const others = (registry: Registry) =>
    Object.keys(registry).filter((id) => id !== 'none' && id !== 'explicit');
  return chosen(catalogue.model).chain((model) => {
    const toy = catalogue.isToy(model.kind);
    return fc.record({
      model: fc.constant(model),
      data: chosen(catalogue.data, toy ? ['none'] : others(catalogue.data)),
      loss: chosen(catalogue.loss, toy ? ['none'] : others(catalogue.loss)),
      initialization: chosen(catalogue.initialization, others(catalogue.initialization)),
    });
  });
}

/** An explicit start for some of the problems whose number of parameters is small. */
function started(
  catalogue: Catalogue,
  given: RunDescription['problem'],
): fc.Arbitrary<RunDescription['problem']> {
  const length = catalogue.parameterCount(given);
  if (!(length > 0 && length < 150)) return fc.constant(given);
  const entry = fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value + 0);
  const explicit = fc
    .array(entry, { minLength: length, maxLength: length })
    .map((list) => ({ ...given, initialization: { kind: 'explicit', values: list } }));
  return fc.oneof(fc.constant(given), explicit);
}

export function arbitraryDescription(catalogue: Catalogue): fc.Arbitrary<RunDescription> {
  const start = fc
    .constantFrom('natural' as const, 'nudge' as const, 'kick' as const)
    .chain((kind) => number(startSizeFields[kind]).map((size) => ({ kind, size })));
  const events = fc
    .uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 5 })
    .chain((steps) =>
      fc.tuple(
        ...steps.sort((a, b) => a - b).map((step) => number(learningRateField).map((rate) => [step, rate])),
      ),
    )
    .map((list) => (list as [number, number][]).map(([step, learningRate]) => ({ step, learningRate })));
  return fc
    .record({
      problem: problem(catalogue).chain((given) => started(catalogue, given)),
      optimizer: chosen(catalogue.optimizer),
      learningRate: number(learningRateField),
      learningRateEvents: events,
      start,
      measurement: values(measurementFields),
      theory: values(theoryFields),
      references: fc.subarray(Object.keys(catalogue.references)),
      steps: fc.integer({ min: 100, max: stepsField.max }),
    })
    .map((input) => validateWith(catalogue, input))
    .filter((validated) => validated.ok)
    .map((validated) => {
      if (!validated.ok) throw new Error('filtered');
      return validated.description;
    });
}
