/** Which lesson this is, and how far the reader has come in it. */
import type { ReactNode } from 'react';
import { say } from '../../language/say.ts';
import type { Lesson } from './lesson.ts';
import { StepLink, type StepPlace } from './step-link.tsx';

export function LessonProgress({
  lesson,
  place,
}: {
  readonly lesson: Lesson;
  readonly place: StepPlace;
}): ReactNode {
  const count = lesson.steps.length;
  return (
    <>
      <p className="lesson-place">
        <span>
          <StepLink to={null} className="lesson-home">
            {say('Lesson {number}', { number: place.lesson })}
          </StepLink>
          {' · '}
          {say(lesson.title)}
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
                {say('step {step} of {count}', { step: i + 1, count })}: {say(heading)}
              </span>
            </StepLink>
          </li>
        ))}
      </ol>
    </>
  );
}
