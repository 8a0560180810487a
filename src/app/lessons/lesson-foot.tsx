/** What can be done at a step: reveal, ask for a hint, go on, go back. */
import { type ReactNode, useState } from 'react';
import { RichText } from '../../controls/rich-text.tsx';
import { say } from '../../language/say.ts';
import type { LessonStep } from './lesson.ts';
import { neighbour, StepLink, type StepPlace } from './step-link.tsx';
import type { StepInHand } from './use-lesson-step.ts';

interface Props {
  readonly step: LessonStep;
  readonly place: StepPlace;
  readonly inHand: StepInHand;
  readonly revealed: boolean;
}

export function LessonFoot({ step: { question, shows }, place, inHand, revealed }: Props): ReactNode {
  const [hint, setHint] = useState(false);
  const { phase, guessed, reveal, again } = inHand;
  const [before, next] = [neighbour(place, -1), neighbour(place, 1)];
  const asks = question !== undefined && !revealed;
  const nextWords = next === null ? say('All lessons') : next.step === 1 ? say('Next lesson') : say('Next');
  return (
    <>
      {question !== undefined && hint && !revealed && (
        <p className="lesson-hint" id="lesson-hint">
          <b>{say('Hint')}</b> <RichText>{say(question.hint)}</RichText>
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
