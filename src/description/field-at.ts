/** The field behind a path of a description, for controls, for words and for reading links. */
import type { ChoiceField, Field, Fields } from '../core/field.ts';
import { type Catalogue, type Registry, SLOTS, type Slot } from './catalogue.ts';
import type { RunDescription } from './description.ts';
import {
  learningRateField,
  measurementFields,
  startKindField,
  startSizeFields,
  stepsField,
  theoryFields,
} from './run-fields.ts';

const SLOT_WORDS: Record<Slot | 'optimizer', readonly [string, string]> = {
  model: ['Model', 'The function whose parameters are trained.'],
  data: ['Data', 'What the model is trained on.'],
  loss: ['Loss', 'What gradient descent makes smaller.'],
  initialization: ['Initialization', 'Where θ starts.'],
  optimizer: ['Optimizer', 'The rule of a training step.'],
};

/** Which registered thing a slot holds, as a choice. */
function kindField(registry: Registry, slot: Slot | 'optimizer', kind: string): ChoiceField {
  const options = Object.entries(registry).map(([value, { label }]) => ({ value, label }));
  const [label, what] = SLOT_WORDS[slot];
  // What the chosen one is helps more than what the slot is for.
  const help = Object.hasOwn(registry, kind) ? (registry[kind]?.help ?? what) : what;
  return { kind: 'choice', label, help, default: options[0]?.value ?? '', options };
}

function slotField(
  catalogue: Catalogue,
  slot: Slot | 'optimizer',
  kind: string,
  name: string | undefined,
): Field | null {
  const registry = catalogue[slot];
  if (name === undefined || name === 'kind') return kindField(registry, slot, kind);
  const fields = Object.hasOwn(registry, kind) ? (registry[kind]?.fields ?? {}) : {};
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

function startField(kind: RunDescription['start']['kind'], name: string | undefined): Field | null {
  if (name === undefined || name === 'kind') return startKindField;
  // A link's start may be of no known kind; validation then says so.
  return name === 'size' && Object.hasOwn(startSizeFields, kind) ? startSizeFields[kind] : null;
}

/** null where no single field stands behind the path (`references`, `learningRateEvents`, unknown paths). */
export function fieldAt(catalogue: Catalogue, description: RunDescription, path: string): Field | null {
  const names = path.split('.');
  if (names.length > 3) return null;
  const [first, second, third] = names;
  if (path === 'learningRate') return learningRateField;
  if (path === 'steps') return stepsField;
  if (first === 'start' && third === undefined) return startField(description.start.kind, second);
  if (first === 'optimizer' && third === undefined) {
    return slotField(catalogue, 'optimizer', description.optimizer.kind, second);
  }
  if ((first === 'measurement' || first === 'theory') && third === undefined) {
    const fields: Fields = first === 'measurement' ? measurementFields : theoryFields;
    return Object.hasOwn(fields, second ?? '') ? (fields[second ?? ''] ?? null) : null;
  }
  const slot = SLOTS.find((name) => name === second);
  if (first !== 'problem' || slot === undefined) return null;
  return slotField(catalogue, slot, description.problem[slot].kind, third);
}
