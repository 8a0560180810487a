/** A description as a flat list of paths and values, e.g. `problem.model.widths` → [8, 8]. A list is one value. */
import type { RunDescription } from './description.ts';

export type Leaf = string | number | boolean | readonly unknown[];

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(value: unknown, path: string, into: Map<string, Leaf>): void {
  if (!isBranch(value)) into.set(path, value as Leaf);
  else for (const key of Object.keys(value)) walk(value[key], path === '' ? key : `${path}.${key}`, into);
}

export function leavesOf(description: RunDescription): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  walk(description, '', leaves);
  return leaves;
}

/** The value at a path, undefined where there is none. */
export function valueAt(description: RunDescription, path: string): unknown {
  let value: unknown = description;
  for (const key of path.split('.')) {
    if (!isBranch(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** A copy with another value at a path. Unknown names are written too, for validation to refuse. */
export function withValueAt(tree: unknown, path: string, value: unknown): unknown {
  const dot = path.indexOf('.');
  const key = dot < 0 ? path : path.slice(0, dot);
  const branch = isBranch(tree) ? tree : {};
  const inner = Object.hasOwn(branch, key) ? branch[key] : undefined;
  return { ...branch, [key]: dot < 0 ? value : withValueAt(inner, path.slice(dot + 1), value) };
}

/** Bit-exact for what descriptions hold; lists by their entries. */
export function equalLeaves(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b);
}
