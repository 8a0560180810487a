/** The five lessons, with a sentence each; and, where an address names none of them, what is wrong with it. */
import { RichText } from '../../controls/rich-text.tsx';
import { say } from '../../language/say.ts';
import type { Place } from './lesson-address.ts';
import { lessons } from './lessons.ts';
import { StepLink } from './step-link.tsx';

function faultWords(place: Place): string {
  if (place.kind === 'no-lesson')
    return say('There is no lesson “{asked}”. There are {count}: choose one.', {
      asked: place.lesson,
      count: lessons.length,
    });
  if (place.kind === 'no-step')
    return say('Lesson {lesson} has {count} steps, and no step “{asked}”.', {
      lesson: place.lesson,
      count: lessons[place.lesson - 1]!.steps.length,
      asked: place.step,
    });
  return '';
}

export function LessonList({ place }: { readonly place: Place }) {
  const fault = faultWords(place);
  return (
    <main className="lesson-list" id="content" tabIndex={-1}>
      <h1>{say('Lessons')}</h1>
      <p className="lesson-list-lead">
        {say('Each takes a few minutes. You predict, then a real run on this page shows what happens.')}
      </p>
      {fault !== '' && (
        <p className="lesson-fault" role="alert">
          {fault}
        </p>
      )}
      <ol>
        {lessons.map(({ id, title, sentence: about, steps }, i) => (
          <li key={id}>
            <StepLink to={{ lesson: i + 1, step: 1 }} className="lesson-entry">
              <span className="lesson-number" aria-hidden="true">
                {i + 1}
              </span>
              <span className="lesson-about">
                <strong>{say(title)}</strong>
                <span>
                  <RichText>{say(about)}</RichText>
                </span>
              </span>
              <span className="lesson-length">{say('{count} step(s)', { count: steps.length })}</span>
            </StepLink>
          </li>
        ))}
      </ol>
    </main>
  );
}
