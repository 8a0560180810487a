/**
 * The learning rate: typed, or slid on a log scale that shows the edge. The mark stands at 2/S now, hatched to its
 * right; a tick shows where it stood at step 0. While the network sharpens, the mark walks to the thumb.
 */
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import { learningRateField } from '../description/run-fields.ts';
import { edgeSentence } from './edge-sentence.ts';
import { formatNumber, formatTyped } from './format-number.ts';
import { useActions, usePage, useSampled, useSession } from './page-context.ts';
import { parseNumber } from './parse-typed.ts';
import { decadesIn, rateDomain } from './rate-domain.ts';
import { plainText, RichText } from './rich-text.tsx';
import { rounded, scaleOf } from './slider-scale.ts';
import { TypedInput } from './typed-input.tsx';

/** How often the mark moves. */
const SAMPLED = 100;
/** Keys may repeat fast; the run learns of the value once the hand rests, so that its record stays short. */
const REST = 350;
const NOTCHES = 240;
/** Widths as shares of the slider: half the label of the mark, and the label of the tick. */
const MARK_LABEL = 0.1;
const FIRST_LABEL = 0.22;
/** Closer than this the tick stands on the mark. */
const APART = 0.04;

/** Where the label of the tick at step 0 has room beside that of the mark. */
function firstLabelSide(markAt: number, firstAt: number): 'after' | 'before' | null {
  const [end, start] = [1.02 - FIRST_LABEL, markAt + MARK_LABEL];
  if (firstAt > start && firstAt < end) return 'after';
  return firstAt - FIRST_LABEL > start || (firstAt < markAt - MARK_LABEL && firstAt > FIRST_LABEL)
    ? 'before'
    : null;
}

const at = (position: number): CSSProperties => ({ '--at': position }) as CSSProperties;

export function LearningRate({ compact = false }: { readonly compact?: boolean }) {
  const id = useId();
  const { traces } = usePage();
  const { setLearningRate, clearFault } = useActions();
  const inForce = useSession((state) => state.learningRate);
  const fault = useSession((state) => state.faults.learningRate?.text ?? null);
  const sharpness = useSampled((state) => state.latest['gd.sharpness'] ?? Number.NaN, SAMPLED);
  const step = useSampled((state) => state.step, SAMPLED);
  const met = useSession((state) => state.events.some((event) => event.kind === 'hit'));
  const started = useSession((state) => state.step >= 0);
  const run = useSession((state) => state.run);

  const sharpnessAtStart = started ? traces.value('gd.sharpness', traces.first) : Number.NaN;
  const [moving, setMoving] = useState<number | null>(null);
  const rate = moving ?? inForce;
  // The scale stays as it is while the hand is on it.
  const domain = useRef<readonly [number, number]>([0.01, 2]);
  const domainOf = useRef('');
  const basis = `${run} ${inForce} ${started}`;
  if (moving === null && domainOf.current !== basis) {
    domain.current = rateDomain(inForce, [2 / sharpnessAtStart], learningRateField);
    domainOf.current = basis;
  }
  const [low, high] = domain.current;
  const scale = scaleOf('log', low, high);

  const input = useRef<HTMLInputElement>(null);
  const commit = useRef((_: number): void => {});
  commit.current = (value) => setLearningRate(value);
  const latest = useRef<number | null>(null);
  latest.current = moving;
  useEffect(() => {
    const element = input.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (latest.current !== null) commit.current(latest.current);
        setMoving(null);
      }, REST);
    };
    const released = (): void => {
      clearTimeout(timer);
      if (latest.current !== null) commit.current(latest.current);
      setMoving(null);
    };
    // The native change event comes once a drag is over, but after every key: keys settle, drags are released.
    let byPointer = false;
    const changed = (): void => (byPointer ? released() : settle());
    const pointerDown = (): void => {
      byPointer = true;
    };
    const keyDown = (): void => {
      byPointer = false;
    };
    element?.addEventListener('pointerdown', pointerDown);
    element?.addEventListener('keydown', keyDown);
    element?.addEventListener('change', changed);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener('pointerdown', pointerDown);
      element?.removeEventListener('keydown', keyDown);
      element?.removeEventListener('change', changed);
    };
  }, []);

  const mark = 2 / sharpness;
  const first = 2 / sharpnessAtStart;
  const markAt = scale.position(mark);
  const firstAt = scale.position(first);
  const hasMark = sharpness > 0;
  const showsFirst = !compact && hasMark && first > 0 && Math.abs(firstAt - markAt) > APART;
  const labelSide = firstLabelSide(markAt, firstAt);
  const sentence = edgeSentence({ learningRate: rate, sharpness, sharpnessAtStart, met, step });

  return (
    <div className={compact ? 'rate compact' : 'rate'}>
      <div className="field-row">
        <label htmlFor={id}>
          {compact ? 'rate ' : 'Learning rate '}
          <i className="symbol">η</i>
        </label>
        <TypedInput
          id={id}
          describedBy={`${id}-sentence ${id}-fault`}
          text={formatTyped(rate)}
          refused={fault !== null}
          onCommit={(draft) => setLearningRate(parseNumber(draft) ?? Number.NaN)}
          onRestore={() => clearFault('learningRate')}
        />
      </div>
      <div className="edge-slider">
        <div className="edge-track" />
        {hasMark && (
          <>
            <div className="edge-hatch" style={at(markAt)} />
            {showsFirst && (
              <>
                <div
                  className={markAt < firstAt ? 'edge-way' : 'edge-way back'}
                  style={{ ...at(markAt), '--to': firstAt } as CSSProperties}
                />
                <div className="edge-first" style={at(firstAt)}>
                  {labelSide !== null && <span className={labelSide}>at step 0</span>}
                </div>
              </>
            )}
            <div className="edge-mark" style={at(markAt)}>
              <span>
                2/<i className="symbol">S</i> now
              </span>
            </div>
          </>
        )}
        <input
          ref={input}
          type="range"
          aria-label="Learning rate"
          aria-valuetext={`${formatTyped(rate)}; ${plainText(sentence)}`}
          aria-describedby={`${id}-fault`}
          min={0}
          max={NOTCHES}
          step={1}
          value={Math.round(scale.position(rate) * NOTCHES)}
          onChange={(event) =>
            setMoving(rounded(scale.value(Number(event.currentTarget.value) / NOTCHES), low, high))
          }
        />
        <div className="edge-ticks" aria-hidden="true">
          {decadesIn(domain.current).map((decade) => (
            <span key={decade} style={at(scale.position(decade))}>
              {decade >= 0.001 ? decade : formatNumber(decade, 1)}
            </span>
          ))}
        </div>
      </div>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
      <p className={compact ? 'visually-hidden' : 'help edge-sentence'} id={`${id}-sentence`}>
        <RichText>{sentence}</RichText>
      </p>
    </div>
  );
}
