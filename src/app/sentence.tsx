/**
 * The narrator's place: two lines that keep their height, and under them the step in small print. It changes at most
 * every 1.2 s while the run plays, at once when the reader looks back; a live region repeats it at most every 5 s.
 */
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { formatCount, formatNumber } from '../controls/format-number.ts';
import { usePage } from '../controls/page-context.ts';
import { plainText, RichText } from '../controls/rich-text.tsx';
import type { SimulationEvent } from '../core/simulation/frame.ts';
import type { SessionState } from '../store/session-state.ts';
import type { Traces } from '../store/traces.ts';
import { stepShown } from '../store/view.ts';
import { momentOf } from './moment.ts';
import { narrate } from './narrator.ts';

const READING_TIME = 1200;
/** After a start the next sentence, which knows more, comes sooner. */
const FIRST_READING = 400;
const SPEAKING_TIME = 5000;

interface Said {
  readonly sentence: string;
  readonly detail: string;
  /** Where the theory has ceased to hold; empty where it has not. */
  readonly warning: string;
  /** For the live region: the sentence and the numbers. */
  readonly summary: string;
}

function useSaid(): Said {
  const { session, traces, view } = usePage();
  const shown = useStore(view, stepShown);
  const read = (): Said => {
    const state = session.getState();
    const moment = momentOf(state, traces, shown);
    const sentence = narrate(moment);
    const detail = detailOf(state, traces, shown);
    const warning = warningOf(state, shown);
    const numbers = `Step ${formatCount(moment.step)}, loss ${formatNumber(moment.loss)}, sharpness ${formatNumber(moment.sharpness)}, threshold 2/η ${formatNumber(moment.threshold)}.`;
    return { sentence, detail, warning, summary: `${plainText(sentence)} ${numbers} ${warning}` };
  };
  const reading = useRef(read);
  reading.current = read;
  const [said, setSaid] = useState(read);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looking at another step is answered at once.
  useEffect(() => setSaid(reading.current()), [shown]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    let before = session.getState();
    const say = (): void => {
      timer = undefined;
      last = performance.now();
      setSaid(reading.current());
    };
    const stopSession = session.subscribe((state) => {
      // What has just happened, such as meeting the edge, makes the last sentence wrong.
      const happened = state.events !== before.events;
      const urgent =
        happened || state.run !== before.run || state.status !== before.status || state.status !== 'playing';
      before = state;
      if (urgent) {
        clearTimeout(timer);
        timer = undefined;
        say();
        last -= READING_TIME - FIRST_READING;
      } else timer ??= setTimeout(say, Math.max(0, last + READING_TIME - performance.now()));
    });
    // Traces are filled a moment after the state says so.
    const stopTraces = traces.subscribe(() => {
      if (session.getState().status !== 'playing' || traces.length < 3) say();
    });
    return () => {
      clearTimeout(timer);
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
): string {
  const step = Math.max(0, shown ?? head);
  const parts = [`Step ${formatCount(step)}.`];
  if (status === 'diverged' && shown === null) return [...parts, whyDiverged(traces)].join(' ');
  const last = events.findLast(({ kind, step: at }) => at <= step && told.has(kind));
  const notes = facts?.notes ?? [];
  if (last === undefined) parts.push(...notes);
  else {
    parts.push(
      `At step ${formatCount(last.step)}: ${last.text.charAt(0).toLowerCase()}${last.text.slice(1)}`,
    );
    if (facts?.smooth === false) parts.push(...notes.slice(-1));
  }
  if (shown !== null && shown < head) parts.push(`Looking back: the run is at step ${formatCount(head)}.`);
  return parts.join(' ');
}

/** The newest of what the theory warns of, or of the predictions that ended; how many more there are. */
function warningOf({ step: head, events }: SessionState, shown: number | null): string {
  const found = events.filter(({ kind, step }) => warns.has(kind) && step <= (shown ?? head));
  const last = found.at(-1);
  if (last === undefined) return '';
  const more = found.length === 1 ? '' : ` ${found.length - 1} more before.`;
  return `Step ${formatCount(last.step)}: ${last.text}${more}`;
}

function whyDiverged(traces: Traces): string {
  const sharpness = traces.value('gd.sharpness', traces.first);
  const threshold = traces.value('gd.threshold', traces.first);
  return sharpness > threshold
    ? `Sharpness began at ${formatNumber(sharpness)}, above 2/η = ${formatNumber(threshold)}: every step along u overshot, and nothing flatter was found.`
    : `Sharpness began at ${formatNumber(sharpness)}, below 2/η = ${formatNumber(threshold)}, and passed it on the way.`;
}

const told: ReadonlySet<SimulationEvent['kind']> = new Set(['hit', 'nudge', 'kick', 'learning-rate']);

const warns: ReadonlySet<SimulationEvent['kind']> = new Set(['warning', 'lost']);

export function Sentence() {
  const { sentence, detail, warning, summary } = useSaid();
  const [spoken, setSpoken] = useState('');
  const latest = useRef(summary);
  latest.current = summary;
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.current), SPEAKING_TIME);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="sentence">
      <p className="sentence-main">
        <RichText>{sentence}</RichText>
      </p>
      <p className="sentence-detail">{detail}</p>
      {warning !== '' && (
        <p className="sentence-warning">
          <b>The theory warns.</b> {warning}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  );
}
