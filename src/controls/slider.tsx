/** A native slider for a number field, on the field's own scale. Dragging shows the value; letting go commits it. */
import { useEffect, useRef, useState } from 'react';
import type { NumberField } from '../core/field.ts';
import { translated } from '../language/translated.ts';
import { rounded, scaleOf } from './slider-scale.ts';
import { formatTyped } from './format-number.ts';

/** A slider over more decades than this moves too far a pixel to be of use. */
const MOST_DECADES = 4;
/** A whole number gets a slider where each of its values has a place of its own. */
const MOST_VALUES = 24;
const NOTCHES = 400;

export function hasSlider(field: NumberField): boolean {
  if (field.min >= field.max) return false;
  if (field.integer) return field.max - field.min <= MOST_VALUES;
  return field.scale === 'linear'
    ? Number.isFinite(field.max - field.min) && field.max - field.min <= 100
    : Math.log10(field.max / field.min) <= MOST_DECADES;
}

interface Props {
  readonly field: NumberField;
  readonly value: number;
  readonly onCommit: (value: number) => void;
}

export function Slider({ field, value, onCommit }: Props) {
  const scale = scaleOf(field.scale, field.min, field.max);
  const notches = field.integer ? field.max - field.min : NOTCHES;
  const [moving, setMoving] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const committing = useRef(onCommit);
  committing.current = onCommit;
  const shown = moving ?? value;

  useEffect(() => {
    const element = input.current;
    // React's onChange is the native input event; the native change event says that the drag is over.
    const commit = (): void => {
      setMoving((last) => {
        if (last !== null) queueMicrotask(() => committing.current(last));
        return null;
      });
    };
    element?.addEventListener('change', commit);
    return () => element?.removeEventListener('change', commit);
  }, []);

  return (
    <input
      ref={input}
      className="slider"
      type="range"
      aria-label={translated(field.label)}
      aria-valuetext={formatTyped(shown)}
      min={0}
      max={notches}
      step={1}
      value={Math.round(scale.position(shown) * notches)}
      onChange={(event) => {
        const at = scale.value(Number(event.currentTarget.value) / notches);
        setMoving(field.integer ? Math.round(at) : rounded(at, field.min, field.max));
      }}
    />
  );
}
