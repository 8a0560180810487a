/**
 * The lessons: a list of them, or one of their steps with a run of its own. The run in the simulator rests meanwhile and
 * is found as it was left.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Page, PageContext, usePage } from '../../controls/page-context.ts';
import { createPage } from '../create-page.ts';
import { useSearch } from '../route.ts';
import { placeIn } from './lesson-address.ts';
import { LessonList } from './lesson-list.tsx';
import { createLessonSweep, type LessonSweep } from './lesson-sweep.tsx';
import { LessonView } from './lesson-view.tsx';
import { lessons } from './lessons.ts';
import './lessons.css';
import type { StepPlace } from './step-link.tsx';
import type { Opened } from './use-lesson-step.ts';

/** A run that plays while nobody sees it takes the processor from the one that is looked at. */
function restWhileAway({ session, actions }: Page): () => void {
  let played = false;
  const rest = (): void => {
    if (session.getState().status !== 'playing') return;
    played = true;
    actions.pause();
  };
  rest();
  const stop = session.subscribe(rest);
  return () => {
    stop();
    if (played) actions.play();
  };
}

export default function LessonsPage(): ReactNode {
  const main = usePage();
  const place = placeIn(useSearch());
  useEffect(() => restWhileAway(main), [main]);
  return place.kind === 'step' ? <LessonSteps main={main} place={place} /> : <LessonList place={place} />;
}

interface Held {
  readonly page: Page;
  readonly sweep: LessonSweep;
  readonly opened: Opened;
}

function LessonSteps({ main, place }: { readonly main: Page; readonly place: StepPlace }): ReactNode {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    const page = createPage(() => {});
    const sweep = createLessonSweep();
    setHeld({ page, sweep, opened: { run: null } });
    return () => {
      page.actions.close();
      sweep.live.cancel();
    };
  }, []);
  const { lesson, step } = place;
  const shown = `${lesson} ${step}`;
  const first = useRef(shown);
  if (held === null) return <main className="lesson" id="content" tabIndex={-1} />;
  return (
    <PageContext value={held.page}>
      <LessonView
        key={shown}
        main={main}
        {...held}
        lesson={lessons[lesson - 1]!}
        place={place}
        arrived={shown !== first.current}
      />
    </PageContext>
  );
}
