/** Undo and redo: what was, what is, and what was undone. Pure. */

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** States kept; a description is small, but an explicit θ₀ in it may not be. */
const MOST = 100;

export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new state after a change. */
export function recorded<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present].slice(-MOST), present: next, future: [] };
}

/** Another present in place of this one, e.g. while a slider is still being dragged. */
export function replaced<T>({ past, future }: History<T>, present: T): History<T> {
  return { past, present, future };
}

/** The same history where there is nothing to undo. */
export function undone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const last = past[past.length - 1];
  return last === undefined
    ? history
    : { past: past.slice(0, -1), present: last, future: [present, ...future] };
}

export function redone<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: rest };
}
