/** The learning rate: typed, or slid; and what the sharpness says about it in a sentence. */
import './learning-rate.css';
import { useId, useRef, useState } from 'react';
import { learningRateField } from '../description/run-fields.ts';
import { say } from '../language/say.ts';
import { edgeSentence } from './edge-sentence.ts';
import { EdgeSlider } from './edge-slider.tsx';
import { faultWords } from './fault-words.ts';
import { formatTyped } from './format-number.ts';
import { useActions, usePage, useSampled, useSession, useView } from './page-context.ts';
import { parseNumber } from './parse-typed.ts';
import { rateDomain } from './rate-domain.ts';
import { plainText, RichText } from './rich-text.tsx';
import { lastMeasured } from '../store/last-measured.ts';
import { stepShown } from '../store/view.ts';
import { TypedInput } from './typed-input.tsx';

/** How often the mark moves, in ms. */
const SAMPLED = 100;

/** The way back to the learning rate of the preset, while another one is in force. */
export function RateDefault() {
  const { standard } = usePage();
  const { setLearningRate } = useActions();
  const inForce = useSession((state) => state.learningRate);
  const usual = useSession((state) => standard(state.presetId).learningRate);
  if (inForce === usual) return null;
  return (
    <p className="help">
      <button type="button" className="link" onClick={() => setLearningRate(usual)}>
        {say('default {value}', { value: `η = ${formatTyped(usual)}` })}
      </button>
    </p>
  );
}

export function LearningRate({ compact = false }: { readonly compact?: boolean }) {
  const id = useId();
  const { traces } = usePage();
  const { setLearningRate, change, clearFault } = useActions();
  const inForce = useSession((state) => state.learningRate);
  const fault = useSession((state) => state.faults.learningRate ?? null);
  const shown = useView(stepShown);
  const latest = useSampled((state) => state.latest['gd.sharpness'] ?? Number.NaN, SAMPLED);
  const head = useSampled((state) => state.step, SAMPLED);
  const sharpness = shown === null ? latest : lastMeasured(traces, 'gd.sharpness', shown);
  const step = shown ?? head;
  const met = useSession((state) => state.events.some((event) => event.kind === 'hit' && event.step <= step));
  const started = useSession((state) => state.step >= 0);
  const run = useSession((state) => state.run);
  const sharpnessAtStart = started ? traces.value('gd.sharpness', traces.first) : Number.NaN;

  const [moving, setMoving] = useState<number | null>(null);
  const rate = moving ?? inForce;
  // The scale stays as it is while the hand is on it.
  const domain = useRef({ basis: '', range: [0.01, 2] as readonly [number, number] });
  const basis = `${run} ${inForce} ${started}`;
  if (moving === null && domain.current.basis !== basis) {
    domain.current = { basis, range: rateDomain(inForce, [2 / sharpnessAtStart], learningRateField) };
  }
  // Looking back, the sentence is about the step and the η of then; the thumb stays at the one that is in force.
  const then = shown === null || moving !== null ? Number.NaN : traces.value('gd.learningRate', shown);
  const learningRate = Number.isNaN(then) ? rate : then;
  const sentence = edgeSentence({ learningRate, sharpness, sharpnessAtStart, met, step });

  return (
    <div className={compact ? 'rate compact' : 'rate'}>
      <div className="field-row">
        <label htmlFor={id}>
          <RichText>{say(compact ? 'rate _η_' : 'Learning rate _η_')}</RichText>
        </label>
        <TypedInput
          id={id}
          describedBy={`${id}-sentence ${id}-fault`}
          text={formatTyped(rate)}
          refused={fault !== null}
          onCommit={(draft) => {
            const typed = parseNumber(draft);
            if (typed === null) change('learningRate', draft);
            else setLearningRate(typed);
          }}
          onRestore={() => clearFault('learningRate')}
        />
      </div>
      <EdgeSlider
        rate={rate}
        domain={domain.current.range}
        mark={2 / sharpness}
        past={shown !== null}
        first={2 / sharpnessAtStart}
        compact={compact}
        valueText={`${formatTyped(rate)}; ${plainText(sentence)}`}
        describedBy={`${id}-fault`}
        onMove={setMoving}
        onSettle={() => {
          if (moving !== null) setLearningRate(moving);
          setMoving(null);
        }}
      />
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault && faultWords(learningRateField, fault)}
      </p>
      {/* Another sentence is another element: words that change places within one are counted as a shift of the page. */}
      <p
        className={compact ? 'visually-hidden' : 'help edge-sentence'}
        id={`${id}-sentence`}
        key={plainText(sentence)}
      >
        <RichText>{sentence}</RichText>
      </p>
      {!compact && (
        <div className="rate-default">
          <RateDefault />
        </div>
      )}
    </div>
  );
}
