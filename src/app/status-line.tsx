/** The run in numbers: where it is, what was measured, at what cost. */
import './status-line.css';
import { lazy } from 'react';
import { formatCount, formatNumber } from '../controls/format-number.ts';
import { LatePart } from '../controls/late-part.tsx';
import { usePage, useSampled, useSession, useView } from '../controls/page-context.ts';
import { STAGES } from '../core/simulation/stages.ts';
import { RichText } from '../controls/rich-text.tsx';
import { say, type Sentence } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { SessionStatus } from '../store/session-state.ts';
import { lastMeasured, lastMeasuredStep } from '../store/last-measured.ts';
import { hitStep, type Stage, stageOf } from '../panels/kit/stage-segments.ts';
import { stepShown } from '../store/view.ts';
import { thresholdAt } from './moment.ts';
import { SparserMeasurement } from './sparser-measurement.tsx';

const TimeLeft = lazy(() => import('./time-left.tsx'));

const SAMPLED = 100;
/** Steps per second below which one waits for each, and whole numbers say too little. */
const SLOW = 10;
/** What runs the computation where it can; anything else is worth a word. */
const FASTEST = 'WebAssembly';

const words: Readonly<Record<SessionStatus, Sentence | null>> = {
  loading: 'loading',
  ready: 'paused',
  playing: null,
  pausing: 'pausing',
  paused: 'paused',
  finished: 'finished',
  diverged: 'diverged',
  refused: 'not started',
  silent: 'no answer',
};

interface Numbers {
  readonly loss: number;
  readonly sharpness: number;
  readonly threshold: number;
  readonly residual: number;
  readonly products: number;
  /** null before the edge and where the theory defines none. */
  readonly stage: Stage | 'none' | null;
}

/** At the head what was measured last, by the step that is said; looking back, what was measured at that step. */
function useNumbers(shown: number | null): Numbers {
  const { session, traces } = usePage();
  const head = useSampled((state) => state.step, SAMPLED);
  const events = useSession((state) => state.events);
  // Another η chosen while the run stands is another 2/η.
  useSession((state) => state.learningRate);
  const step = shown ?? head;
  const read = (id: string): number =>
    shown === null ? lastMeasured(traces, id, head) : traces.value(id, shown);
  return {
    loss: read('gd.loss'),
    sharpness: read('gd.sharpness'),
    threshold: thresholdAt(session.getState(), traces, step),
    residual: read('gd.residual'),
    // Counted at every step, but only those of a measurement are of interest.
    products: traces.value('gd.products', lastMeasuredStep(traces, 'gd.sharpness', step)),
    stage: traces.value('theory.stage', step) > 0 ? (stageOf(traces, step, hitStep(events)) ?? 'none') : null,
  };
}

/** Being in balance is no quarter of the cycle and has no number. */
function stageWords(stage: Numbers['stage']): string | null {
  if (stage === 'none') return say('outside the four stages');
  const found = STAGES.find(({ number }) => number === stage);
  if (found === undefined) return null;
  const name = translated(found.label);
  return found.number === 5 ? name : say('stage {number}, {name}', { number: found.number, name });
}

function stepWords(shown: number | null, step: number): string {
  const values = { step: formatCount(Math.max(0, shown ?? step)), head: formatCount(step) };
  return shown === null ? say('step **{step}**', values) : say('step **{step}** of {head}', values);
}

export function StatusLine() {
  const shown = useView(stepShown);
  const { loss, sharpness, threshold, residual, products, stage } = useNumbers(shown);
  const step = useSampled((state) => state.step, SAMPLED);
  const stepsPerSecond = useSampled((state) => state.stepsPerSecond, 500);
  const status = useSession((state) => state.status);
  const digest = useSession((state) => state.digest);
  const facts = useSession((state) => state.facts);
  const initialization = useSession((state) => state.description.problem.initialization);

  const word = words[status];
  const stageWord = stageWords(stage);
  const shownDigest = digest !== null && status !== 'playing' ? digest : null;

  return (
    <footer
      className="status-line"
      data-status={status}
      data-digest={shownDigest?.digest}
      data-digest-step={shownDigest?.step}
      data-executor={facts?.executor}
    >
      <span className="status-item step" data-step={step}>
        <RichText>{stepWords(shown, step)}</RichText>
      </span>
      <span
        className={status === 'diverged' || status === 'silent' ? 'status-item word bad' : 'status-item word'}
      >
        {word !== null
          ? say(word)
          : Number.isFinite(stepsPerSecond) &&
            say('{count} step(s)/s', {
              count: stepsPerSecond < SLOW ? formatNumber(stepsPerSecond, 2) : formatCount(stepsPerSecond),
            })}
      </span>
      <LatePart>{stepsPerSecond < SLOW && <TimeLeft />}</LatePart>
      {Number.isFinite(loss) && (
        <span className="status-item loss">
          <i className="symbol">L</i> = <b className="q-loss">{formatNumber(loss)}</b>
        </span>
      )}
      {Number.isFinite(sharpness) && (
        <>
          <span className="status-item sharpness">
            <i className="symbol">S</i> = <b className="q-sharpness">{formatNumber(sharpness, 4)}</b>
          </span>
          <span className="status-item ratio">
            <i className="symbol">S</i>·<i className="symbol">η</i>/2 ={' '}
            {formatNumber(sharpness / threshold, 4)}
          </span>
        </>
      )}
      {Number.isFinite(residual) && (
        <span className="status-item minor residual">
          {say('residual {value}', { value: formatNumber(residual, 1) })}
        </span>
      )}
      {products > 0 && (
        <span className="status-item minor products">
          {say('{count} product(s) a step', { count: formatCount(products) })}
        </span>
      )}
      {stageWord !== null && (
        <span
          className="status-item stage-word"
          title={
            stage === 'none'
              ? say('To first order y has another sign than S − 2/η, which is measured')
              : undefined
          }
        >
          {stageWord}
        </span>
      )}
      <span className="status-right">
        <SparserMeasurement />
        <span
          className="status-item minor digest"
          title={say('Equal digests mean equal bits, in every browser')}
        >
          {shownDigest !== null && say('digest {digest}', { digest: shownDigest.digest.slice(0, 8) })}
        </span>
        <span className="status-item minor">
          {typeof initialization.seed === 'number'
            ? say('seed {seed}', { seed: initialization.seed })
            : say('given θ₀')}
        </span>
        <span className="status-item parameters">
          {facts !== null && say('{count} parameter(s)', { count: formatCount(facts.parameters) })}
        </span>
        {facts !== null && facts.executor !== FASTEST && (
          <span
            className="status-item minor"
            title={say('The results are the same, bit for bit; they only come later')}
          >
            {translated(facts.executor)}
          </span>
        )}
      </span>
    </footer>
  );
}
