/**
 * The domains of a time panel's axes. They are worked out at every frame, but React renders only when they change, and
 * then within that frame, so that texts and lines never disagree.
 */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Domain } from './value-domain.ts';

export interface Axes {
  readonly steps: Domain;
  readonly values: Domain;
  /** Which series have begun, e.g. `110`: the key names those. */
  readonly begun: string;
}

/** Returns the axes rendered and a way to bring them up to date, for the drawing of a frame. */
export function useAxes(current: () => Axes): readonly [Axes, () => Axes] {
  const [, setAxes] = useState<Axes | null>(null);
  const shown = useRef<Axes | null>(null);
  shown.current ??= current();
  const update = (): Axes => {
    const next = current();
    const before = shown.current;
    if (before === null || !same(before, next)) {
      shown.current = next;
      flushSync(() => setAxes(next));
    }
    return next;
  };
  return [shown.current, update];
}

function same(a: Axes, b: Axes): boolean {
  return (
    a.steps[0] === b.steps[0] &&
    a.steps[1] === b.steps[1] &&
    a.values[0] === b.values[0] &&
    a.values[1] === b.values[1] &&
    a.begun === b.begun
  );
}
