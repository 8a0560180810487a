/** A step as the reader goes through it: the run is brought there, the reader guesses, the run goes on. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page } from '../../controls/page-context.ts';
import type { GuessPoint } from '../../panels/kit/guess.ts';
import { mayPlay } from '../opening.ts';
import type { LessonRun, LessonStep } from './lesson.ts';
import { bringTo, goOn } from './lesson-run.ts';

export type Phase =
  | 'preparing'
  /** The run stands where the step begins. */
  | 'waiting'
  | 'revealing'
  | 'revealed';

/** What the reader guesses: one of the sketches, or a line of their own. */
export type Guessed =
  | { readonly kind: 'sketch'; readonly place: number }
  | { readonly kind: 'drawn'; readonly points: readonly GuessPoint[] };

export interface StepInHand {
  readonly phase: Phase;
  readonly guessed: Guessed | null;
  readonly setGuessed: (guessed: Guessed) => void;
  /** The run goes on to what was asked. */
  readonly reveal: () => void;
  /** Another η from here on, and so many steps with it. */
  readonly moveLine: (learningRate: number) => void;
  readonly again: () => void;
}

/** Which run a page of lessons holds, so that the next step can go on with it. */
export interface Opened {
  run: LessonRun | null;
}

export function useLessonStep(page: Page, step: LessonStep, opened: Opened): StepInHand {
  const [phase, setPhase] = useState<Phase>('preparing');
  const [guessed, setGuessed] = useState<Guessed | null>(null);
  const [beginnings, setBeginnings] = useState(0);
  const leaving = useRef(new AbortController());
  const { shows, question } = step;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins again when that is asked for.
  useEffect(() => {
    const leave = new AbortController();
    leaving.current = leave;
    setPhase('preparing');
    if (shows.kind === 'run') {
      const arrived = bringTo(page, shows.run, shows.step, leave.signal, opened);
      // Another run forgets what was looked at before.
      page.view.getState().apply({
        range: shows.range,
        open: shows.panels,
        references: shows.references ?? [],
        lossScale: shows.lossScale ?? 'log',
      });
      arrived.then(() => setPhase('waiting')).catch(() => {});
    } else setPhase('waiting');
    return () => leave.abort();
  }, [page, shows, opened, beginnings]);

  const reveal = useCallback((): void => {
    if (question?.kind !== 'curve') {
      setPhase('revealed');
      return;
    }
    setPhase('revealing');
    goOn(page, question.until, leaving.current.signal, mayPlay())
      .then(() => setPhase('revealed'))
      .catch(() => {});
  }, [page, question]);

  const moveLine = useCallback(
    (learningRate: number): void => {
      if (shows.kind !== 'run' || shows.free === undefined) return;
      const { session, actions } = page;
      actions.setLearningRate(learningRate);
      const last = Math.min(session.getState().step + shows.free, shows.range[1]);
      goOn(page, last, leaving.current.signal).catch(() => {});
    },
    [page, shows],
  );

  const again = useCallback((): void => {
    opened.run = null;
    setBeginnings((count) => count + 1);
  }, [opened]);

  return { phase, guessed, setGuessed, reveal, moveLine, again };
}
