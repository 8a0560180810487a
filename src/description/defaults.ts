/** The description that missing values are taken from, made from the defaults of the fields. */
import { defaultsOf } from '../core/field.ts';
import type { Catalogue, Registry, Slot } from './catalogue.ts';
import { type Chosen, NUMERICS_VERSION, type RunDescription } from './description.ts';
import {
  learningRateField,
  measurementFields,
  startSizeFields,
  stepsField,
  theoryFields,
} from './run-fields.ts';

/** First choices where the catalogue has them; else its first entry. */
const PREFERRED = {
  network: { model: 'mlp', data: 'chebyshev', loss: 'mse', initialization: 'normal' },
  toy: { model: 'mlp', data: 'none', loss: 'none', initialization: 'explicit' },
} as const;

/** A registered thing with the defaults of its fields. */
export function chosenDefault(registry: Registry, id: string): Chosen {
  return { kind: id, ...(Object.hasOwn(registry, id) ? defaultsOf(registry[id]?.fields ?? {}) : {}) };
}

/** What a place of the problem holds unless it is said, which depends on the model: toys bring their own start. */
export function slotDefault(catalogue: Catalogue, slot: Slot, model?: Chosen): Chosen {
  const toy =
    model !== undefined && Object.hasOwn(catalogue.model, model.kind) && catalogue.isToy(model.kind);
  const preferred = PREFERRED[toy ? 'toy' : 'network'][slot];
  const registry = catalogue[slot];
  const id = Object.hasOwn(registry, preferred) ? preferred : (Object.keys(registry)[0] ?? preferred);
  const chosen = chosenDefault(registry, id);
  return toy && slot === 'initialization' ? { ...chosen, values: catalogue.toyStart(model) } : chosen;
}

export function defaultsIn(catalogue: Catalogue): RunDescription {
  const optimizer = Object.keys(catalogue.optimizer)[0] ?? 'gd';
  return {
    numerics: NUMERICS_VERSION,
    problem: {
      model: slotDefault(catalogue, 'model'),
      data: slotDefault(catalogue, 'data'),
      loss: slotDefault(catalogue, 'loss'),
      initialization: slotDefault(catalogue, 'initialization'),
    },
    optimizer: chosenDefault(catalogue.optimizer, optimizer),
    learningRate: learningRateField.default,
    learningRateEvents: [],
    start: { kind: 'natural', size: startSizeFields.natural.default },
    measurement: defaultsOf(measurementFields) as RunDescription['measurement'],
    theory: defaultsOf(theoryFields) as RunDescription['theory'],
    references: [],
    steps: stepsField.default,
  };
}
