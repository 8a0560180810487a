/**
 * The slider of the learning rate, on a log scale that shows the edge: the mark stands at 2/S now, hatched to its
 * right; a tick shows where it stood at step 0. While the network sharpens, the mark walks to the thumb.
 */
import './edge-slider.css';
import { type CSSProperties, useEffect, useRef } from 'react';
import { learningRateField } from '../description/run-fields.ts';
import { say } from '../language/say.ts';
import { formatNumber } from './format-number.ts';
import { nextRate } from './next-rate.ts';
import { decadesIn } from './rate-domain.ts';
import { RichText } from './rich-text.tsx';
import { rounded, scaleOf } from './slider-scale.ts';

interface Props {
  readonly rate: number;
  readonly domain: readonly [number, number];
  /** 2/S now and at step 0; NaN where S was not measured. */
  readonly mark: number;
  readonly first: number;
  /** The mark is that of an earlier step. */
  readonly past: boolean;
  /** Without the tick at step 0, for which there is no room. */
  readonly compact: boolean;
  /** What a screen reader says of the value. */
  readonly valueText: string;
  readonly describedBy: string;
  /** While the hand or a key moves it. */
  readonly onMove: (rate: number) => void;
  /** Once it has come to rest. */
  readonly onSettle: () => void;
}

/** Keys may repeat fast; the run learns of the value once they rest, so that its record stays short. */
const REST = 350;
const NOTCHES = 240;
/** Widths as shares of the slider: half the label of the mark, and the label of the tick. */
const MARK_LABEL = 0.1;
const FIRST_LABEL = 0.22;
/** Closer than this, about 25 px, the tick and its way stand on the mark and its label. */
const APART = 0.1;

/** Where the label of the tick at step 0 has room beside that of the mark. */
function firstLabelSide(markAt: number, firstAt: number): 'after' | 'before' | null {
  const [start, end] = [markAt + MARK_LABEL, 1.02 - FIRST_LABEL];
  if (firstAt > start && firstAt < end) return 'after';
  if (firstAt - FIRST_LABEL > start) return 'before';
  return firstAt < markAt - MARK_LABEL && firstAt > FIRST_LABEL ? 'before' : null;
}

/** The mark's label leans inwards near an end, as the style sheet says. */
function underLabel(markAt: number, firstAt: number): boolean {
  const left = markAt - 2 * MARK_LABEL * (0.14 + 0.72 * markAt);
  return firstAt > left && firstAt < left + 2 * MARK_LABEL;
}

const at = (position: number, to?: number): CSSProperties =>
  ({ '--at': position, '--to': to }) as CSSProperties;

export function EdgeSlider(props: Props) {
  const { rate, domain, mark, first, past, compact, valueText, describedBy, onMove, onSettle } = props;
  const [low, high] = domain;
  const scale = scaleOf('log', low, high);
  const input = useRef<HTMLInputElement>(null);
  const settle = useRef(onSettle);
  settle.current = onSettle;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const element = input.current;
    // React's onChange is the native input event; the native change event says that the hand has let go.
    const released = (): void => settle.current();
    element?.addEventListener('change', released);
    return () => {
      clearTimeout(timer.current);
      element?.removeEventListener('change', released);
    };
  }, []);

  const markAt = scale.position(mark);
  const firstAt = scale.position(first);
  const labelSide = firstLabelSide(markAt, firstAt);
  const showsFirst =
    !compact && first > 0 && Math.abs(firstAt - markAt) > APART && !underLabel(markAt, firstAt);
  return (
    <div className="edge-slider">
      <div className="edge-track" />
      {mark > 0 && (
        <>
          <div className="edge-hatch" style={at(markAt)} />
          {showsFirst && (
            <>
              {markAt < firstAt && <div className="edge-way" style={at(markAt, firstAt)} />}
              <div className="edge-first" style={at(firstAt)}>
                {labelSide !== null && <span className={labelSide}>{say('at step 0')}</span>}
              </div>
            </>
          )}
          <div className="edge-mark" style={at(markAt)}>
            <span>
              <RichText>{say(past ? '2/_S_ then' : '2/_S_ now')}</RichText>
            </span>
          </div>
        </>
      )}
      <input
        ref={input}
        type="range"
        aria-label={say('Learning rate')}
        aria-valuetext={valueText}
        aria-describedby={describedBy}
        min={0}
        max={NOTCHES}
        step={1}
        value={Math.round(scale.position(rate) * NOTCHES)}
        onChange={(event) =>
          onMove(rounded(scale.value(Number(event.currentTarget.value) / NOTCHES), low, high))
        }
        onKeyDown={(event) => {
          const next = nextRate(event.key, rate, learningRateField);
          if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onMove(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => settle.current(), REST);
        }}
      />
      <div className="edge-ticks" aria-hidden="true">
        {decadesIn(domain).map((decade) => (
          <span key={decade} style={at(scale.position(decade))}>
            {decade >= 0.001 ? decade : formatNumber(decade, 1)}
          </span>
        ))}
      </div>
    </div>
  );
}
