/**
 * Pointing and zooming over a plot: hover moves the crosshair, a drag zooms to its steps, a double click shows all. Two
 * fingers hold the steps under them and stretch the axis.
 */
import { type PointerEvent, type RefObject, useRef } from 'react';
import { MIN_RANGE, type View } from '../../store/view.ts';
import { usePinch } from './use-pinch.ts';

/** A shorter drag is a click. */
const LEAST_DRAG = 5;

export interface StepPointer {
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
  onPointerLeave(): void;
  onDoubleClick(): void;
}

/** `stepAt` tells the step at px from the left of the element; `brush` is shown over the steps dragged over. */
export function useStepPointer(
  view: View,
  stepAt: (x: number) => number,
  last: () => number,
  brush: RefObject<HTMLElement | null>,
): StepPointer {
  const anchor = useRef<number | null>(null);
  const pinch = usePinch(view, stepAt, last);

  const place = (event: PointerEvent<HTMLElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const show = (from: number, to: number): void => {
    const element = brush.current;
    if (element === null) return;
    element.style.left = `${Math.min(from, to)}px`;
    element.style.width = `${Math.abs(to - from)}px`;
    element.hidden = Math.abs(to - from) < LEAST_DRAG;
  };
  const hide = (): void => {
    anchor.current = null;
    if (brush.current !== null) brush.current.hidden = true;
  };

  return {
    onPointerMove(event) {
      if (pinch.move(event)) return;
      const x = place(event);
      const step = Math.round(stepAt(x));
      view.getState().pointAt(step >= 0 && step <= last() ? step : null);
      if (anchor.current !== null) show(anchor.current, x);
    },
    onPointerDown(event) {
      pinch.down(event);
      // Fingers scroll and point; only a mouse or a pen draws a zoom.
      if (event.button !== 0 || event.pointerType === 'touch') return;
      event.currentTarget.setPointerCapture(event.pointerId);
      anchor.current = place(event);
    },
    onPointerUp(event) {
      pinch.up(event);
      const from = anchor.current;
      hide();
      if (from === null) return;
      const to = place(event);
      if (Math.abs(to - from) < LEAST_DRAG) return;
      const ends = [Math.round(stepAt(from)), Math.round(stepAt(to))] as const;
      if (Math.abs(ends[1] - ends[0]) >= MIN_RANGE) view.getState().zoom(ends);
    },
    onPointerCancel(event) {
      pinch.up(event);
      hide();
    },
    onPointerLeave() {
      if (anchor.current === null) view.getState().pointAt(null);
    },
    onDoubleClick() {
      hide();
      view.getState().zoom(null);
    },
  };
}
