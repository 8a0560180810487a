/**
 * The narrator's place: two lines that keep their height, and under them the step in small print. While the run plays,
 * numbers follow ten times a second; the kind of sentence is held for 1.2 s, unless it has become false. A live region
 * repeats it at most every 5 s, and at once at the end of the run.
 */
import './sentence.css';
import { lazy, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { formatCount, formatNumber } from '../controls/format-number.ts';
import { LatePart } from '../controls/late-part.tsx';
import { usePage, useSession } from '../controls/page-context.ts';
import { plainText, RichText } from '../controls/rich-text.tsx';
import type { SimulationEvent } from '../core/simulation/frame.ts';
import { say } from '../language/say.ts';
import { joinSentences } from '../language/join.ts';
import { translated } from '../language/translated.ts';
import { sampled } from '../store/sampled.ts';
import type { SessionState } from '../store/session-state.ts';
import type { Traces } from '../store/traces.ts';
import { stepShown } from '../store/view.ts';
import { isWarning } from './is-warning.ts';
import { momentOf } from './moment.ts';
import { narrate, type SentenceKind } from './narrator.ts';
import { OPENING } from './shell/opening-sentence.ts';
import { nextSpeech, type Speech } from './speech.ts';
import { whyDiverged } from './why-diverged.ts';

const TheoryWarning = lazy(() => import('./theory-warning.tsx'));

const SAMPLED = 100;
const READING_TIME = 1200;
/** After a start the next sentence, which knows more, comes sooner. */
const FIRST_READING = 400;
const EARLY_STEPS = 3;
const SPEAKING_TIME = 5000;

interface Said {
  readonly sentence: string;
  readonly detail: string;
  /** For the live region: the sentence and the numbers. */
  readonly speech: Speech;
}

function useSaid(): Said {
  const { session, traces, view } = usePage();
  const shown = useStore(view, stepShown);
  const held = useRef<{ kind: SentenceKind | null; until: number }>({ kind: null, until: 0 });
  const outset = useRef<{ run: number; changes: ReadonlySet<number> }>({ run: -1, changes: new Set() });
  const read = (): Said => {
    const state = session.getState();
    const { run, status, description } = state;
    if (outset.current.run !== run) {
      outset.current = { run, changes: new Set(description.learningRateEvents.map(({ step }) => step)) };
    }
    const moment = momentOf(state, traces, shown);
    const time = performance.now();
    const holds = moment.status === 'playing' && shown === null && time < held.current.until;
    // The page opens with the words of its first picture, until there is a run to speak of.
    const opens = run <= 1 && status === 'loading';
    const { kind, sentence } = narrate(moment, holds ? held.current.kind : null);
    if (kind !== held.current.kind) {
      held.current = { kind, until: time + (moment.step < EARLY_STEPS ? FIRST_READING : READING_TIME) };
    }
    const detail = detailOf(state, traces, shown, outset.current.changes);
    const numbers = say('Step {step}, loss {loss}, sharpness {sharpness}, threshold 2/η {threshold}.', {
      step: formatCount(moment.step),
      loss: formatNumber(moment.loss),
      sharpness: formatNumber(moment.sharpness),
      threshold: formatNumber(moment.threshold),
    });
    const words = joinSentences(plainText(sentence), numbers);
    const ended = status === 'finished' || status === 'diverged';
    return { sentence: opens ? say(OPENING) : sentence, detail, speech: { run, ended, words } };
  };
  const reading = useRef(read);
  reading.current = read;
  const [said, setSaid] = useState(read);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looking at another step is answered at once.
  useEffect(() => setSaid(reading.current()), [shown]);
  useEffect(() => {
    const update = (): void => setSaid(reading.current());
    const stopSession = sampled(session, SAMPLED).subscribe(update);
    // Traces are filled a moment after the state says so.
    const stopTraces = traces.subscribe(() => {
      if (session.getState().status !== 'playing' || traces.length < EARLY_STEPS) update();
    });
    return () => {
      stopSession();
      stopTraces();
    };
  }, [session, traces]);
  return said;
}

/** Interventions are always said: a nudged run must not pass for a natural one. So is where the theory cannot hold. */
function detailOf(
  { step: head, events, facts, status }: SessionState,
  traces: Traces,
  shown: number | null,
  scheduled: ReadonlySet<number>,
): string {
  const step = Math.max(0, shown ?? head);
  const parts = [say('Step {step}.', { step: formatCount(step) })];
  if (status === 'diverged' && shown === null)
    return joinSentences(...parts, whyDiverged(traces, events, scheduled));
  const last = events.findLast(({ kind, step: at }) => at <= step && told.has(kind));
  const notes = (facts?.notes ?? []).map(translated);
  if (last === undefined) parts.push(...notes);
  else {
    const text = translated(last.text);
    const event = `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    parts.push(say('At step {step}: {event}', { step: formatCount(last.step), event }));
    if (facts?.smooth === false) parts.push(...notes.slice(-1));
  }
  if (shown !== null && shown < head) {
    const at = { head: formatCount(head) };
    parts.push(
      status === 'finished' || status === 'diverged'
        ? say('Looking back: the run ended at step {head}.', at)
        : say('Looking back: Play goes on from step {head}.', at),
    );
  }
  return joinSentences(...parts);
}

const told: ReadonlySet<SimulationEvent['kind']> = new Set(['hit', 'nudge', 'kick', 'learning-rate']);

export function Sentence() {
  const { sentence, detail, speech } = useSaid();
  const warned = useSession(({ events }) => events.some(isWarning));
  const [spoken, setSpoken] = useState<Speech>({ ...speech, words: '' });
  const latest = useRef(speech);
  latest.current = speech;
  const { run, ended } = speech;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run and the end of one are what it waits for.
  useEffect(() => setSpoken((before) => nextSpeech(before, latest.current, false)), [run, ended]);
  useEffect(() => {
    const timer = setInterval(
      () => setSpoken((before) => nextSpeech(before, latest.current, true)),
      SPEAKING_TIME,
    );
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="sentence">
      {/* Another sentence is another text: no word of the one before it moves to a new place. Its paragraph stays. */}
      <p className="sentence-main">
        <span key={sentence}>
          <RichText>{sentence}</RichText>
        </span>
      </p>
      <p className="sentence-detail">{detail}</p>
      <LatePart>{warned && <TheoryWarning />}</LatePart>
      <p className="visually-hidden" role="status">
        {spoken.words}
      </p>
    </div>
  );
}
