/** Two fingers on a plot: each stays over the step that it was put on, and the axis is stretched between them. */
import { type PointerEvent, useRef } from 'react';
import { MIN_RANGE, type View } from '../../store/view.ts';

/** px; closer fingers would stretch the axis without bound. */
const CLOSEST = 24;

interface Finger {
  /** px from the left of the plot. */
  x: number;
  /** The step that it holds. */
  step: number;
}

interface Pinch {
  down(event: PointerEvent<HTMLElement>): void;
  /** Whether two fingers are on the plot. */
  move(event: PointerEvent<HTMLElement>): boolean;
  up(event: PointerEvent<HTMLElement>): void;
}

export function usePinch(view: View, stepAt: (x: number) => number, last: () => number): Pinch {
  const fingers = useRef(new Map<number, Finger>()).current;
  const place = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): number =>
    clientX - currentTarget.getBoundingClientRect().left;
  return {
    down(event) {
      if (event.pointerType !== 'touch') return;
      const x = place(event);
      fingers.set(event.pointerId, { x, step: stepAt(x) });
      // The first finger may have moved since, and the axis with the run: both hold what is under them now.
      for (const finger of fingers.values()) finger.step = stepAt(finger.x);
      if (fingers.size === 2) view.getState().pointAt(null);
    },
    move(event) {
      const moved = fingers.get(event.pointerId);
      if (moved === undefined) return false;
      moved.x = place(event);
      if (fingers.size !== 2) return false;
      const [a, b] = [...fingers.values()] as [Finger, Finger];
      const range = stretched(a, b, event.currentTarget.clientWidth);
      if (range !== null) view.getState().zoom(range[0] <= 0 && range[1] >= last() ? null : range);
      return true;
    },
    up(event) {
      fingers.delete(event.pointerId);
    },
  };
}

/** First and last step of a plot of a width that has each finger over its step; null where they cannot say. */
export function stretched(a: Finger, b: Finger, width: number): readonly [number, number] | null {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  if (right.x - left.x < CLOSEST || right.step <= left.step) return null;
  const steps = (right.step - left.step) / (right.x - left.x);
  const from = left.step - left.x * steps;
  const to = from + width * steps;
  return to - from < MIN_RANGE ? null : [Math.max(0, from), to];
}
