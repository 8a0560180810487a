/**
 * The handle of the line 2/η, at its right end: dragged, or moved by arrow keys, it sets the learning rate. As a slider
 * it carries the line's own value, so that "up" is up.
 */
import './threshold-tag.css';
import { type KeyboardEvent, type PointerEvent, type ReactNode, type Ref, useRef } from 'react';
import { say } from '../../language/say.ts';
import { plainText, Rich } from './rich.tsx';

/** One key press moves the line by this share of its value; with Shift, and by page keys, ten times as far. */
const KEY_STEP = 0.01;
const LARGE = 10;

export interface ThresholdTagProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly numberRef: Ref<HTMLSpanElement>;
  /** What the line is called: `2/*η*`, or `threshold`. */
  readonly name: string;
  /** Beside the plot, or within a narrow one. */
  readonly compact: boolean;
  readonly movable: boolean;
  /** The threshold now. */
  value(): number;
  /** The threshold at a place on the page. */
  valueAt(clientY: number): number;
  /** `settled` once at the end of a drag and at each key press; null gives a drag up. */
  onMove(value: number | null, settled: boolean): void;
}

export function ThresholdTag(props: ThresholdTagProps): ReactNode {
  const { ref, numberRef, name, compact, movable, value, valueAt, onMove } = props;
  const grabbed = useRef<number | null>(null);

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (!movable || event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    // The line stays where it was under the finger, wherever the tag was taken.
    grabbed.current = value() - valueAt(event.clientY);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (grabbed.current === null) return;
    onMove(valueAt(event.clientY) + grabbed.current, false);
  };
  const release = (event: PointerEvent<HTMLDivElement>): void => {
    if (grabbed.current === null) return;
    onMove(valueAt(event.clientY) + grabbed.current, true);
    grabbed.current = null;
  };
  const giveUp = (): void => {
    if (grabbed.current === null) return;
    grabbed.current = null;
    onMove(null, false);
  };
  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape' && grabbed.current !== null) {
      giveUp();
      event.stopPropagation();
      return;
    }
    const direction = directions[event.key];
    if (direction === undefined || !movable) return;
    const large = event.shiftKey || event.key.startsWith('Page') ? LARGE : 1;
    onMove(value() * (1 + KEY_STEP * large) ** direction, true);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={ref}
      className={`threshold-tag${compact ? ' compact' : ''}${movable ? ' movable' : ''}`}
      role="slider"
      tabIndex={movable ? 0 : -1}
      aria-label={say('{name}: moving it changes the learning rate', { name: plainText(name) })}
      aria-orientation="vertical"
      aria-valuenow={0}
      aria-disabled={!movable}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={giveUp}
      onKeyDown={key}
    >
      <span className="threshold-text">
        <Rich text={`${name} = `} />
        <span ref={numberRef} />
      </span>
    </div>
  );
}

const directions: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 1, PageDown: -1 };
