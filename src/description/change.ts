/**
 * One change of a description by its user. What hangs together changes together: another model or data set brings
 * its defaults, a toy brings no data, and an explicit θ₀ gives way to a seeded initialization once the network that it
 * was made for is gone. Every such consequence is told in a note. Pure.
 */
import { type Catalogue, SLOTS, type Slot } from './catalogue.ts';
import { chosenDefault, slotDefault } from './defaults.ts';
import type { Chosen, RunDescription } from './description.ts';
import { valueAt, withValueAt } from './leaves.ts';
import { type Message, messageOf } from './message.ts';
import { startSizeFields } from './run-fields.ts';
import { validateWith } from './validate.ts';

export type Changed =
  | { readonly ok: true; readonly description: RunDescription; readonly notes: readonly string[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

interface Draft {
  /** Not validated yet: it may hold whatever the user typed. */
  tree: unknown;
  readonly notes: string[];
}

const INITIALIZATION = 'problem.initialization';
/** What a seeded initialization has and an explicit θ₀ has not: writing one asks for the other kind. */
const SEEDED = ['seed', 'gain'].map((field) => `${INITIALIZATION}.${field}`);

/** Writes the value, a kind by its name alone bringing the defaults of its fields. */
function written(catalogue: Catalogue, before: RunDescription, path: string, value: unknown): unknown {
  const slot = slotAt(path);
  if (slot !== null && typeof value === 'string') {
    return withValueAt(before, slot.path, chosenDefault(catalogue[slot.name], value));
  }
  if (path === 'start' || path === 'start.kind') {
    const known = typeof value === 'string' && Object.hasOwn(startSizeFields, value);
    const size = known ? startSizeFields[value as keyof typeof startSizeFields].default : 0;
    return withValueAt(before, 'start', typeof value === 'string' ? { kind: value, size } : value);
  }
  return withValueAt(before, path, value);
}

function slotAt(path: string): { readonly name: Slot | 'optimizer'; readonly path: string } | null {
  const bare = path.endsWith('.kind') ? path.slice(0, -'.kind'.length) : path;
  if (bare === 'optimizer') return { name: 'optimizer', path: bare };
  const slot = SLOTS.find((name) => bare === `problem.${name}`);
  return slot === undefined ? null : { name: slot, path: bare };
}

function modelIn(draft: Draft): Chosen {
  return valueAt(draft.tree as RunDescription, 'problem.model') as Chosen;
}

function isToy(catalogue: Catalogue, model: Chosen): boolean {
  return Object.hasOwn(catalogue.model, model.kind) && catalogue.isToy(model.kind);
}

/** Toys have neither data nor loss; networks have both. */
function followModel(draft: Draft, catalogue: Catalogue, before: RunDescription): void {
  const model = modelIn(draft);
  const toy = isToy(catalogue, model);
  if (toy === isToy(catalogue, before.problem.model)) return;
  for (const slot of ['data', 'loss', 'initialization'] as const) {
    draft.tree = withValueAt(draft.tree, `problem.${slot}`, slotDefault(catalogue, slot, model));
  }
  draft.notes.push(
    toy
      ? 'This model is a function of its parameters alone: data and loss are set aside.'
      : 'A network needs data and a loss: they were set to their defaults.',
  );
}

/** A loss for classes gives way when the data have none. */
function followData(draft: Draft, catalogue: Catalogue, before: RunDescription): void {
  const data = valueAt(draft.tree as RunDescription, 'problem.data') as Chosen;
  const known = typeof data.kind === 'string' && Object.hasOwn(catalogue.data, data.kind);
  if (!known || data.kind === 'none' || !catalogue.needsClasses(before.problem.loss.kind)) return;
  if (catalogue.dataShape(data)?.task !== 'regression') return;
  const loss = slotDefault(catalogue, 'loss');
  draft.tree = withValueAt(draft.tree, 'problem.loss', loss);
  draft.notes.push(
    `These data have no classes: the loss is now ${catalogue.loss[loss.kind]?.label ?? loss.kind}.`,
  );
}

/** Whether a change at this path leaves an explicit θ₀ without the network, data or seed that it belonged to. */
function orphansTheta(catalogue: Catalogue, before: RunDescription, path: string): boolean {
  const slot = slotAt(path)?.name;
  if (SEEDED.includes(path) || slot === 'data' || slot === 'model') return true;
  // A toy's fields shape its surface; θ₀ is a point on any of them (unless their number changes, see followToy).
  return path.startsWith('problem.model.') && !isToy(catalogue, before.problem.model);
}

function dropTheta(draft: Draft, catalogue: Catalogue, path: string, value: unknown): void {
  const model = modelIn(draft);
  const asked = SEEDED.includes(path);
  const seeded = slotDefault(catalogue, 'initialization', asked ? undefined : model);
  const fresh = asked ? { ...seeded, [path.slice(INITIALIZATION.length + 1)]: value } : seeded;
  draft.tree = withValueAt(draft.tree, INITIALIZATION, fresh);
  if (isToy(catalogue, model)) draft.notes.push('The run starts at a point that suits this surface.');
  else
    draft.notes.push(
      `The given initial parameters were replaced by ${seededWords('seed' in fresh ? fresh.seed : undefined)}.`,
    );
}

function seededWords(seed: unknown): string {
  return seed === undefined ? 'seeded ones' : `seeded ones (seed ${String(seed)})`;
}

/** A toy with other parameters keeps the start of those that it had, and starts the new ones where it suits them. */
function followToy(draft: Draft, catalogue: Catalogue, before: RunDescription): void {
  const model = modelIn(draft);
  const values = valueAt(draft.tree as RunDescription, `${INITIALIZATION}.values`);
  if (!isToy(catalogue, model) || !Array.isArray(values)) return;
  const [old, now] = [catalogue.toyNames(before.problem.model), catalogue.toyNames(model)];
  if (old.join() === now.join()) return;
  const fresh = catalogue.toyStart(model);
  const start = now.map((name, i) => values[old.indexOf(name)] ?? fresh[i]);
  draft.tree = withValueAt(draft.tree, `${INITIALIZATION}.values`, start);
  draft.notes.push(`The run starts at ${now.map((name, i) => `${name} = ${start[i]}`).join(', ')}.`);
}

/** Changes of η that were recorded for another η, or that lie behind the last step, go. */
function followSchedule(draft: Draft, before: RunDescription, path: string, value: unknown): void {
  const events = before.learningRateEvents;
  let kept = events;
  if (path === 'learningRate') kept = [];
  if (path === 'steps' && typeof value === 'number') kept = events.filter(({ step }) => step <= value);
  if (kept.length === events.length) return;
  draft.tree = withValueAt(draft.tree, 'learningRateEvents', kept);
  const gone = events.length - kept.length;
  draft.notes.push(
    gone === 1 ? 'One later change of η was dropped.' : `${gone} later changes of η were dropped.`,
  );
}

/** The whole description at `path` ''; else the value at a path (see SessionActions.change). Never throws. */
export function changeWith(
  catalogue: Catalogue,
  before: RunDescription,
  path: string,
  value: unknown,
): Changed {
  if (path === '') return validateWith(catalogue, value);
  const draft: Draft = { tree: written(catalogue, before, path, value), notes: [] };
  try {
    if (before.problem.initialization.kind === 'explicit' && orphansTheta(catalogue, before, path)) {
      dropTheta(draft, catalogue, path, value);
    }
    if (slotAt(path)?.name === 'model') followModel(draft, catalogue, before);
    if (path.startsWith('problem.model.') && slotAt(path) === null) followToy(draft, catalogue, before);
    if (slotAt(path)?.name === 'data') followData(draft, catalogue, before);
    followSchedule(draft, before, path, value);
  } catch {
    return { ok: false, messages: [messageOf(path, 'something unreadable', 'plain data as in JSON')] };
  }
  const validated = validateWith(catalogue, draft.tree);
  return validated.ok ? { ...validated, notes: [...draft.notes, ...validated.notes] } : validated;
}
