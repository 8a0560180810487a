/** One step of a lesson: on the left what is said and asked, on the right the run that it is about. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Equations } from '../../controls/equations/equation.tsx';
import type { Page } from '../../controls/page-context.ts';
import { RichText } from '../../controls/rich-text.tsx';
import { say } from '../../language/say.ts';
import type { Guess, GuessPoint } from '../../panels/kit/guess.ts';
import { guessDrawing } from '../../panels/kit/guess-layer.tsx';
import { openSweptRun } from '../sweep/open-swept-run.ts';
import { useLayout } from '../use-layout.ts';
import { Asked } from './asked.tsx';
import { sketchPoints } from './guess-of.ts';
import type { Lesson, Measured } from './lesson.ts';
import { LessonFoot } from './lesson-foot.tsx';
import { LessonPanels } from './lesson-panels.tsx';
import { LessonProgress } from './lesson-progress.tsx';
import { LessonSources } from './lesson-sources.tsx';
import { type LessonSweep, LessonSweepCharts } from './lesson-sweep.tsx';
import { letterOf } from './question-cards.tsx';
import { RunHead } from './run-head.tsx';
import type { StepPlace } from './step-link.tsx';
import { Told } from './telling.tsx';
import { type Opened, useLessonStep } from './use-lesson-step.ts';

/** px of the page that are not panels: header, headings above, sources below, margins. */
const AROUND = 52 + 24 + 76 + 56 + 24;

interface Props {
  /** The simulator's page, to which a run can be taken. */
  readonly main: Page;
  /** The lessons' own. */
  readonly page: Page;
  readonly sweep: LessonSweep;
  readonly opened: Opened;
  readonly lesson: Lesson;
  readonly place: StepPlace;
  /** The reader came from another step: the heading is where they go on reading. */
  readonly arrived: boolean;
}

export function LessonView(props: Props): ReactNode {
  const { main, page, sweep, opened, lesson, place, arrived } = props;
  const step = lesson.steps[place.step - 1]!;
  const { shows, question } = step;
  const inHand = useLessonStep(page, step, opened);
  const { phase, guessed, setGuessed, moveLine } = inHand;
  const layout = useLayout();
  const [swept, setSwept] = useState<Measured | null>(null);
  const traced = useMemo((): Measured => ({ at: (id, at) => page.traces.value(id, at) }), [page]);
  const run = shows.kind === 'run' ? traced : (swept ?? traced);
  const begun = shows.kind === 'run' || phase === 'revealed' || shows.charts.length > 1;
  const revealed = phase === 'revealed' && (shows.kind === 'run' || swept !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, [arrived]);

  const draw = useCallback(
    (points: readonly GuessPoint[]) => setGuessed({ kind: 'drawn', points }),
    [setGuessed],
  );
  const guess = useMemo((): Guess | undefined => {
    if (question?.kind !== 'curve' || shows.kind !== 'run' || phase === 'preparing') return undefined;
    const points =
      guessed === null
        ? []
        : guessed.kind === 'drawn'
          ? guessed.points
          : sketchPoints(question.answers[guessed.place]!.sketch, shows, question, traced);
    const label =
      guessed?.kind === 'sketch'
        ? say('your prediction: {letter}', { letter: letterOf(guessed.place) })
        : say('your prediction');
    return {
      drawn: guessDrawing,
      from: shows.step,
      to: Math.min(question.until, shows.range[1]),
      hidden: phase === 'waiting',
      points,
      label,
      onDraw: draw,
    };
  }, [question, shows, phase, guessed, traced, draw]);

  return (
    <main className={`lesson ${layout}`} id="content" tabIndex={-1}>
      <section className="lesson-words" aria-label={say(lesson.title)}>
        <LessonProgress lesson={lesson} place={place} />
        <h1 ref={heading} tabIndex={-1}>
          {say(step.heading)}
        </h1>
        <div className="lesson-text">
          <Told tellings={step.tellings} run={run} />
        </div>
        {step.equations !== undefined && (
          <div className="lesson-equations">
            <Equations ids={step.equations} />
            {step.note !== undefined && (
              <p className="help">
                <RichText>{say(step.note)}</RichText>
              </p>
            )}
          </div>
        )}
        {question !== undefined && (
          <Asked page={page} step={step} run={run} inHand={inHand} revealed={revealed} />
        )}
        <LessonFoot step={step} place={place} inHand={inHand} revealed={revealed} />
      </section>
      <section className="lesson-run" aria-label={say('The run')}>
        <RunHead page={page} step={step} inHand={inHand} revealed={revealed} />
        {shows.kind === 'run' ? (
          <LessonPanels
            arrived={phase !== 'preparing'}
            shows={shows}
            question={question?.kind === 'curve' ? question : undefined}
            guess={guess}
            room={layout === 'narrow' ? null : innerHeight - AROUND}
            onLine={shows.free === undefined || phase === 'preparing' ? undefined : moveLine}
          />
        ) : (
          <LessonSweepCharts
            page={page}
            sweep={sweep}
            shows={shows}
            begun={begun}
            revealed={phase === 'revealed'}
            onDone={setSwept}
          />
        )}
        <LessonSources
          sources={step.sources}
          about={runWords(shows.kind, begun)}
          onTake={
            shows.kind === 'run'
              ? () => void openSweptRun(main, page.session.getState().description, shows.run.preset)
              : undefined
          }
        />
      </section>
    </main>
  );
}

/** Nothing is said of runs that nobody has asked for yet. */
function runWords(kind: 'run' | 'sweep', begun: boolean): string {
  if (!begun) return '';
  return kind === 'run'
    ? say('A real run, computed on this page.')
    : say('Real runs, computed on this page.');
}
