/** One step of a lesson: on the left what is said and asked, on the right the run that it is about. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Equations } from '../../controls/equations/equation.tsx';
import { type Page, useSession } from '../../controls/page-context.ts';
import { RichText } from '../../controls/rich-text.tsx';
import { joinSentences } from '../../language/join.ts';
import { type Sentence, say } from '../../language/say.ts';
import type { Guess, GuessPoint } from '../../panels/kit/guess.ts';
import { stageName } from '../../panels/words.ts';
import { openSweptRun } from '../sweep/open-swept-run.ts';
import { useLayout } from '../use-layout.ts';
import { sketchPoints } from './guess-of.ts';
import type { Lesson, LessonStep, Measured } from './lesson.ts';
import { LessonPanels } from './lesson-panels.tsx';
import { type LessonSweep, LessonSweepCharts } from './lesson-sweep.tsx';
import { letterOf, QuestionCards } from './question-cards.tsx';
import { curveSketches, SweepSketch } from './sketch.tsx';
import type { Source } from './sources.ts';
import { neighbour, StepLink, type StepPlace } from './step-link.tsx';
import { spoken, Told } from './telling.tsx';
import { type Opened, type StepInHand, useLessonStep } from './use-lesson-step.ts';

const sentence = say as (sentence: Sentence) => string;

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
      <section className="lesson-words" aria-label={sentence(lesson.title)}>
        <Progress lesson={lesson} place={place} />
        <h1 ref={heading} tabIndex={-1}>
          {sentence(step.heading)}
        </h1>
        <div className="lesson-text">
          <Told tellings={step.tellings} run={run} />
        </div>
        {step.equations !== undefined && (
          <div className="lesson-equations">
            <Equations ids={step.equations} />
            {step.note !== undefined && (
              <p className="help">
                <RichText>{sentence(step.note)}</RichText>
              </p>
            )}
          </div>
        )}
        {question !== undefined && (
          <Asked page={page} step={step} run={run} inHand={inHand} revealed={revealed} />
        )}
        <Foot step={step} place={place} inHand={inHand} revealed={revealed} />
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
            begun={phase === 'revealed' || shows.charts.length > 1}
            revealed={phase === 'revealed'}
            onDone={setSwept}
          />
        )}
        <p className="lesson-sources">
          {say('A real run, computed on this page.')} {say('Source:')}{' '}
          {step.sources.map((source, i) => (
            <span key={source.name + source.place}>
              {i > 0 && '; '}
              <Cited source={source} />
            </span>
          ))}
          {shows.kind === 'run' && (
            <>
              {'. '}
              <button
                type="button"
                className="link"
                onClick={() => void openSweptRun(main, page.session.getState().description, shows.run.preset)}
              >
                {say('Take this run to the simulator')}
              </button>
            </>
          )}
        </p>
      </section>
    </main>
  );
}

function Progress({ lesson, place }: { readonly lesson: Lesson; readonly place: StepPlace }): ReactNode {
  const count = lesson.steps.length;
  return (
    <>
      <p className="lesson-place">
        <span>
          <StepLink to={null} className="lesson-home">
            {say('Lesson {number}', { number: place.lesson })}
          </StepLink>
          {' · '}
          {sentence(lesson.title)}
        </span>
        <span>{say('step {step} of {count}', { step: place.step, count })}</span>
      </p>
      <ol className="lesson-bars">
        {lesson.steps.map(({ id, heading }, i) => (
          <li key={id}>
            <StepLink
              to={{ lesson: place.lesson, step: i + 1 }}
              className={i < place.step ? 'lesson-bar done' : 'lesson-bar'}
            >
              <span className="visually-hidden">
                {say('step {step} of {count}', { step: i + 1, count })}: {sentence(heading)}
              </span>
            </StepLink>
          </li>
        ))}
      </ol>
    </>
  );
}

interface AskedProps {
  readonly page: Page;
  readonly step: LessonStep;
  readonly run: Measured;
  readonly inHand: StepInHand;
  readonly revealed: boolean;
}

function Asked({ page, step, run, inHand, revealed }: AskedProps): ReactNode {
  const { shows, question } = step;
  const { guessed, setGuessed, phase } = inHand;
  const after = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: reading goes on here.
  useEffect(() => {
    if (revealed) after.current?.focus({ preventScroll: true });
  }, [revealed]);
  // Another phase: the run has come to where it is looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: traces are read anew when the run has arrived.
  const sketches = useMemo(() => {
    if (question?.kind === 'curve' && shows.kind === 'run')
      return curveSketches({ page, shows, question, run });
    return question?.kind === 'sweep'
      ? question.answers.map(({ text, points }) => <SweepSketch key={text} points={points} />)
      : [];
  }, [page, shows, question, run, phase === 'preparing']);
  if (question === undefined) return null;
  return (
    <>
      <QuestionCards
        answers={question.answers}
        sketches={sketches}
        chosen={guessed?.kind === 'sketch' ? guessed.place : null}
        right={revealed ? question.right : null}
        onChoose={(place) => setGuessed({ kind: 'sketch', place })}
      />
      {question.kind === 'sweep' && (
        <p className="help answers-axis">
          <RichText>{sentence(question.axis)}</RichText>
        </p>
      )}
      <div className="lesson-after" ref={after} tabIndex={-1}>
        {revealed && <Told tellings={question.after} run={run} />}
      </div>
      <p className="visually-hidden" role="status">
        {revealed ? spoken(question.after, run) : ''}
      </p>
    </>
  );
}

interface FootProps {
  readonly step: LessonStep;
  readonly place: StepPlace;
  readonly inHand: StepInHand;
  readonly revealed: boolean;
}

function Foot({ step: { question, shows }, place, inHand, revealed }: FootProps): ReactNode {
  const [hint, setHint] = useState(false);
  const { phase, guessed, reveal, again } = inHand;
  const [before, next] = [neighbour(place, -1), neighbour(place, 1)];
  const asks = question !== undefined && !revealed;
  const nextWords = next === null ? say('All lessons') : next.step === 1 ? say('Next lesson') : say('Next');
  return (
    <>
      {question !== undefined && hint && !revealed && (
        <p className="lesson-hint" id="lesson-hint">
          <b>{say('Hint')}</b> <RichText>{sentence(question.hint)}</RichText>
        </p>
      )}
      <div className="lesson-foot">
        {asks ? (
          <>
            <button
              type="button"
              className="primary"
              disabled={guessed === null || phase !== 'waiting'}
              onClick={reveal}
            >
              {phase === 'revealing' || phase === 'revealed' ? say('Computing…') : say('Reveal')}
            </button>
            <button
              type="button"
              className="lesson-quiet"
              aria-expanded={hint}
              aria-controls={hint ? 'lesson-hint' : undefined}
              onClick={() => setHint(!hint)}
            >
              {say('Hint')}
            </button>
          </>
        ) : (
          <StepLink to={next} className="primary">
            {nextWords}
          </StepLink>
        )}
        {shows.kind === 'run' && shows.free !== undefined && (
          <button type="button" className="lesson-quiet" onClick={again}>
            {say('Start again')}
          </button>
        )}
        <span className="lesson-turns">
          <StepLink to={before} className="lesson-quiet">
            ← {say('Back')}
          </StepLink>
          {asks && (
            <StepLink to={next} className="lesson-quiet">
              {say('Skip')} →
            </StepLink>
          )}
        </span>
      </div>
    </>
  );
}

interface HeadProps {
  readonly page: Page;
  readonly step: LessonStep;
  readonly inHand: StepInHand;
  readonly revealed: boolean;
}

function RunHead({ page, step: { shows, question }, inHand, revealed }: HeadProps): ReactNode {
  const at = useSession((state) => state.step);
  const { phase } = inHand;
  const asks = question !== undefined && !revealed;
  const stage = page.traces.value('theory.stage', at);
  const parts: string[] = [];
  if (shows.kind === 'run' && stage >= 1 && stage <= 4)
    parts.push(say('Stage {number}, {name}.', { number: stage, name: stageName(stage as 1 | 2 | 3 | 4) }));
  if (asks && question.kind === 'curve' && phase === 'waiting')
    parts.push(say('Draw on the hatched part, or pick a sketch.'));
  if (shows.kind === 'run' && shows.free !== undefined)
    parts.push(say('Move the line 2/η, and the run goes on.'));
  const title =
    shows.kind === 'sweep'
      ? asks && phase === 'waiting'
        ? say('Your turn.')
        : say('{count} runs of {steps} steps', { count: shows.rates.length, steps: shows.steps })
      : phase === 'preparing'
        ? say('The run is on its way.')
        : asks && phase === 'waiting'
          ? say('Your turn. The run waits at step {step}.', { step: shows.step })
          : phase === 'revealing'
            ? say('The run goes on.')
            : say('The run is at step {step}.', { step: at });
  return (
    <div className="lesson-head">
      <p className="lesson-title">{title}</p>
      <p className="help">{joinSentences(...parts)}</p>
    </div>
  );
}

function Cited({ source: { name, url, place } }: { readonly source: Source }): ReactNode {
  const where = place.startsWith('§') ? place : sentence(place as Sentence);
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {name}, {where}
    </a>
  );
}
