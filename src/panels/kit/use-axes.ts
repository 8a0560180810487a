/**
 * What React renders of a panel that is painted frame by frame: the ends of its axes and the like. They are worked out
 * before every painting, but React renders only when one changes, and then within that frame, so that texts and lines
 * never disagree.
 */
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

type Axes = Readonly<Record<string, number | string | boolean>>;

/** Returns what is rendered and a way to bring it up to date, before it is drawn (use-frames.ts). */
export function useAxes<T extends Axes>(current: () => T): readonly [T, () => void] {
  const [, setAxes] = useState<T | null>(null);
  const shown = useRef<T | null>(null);
  // Props may have changed with this rendering: texts for a new scale must not stand on the old one's ends.
  shown.current = current();
  const update = (): void => {
    const next = current();
    const before = shown.current;
    if (before !== null && same(before, next)) return;
    shown.current = next;
    flushSync(() => setAxes(next));
  };
  return [shown.current, update];
}

function same(a: Axes, b: Axes): boolean {
  return Object.keys(b).every((key) => Object.is(a[key], b[key]));
}
