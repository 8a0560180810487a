/**
 * The page as a lecturer shows it: sentence, one or two panels, the run as a bar, everything large and by key. The run
 * on screen goes on.
 */
import { lazy, useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../controls/icon.tsx';
import { LatePart } from '../../controls/late-part.tsx';
import { usePage, useSession } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import { clicked } from '../../panels/kit/clicked.ts';
import { Refusal } from '../refusal.tsx';
import { Sentence } from '../sentence.tsx';
import { KeyHints } from './key-hints.tsx';
import { useLargeType } from './large-type.ts';
import { Laser } from './laser.tsx';
import './present.css';
import { PresentFacts } from './present-facts.tsx';
import { PresentPanels } from './present-panels.tsx';
import { Presentation } from './presentation.ts';
import { leavePresentation } from './presenting.ts';
import { PresetList } from './preset-list.tsx';
import { Question } from './question.tsx';
import { SaidLine } from './said-line.tsx';
import { TimelineBar } from './timeline-bar.tsx';
import { usePresentKeys } from './use-present-keys.ts';

const PresentHelp = lazy(() => import('./present-help.tsx'));

function usePresentation(): Presentation {
  const page = usePage();
  const presentation = useMemo(() => new Presentation(page), [page]);
  useEffect(() => presentation.begin(), [presentation]);
  return presentation;
}

/** The browser's own way out of full screen ends the presentation; `windowed` says that it was asked for otherwise. */
function useFullScreenEnd(): () => void {
  const stays = useRef(false);
  useEffect(() => {
    const change = (): void => {
      const ends = document.fullscreenElement === null && !stays.current;
      // Also where full screen came back before the browser told of its end: what was asked for is done with.
      stays.current = false;
      if (ends) leavePresentation();
    };
    document.addEventListener('fullscreenchange', change);
    return () => document.removeEventListener('fullscreenchange', change);
  }, []);
  return useCallback(() => {
    stays.current = true;
  }, []);
}

export default function PresentPage() {
  const presentation = usePresentation();
  const large = useLargeType();
  const windowed = useFullScreenEnd();
  const helping = useStore(presentation.state, (state) => state.helping);
  usePresentKeys(presentation, !helping, windowed);
  // The keys are the page's: what had the focus before, a button perhaps, would take Space.
  useEffect(() => {
    if (large) document.getElementById('content')?.focus();
  }, [large]);
  const hides = useStore(presentation.prediction.state, (state) => state.asked?.hidden === true);
  // Where a run is on screen it stays there, whatever else was asked for.
  const refused = useSession(({ status }) => status === 'refused');
  const plays = useSession((state) => state.status === 'playing' || state.status === 'pausing');

  return (
    <div className="present">
      <header className="present-head">
        <h1 className="visually-hidden">{say('The run, presented')}</h1>
        {hides ? <Question presentation={presentation} /> : <Sentence />}
        <PresentFacts presentation={presentation} />
      </header>
      {large && !refused ? (
        <PresentPanels presentation={presentation} />
      ) : (
        <main id="content" tabIndex={-1}>
          {refused && <Refusal />}
        </main>
      )}
      <footer className="present-foot">
        <button
          type="button"
          className="present-play"
          aria-label={plays ? say('Pause') : say('Play')}
          aria-keyshortcuts="Space"
          onClick={clicked(presentation.toggle)}
        >
          <Icon name={plays ? 'pause' : 'play'} />
        </button>
        <TimelineBar />
        <KeyHints presentation={presentation} />
      </footer>
      <SaidLine presentation={presentation} />
      <PresetList presentation={presentation} />
      <Laser />
      {helping && (
        <LatePart onMissing={() => presentation.help(false)}>
          <PresentHelp onClose={() => presentation.help(false)} />
        </LatePart>
      )}
    </div>
  );
}
