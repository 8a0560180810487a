/** What a step asks: its answers to choose from, and what is said once the run has gone on. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Equations } from '../../controls/equations/equation.tsx';
import type { Page } from '../../controls/page-context.ts';
import { RichText } from '../../controls/rich-text.tsx';
import { say } from '../../language/say.ts';
import type { LessonStep, Measured } from './lesson.ts';
import { QuestionCards } from './question-cards.tsx';
import { curveSketches, SweepSketch } from './sketch.tsx';
import { spoken, Told } from './telling.tsx';
import type { StepInHand } from './use-lesson-step.ts';

interface Props {
  readonly page: Page;
  readonly step: LessonStep;
  readonly run: Measured;
  readonly inHand: StepInHand;
  readonly revealed: boolean;
}

export function Asked({ page, step, run, inHand, revealed }: Props): ReactNode {
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
        locked={phase === 'revealing' || phase === 'revealed'}
        onChoose={(place) => setGuessed({ kind: 'sketch', place })}
      />
      {question.kind === 'sweep' && (
        <p className="help answers-axis">
          <RichText>{say(question.axis)}</RichText>
        </p>
      )}
      <div className="lesson-after" ref={after} tabIndex={-1}>
        {revealed && <Told tellings={question.after} run={run} />}
        {revealed && question.equations !== undefined && (
          <div className="lesson-equations">
            <Equations ids={question.equations} />
          </div>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {revealed ? spoken(question.after, run) : ''}
      </p>
    </>
  );
}
