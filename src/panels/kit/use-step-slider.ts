/**
 * Looking back by dragging over a step axis, or by the keys of a slider on it. A finger that scrolls the page across
 * the axis does not look back: it has to move along the axis, or to tap.
 */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Recorded, showStep } from '../../store/timeline.ts';

/** px along the axis from which a finger is dragging. */
const LEAST_DRAG = 4;
const LARGE_STEP = 10;

export interface StepSlider {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
  onDoubleClick(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/** `stepAt` tells the step at px from the left of the slider. */
export function useStepSlider(recorded: Recorded, stepAt: (x: number) => number): StepSlider {
  const { traces, view } = recorded;
  /** Where the pointer went down, and whether it drags by now. */
  const press = useRef<{ readonly x: number; drags: boolean } | null>(null);

  const show = (event: PointerEvent<HTMLElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    showStep(recorded, stepAt(x));
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { x: event.clientX, drags: event.pointerType !== 'touch' };
      if (press.current.drags) show(event);
    },
    onPointerMove(event) {
      if (press.current === null) return;
      press.current.drags ||= Math.abs(event.clientX - press.current.x) > LEAST_DRAG;
      if (press.current.drags) show(event);
    },
    onPointerUp(event) {
      if (press.current !== null) show(event);
      press.current = null;
    },
    onPointerCancel() {
      press.current = null;
    },
    onDoubleClick: () => view.getState().scrubTo(null),
    onKeyDown(event) {
      const { scrub } = view.getState();
      const move = keyMoves[event.key];
      // At the newest step, forward is for the page, which computes the next one.
      if (move === undefined || (scrub === null && move === 1)) return;
      const far = Math.abs(move) === 1 && event.shiftKey ? LARGE_STEP : 1;
      showStep(recorded, (scrub ?? traces.end - 1) + move * far);
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Steps to go; Home and End reach beyond any run. */
const keyMoves: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -100,
  PageUp: 100,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
