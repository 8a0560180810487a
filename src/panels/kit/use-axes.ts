/**
 * What React renders of a panel that is painted frame by frame: the ends of its axes and the like. They are worked out
 * at every frame, but React renders only when one changes, and then within that frame, so that texts and lines never
 * disagree.
 */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

type Axes = Readonly<Record<string, number | string | boolean>>;

/** Returns what is rendered and a way to bring it up to date, for the drawing of a frame. */
export function useAxes<T extends Axes>(current: () => T): readonly [T, () => T] {
  const [, setAxes] = useState<T | null>(null);
  const shown = useRef<T | null>(null);
  // Props may have changed with this rendering: texts for a new scale must not stand on the old one's ends.
  shown.current = current();
  const update = (): T => {
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
  return Object.keys(b).every((key) => Object.is(a[key], b[key]));
}
