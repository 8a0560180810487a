/**
 * The schema of run descriptions, made from the fields of a catalogue. It checks each value by itself and fills in
 * what is missing; what must fit together is in checks.ts.
 */
import * as v from 'valibot';
import type { Catalogue, Registry } from './catalogue.ts';
import { defaultsIn } from './defaults.ts';
import { NUMERICS_VERSION, type RunDescription } from './description.ts';
import { fieldEntries, fieldSchema } from './field-schema.ts';
import {
  eventStepField,
  learningRateField,
  MOST_EVENTS,
  measurementFields,
  startSizeFields,
  stepsField,
  theoryFields,
} from './run-fields.ts';
import { oneOf } from './words.ts';

/** The message is given for an unknown key and for anything that is no object at all. */
function strict<E extends v.ObjectEntries>(entries: E, what: string) {
  return v.strictObject(entries, `${oneOf(Object.keys(entries))} in ${what}`);
}

/** Objects told apart by no `kind`: valibot takes an empty list for one of them. */
function record<E extends v.ObjectEntries>(entries: E, what: string) {
  const words = `${oneOf(Object.keys(entries))} in ${what}`;
  return v.pipe(
    v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input), words),
    strict(entries, what),
  );
}

/** One of the registered things, told apart by `kind`. */
function chosen(registry: Registry, what: string) {
  const ids = Object.keys(registry);
  const options = ids.map((id) =>
    strict({ kind: v.literal(id), ...fieldEntries(registry[id]?.fields ?? {}) }, `${what} ${id}`),
  );
  return v.variant('kind', options as [(typeof options)[0], ...typeof options], oneOf(ids));
}

const start = v.variant(
  'kind',
  (['natural', 'nudge', 'kick'] as const).map((kind) =>
    strict(
      {
        kind: v.literal(kind),
        size: v.optional(fieldSchema(startSizeFields[kind]), startSizeFields[kind].default),
      },
      'the start',
    ),
  ) as never,
  oneOf(Object.keys(startSizeFields)),
);

const event = record(
  { step: fieldSchema(eventStepField), learningRate: fieldSchema(learningRateField) },
  'a change of the learning rate',
);

export type RunSchema = v.GenericSchema<unknown, RunDescription>;

export function schemaOf(catalogue: Catalogue): RunSchema {
  const defaults = defaultsIn(catalogue);
  const references = Object.keys(catalogue.references);
  const problem = record(
    {
      model: v.optional(chosen(catalogue.model, 'the model'), defaults.problem.model),
      data: v.optional(chosen(catalogue.data, 'the data'), defaults.problem.data),
      loss: v.optional(chosen(catalogue.loss, 'the loss'), defaults.problem.loss),
      initialization: v.optional(
        chosen(catalogue.initialization, 'the initialization'),
        defaults.problem.initialization,
      ),
    },
    'the problem',
  );
  return record(
    {
      numerics: v.optional(
        v.pipe(v.number(NUMERICS), v.integer(NUMERICS), v.minValue(1, NUMERICS)),
        NUMERICS_VERSION,
      ),
      problem: v.optional(problem, {}),
      optimizer: v.optional(chosen(catalogue.optimizer, 'the optimizer'), defaults.optimizer),
      learningRate: v.optional(fieldSchema(learningRateField), learningRateField.default),
      learningRateEvents: v.optional(v.pipe(v.array(event, EVENTS), v.maxLength(MOST_EVENTS, EVENTS)), []),
      start: v.optional(start, { kind: 'natural' } as never),
      measurement: v.optional(record(fieldEntries(measurementFields), 'the measurement'), {}),
      theory: v.optional(record(fieldEntries(theoryFields), 'the theory'), {}),
      references: v.optional(
        v.array(v.picklist(references, oneOf(references) || 'none'), 'a list of references'),
        [],
      ),
      steps: v.optional(fieldSchema(stepsField), stepsField.default),
    },
    'a run description',
  ) as unknown as RunSchema;
}

const NUMERICS = 'the version of the numerics, a whole number from 1';
const EVENTS = `a list of up to ${MOST_EVENTS} changes {step, learningRate}`;
