/**
 * The second parameters that a sweep offers by name. Each knows where its value stands in a description, or how to
 * write it there, and which values are worth a first look. A new one is one entry here; any other value of a
 * description is swept by its path.
 */
import type { Field, FieldValue } from '../core/field.ts';
import type { Catalogue } from '../description/catalogue.ts';
import { type Changed, changeWith } from '../description/change.ts';
import type { RunDescription } from '../description/description.ts';
import { fieldAt } from '../description/field-at.ts';
import { valueAt } from '../description/leaves.ts';
import { type Message, messageOf } from '../description/message.ts';
import { foundWords, oneOf } from '../description/words.ts';

interface Axis {
  readonly label: string;
  /** Where the value stands; null where this description has no such thing. */
  path(description: RunDescription, catalogue: Catalogue): string | null;
  /** From a value of the axis to the value at the path. */
  write?(value: FieldValue, description: RunDescription): unknown;
  /** What may be its value, where that is not what may stand at the path. */
  allowed?(field: Field | null): string;
  readonly suggested: readonly FieldValue[];
}

const WIDTHS = 'problem.model.widths';

const at =
  (...paths: readonly string[]) =>
  (description: RunDescription): string | null =>
    paths.find((path) => valueAt(description, path) !== undefined) ?? null;

function widthsOf(description: RunDescription): readonly number[] {
  const widths = valueAt(description, WIDTHS);
  return Array.isArray(widths) ? widths : [];
}

function isNetwork(description: RunDescription, catalogue: Catalogue): boolean {
  return !catalogue.isToy(description.problem.model.kind);
}

/** An explicit θ₀ of a network has neither seed nor gain: sweeping one replaces it by seeded parameters. */
const seeded =
  (field: 'seed' | 'gain') =>
  (description: RunDescription, catalogue: Catalogue): string | null => {
    const path = `problem.initialization.${field}`;
    const given = description.problem.initialization.kind === 'explicit' && isNetwork(description, catalogue);
    return given || valueAt(description, path) !== undefined ? path : null;
  };

/** The width of a network whose depth is swept from nothing. */
const USUAL_WIDTH = 8;

export const axes = {
  seed: {
    label: 'seed',
    path: seeded('seed'),
    suggested: [0, 1, 2],
  },
  width: {
    label: 'width',
    path: (description) => (widthsOf(description).length > 0 ? WIDTHS : null),
    write: (value, description) => widthsOf(description).map(() => value),
    suggested: [4, 8, 16],
  },
  depth: {
    label: 'depth',
    path: at(WIDTHS),
    // What is no number of layers is left to validation, which says what is allowed.
    write: (value, description) =>
      isDepth(value) ? new Array(value).fill(widthsOf(description)[0] ?? USUAL_WIDTH) : value,
    allowed: (field) => `a whole number from 0 to ${field?.kind === 'list' ? field.maxLength : MOST_DEPTH}`,
    suggested: [1, 2, 3],
  },
  activation: {
    label: 'activation',
    path: at('problem.model.activation'),
    suggested: ['tanh', 'silu', 'relu'],
  },
  gain: {
    label: 'gain',
    path: seeded('gain'),
    suggested: [0.5, 1, 2],
  },
  weightDecay: {
    label: 'weight decay',
    path: at('problem.loss.weightDecay'),
    suggested: [0, 0.001, 0.01],
  },
  samples: {
    label: 'number of samples',
    path: at('problem.data.samples', 'problem.data.points'),
    suggested: [10, 20, 40],
  },
} as const satisfies Record<string, Axis>;

export type AxisId = keyof typeof axes;

/** More layers than any network may have. */
const MOST_DEPTH = 64;

function isDepth(value: FieldValue): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_DEPTH;
}

function namedAxis(axis: string): Axis | null {
  return Object.hasOwn(axes, axis) ? axes[axis as AxisId] : null;
}

/** The axes by name that a description has. */
export function axesOf(description: RunDescription, catalogue: Catalogue): readonly AxisId[] {
  return (Object.keys(axes) as AxisId[]).filter((id) => axes[id].path(description, catalogue) !== null);
}

/** Words for an axis: `width`, or the label of the field behind a path. */
export function axisLabel(axis: string, description: RunDescription, catalogue: Catalogue): string {
  return namedAxis(axis)?.label ?? fieldAt(catalogue, description, axis)?.label.toLowerCase() ?? axis;
}

/** Writes one value of an axis into a description. Never throws. */
export function withAxisValue(
  description: RunDescription,
  axis: string,
  value: FieldValue,
  catalogue: Catalogue,
): Changed {
  const named = namedAxis(axis);
  if (named === null && fieldAt(catalogue, description, axis) === null) {
    const allowed = `${oneOf(axesOf(description, catalogue))}, or the path of a value`;
    return { ok: false, messages: [messageOf('the second parameter', foundWords(axis), allowed)] };
  }
  const path = named === null ? axis : named.path(description, catalogue);
  if (path === null) {
    const allowed = oneOf(axesOf(description, catalogue)) || 'a path of this run';
    return {
      ok: false,
      messages: [messageOf('the second parameter', `${axis}, which this run does not have`, allowed)],
    };
  }
  const changed = changeWith(catalogue, description, path, named?.write?.(value, description) ?? value);
  if (changed.ok || named === null) return changed;
  return {
    ok: false,
    messages: axisMessages(changed.messages, named, path, value, fieldAt(catalogue, description, path)),
  };
}

/** Faults in the words of the axis: of its value, once, and not of the places that the value was written to. */
function axisMessages(
  messages: readonly Message[],
  { label, allowed }: Axis,
  path: string,
  value: FieldValue,
  field: Field | null,
): readonly Message[] {
  const told = messages.map((message) =>
    message.path.startsWith(path)
      ? messageOf(label, foundWords(value), allowed?.(field) ?? message.allowed)
      : message,
  );
  return told.filter(({ text }, i) => told.findIndex((other) => other.text === text) === i);
}
