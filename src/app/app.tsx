/** The whole page: header, one of the pages, status line, dialogs, keys. */
import { lazy, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { LatePart } from '../controls/late-part.tsx';
import { useView } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { clips } from './clip/clip-state.ts';
import { Header } from './header.tsx';
import { enterPresentation, leavePresentation, usePresented } from './present/presenting.ts';
import { NoticeLine } from './offline/notice-line.tsx';
import { usePageId } from './route.ts';
import { SimulatorPage } from './simulator-page.tsx';
import { StatusLine } from './status-line.tsx';
import { applyTheme } from './theme.ts';
import { useKeys } from './use-keys.ts';
import { useTitle } from './use-title.ts';

const ClipLine = lazy(() => import('./clip/clip-line.tsx').then(({ ClipLine }) => ({ default: ClipLine })));
const HelpDialog = lazy(() => import('./help-dialog.tsx'));
const RunsDialog = lazy(() => import('./runs-dialog.tsx'));
const ShareDialog = lazy(() => import('./share-dialog.tsx'));
const LessonsPage = lazy(() => import('./lessons/lessons-page.tsx'));
const PresetsPage = lazy(() => import('./presets-page.tsx'));
const PresentPage = lazy(() => import('./present/present-page.tsx'));
const SweepPage = lazy(() => import('./sweep-page.tsx'));

type OpenDialog = 'runs' | 'share' | 'help' | null;

export function App() {
  const page = usePageId();
  const theme = useView((state) => state.theme);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const runs = useCallback(() => setDialog('runs'), []);
  const share = useCallback(() => setDialog('share'), []);
  const help = useCallback(() => setDialog('help'), []);
  const clip = useStore(clips, (state) => state.clip !== null);
  const close = useCallback(() => setDialog(null), []);
  useEffect(() => applyTheme(theme), [theme]);
  useTitle(page);
  const presented = usePresented();
  useKeys({
    enabled: page === 'simulator' && dialog === null && !presented,
    onShare: share,
    onHelp: help,
    onPresent: enterPresentation,
  });

  if (presented) {
    return (
      <LatePart instead={<main id="content" tabIndex={-1} />} onMissing={leavePresentation}>
        <PresentPage />
      </LatePart>
    );
  }

  return (
    <div className="app">
      <button type="button" className="skip-link" onClick={skipToContent}>
        {say('Skip to the run')}
      </button>
      <Header onRuns={runs} onShare={share} onHelp={help} />
      {page === 'simulator' ? (
        <SimulatorPage />
      ) : (
        <LatePart key={page} instead={<main className="gallery" id="content" tabIndex={-1} />}>
          {page === 'sweep' && <SweepPage />}
          {page === 'lessons' && <LessonsPage />}
          {page === 'presets' && <PresetsPage />}
        </LatePart>
      )}
      {page === 'simulator' && <StatusLine />}
      <NoticeLine />
      <LatePart>{clip && <ClipLine />}</LatePart>
      <LatePart key={dialog} onMissing={close}>
        {dialog === 'runs' && <RunsDialog onClose={close} />}
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'help' && <HelpDialog onClose={close} />}
      </LatePart>
    </div>
  );
}

/** A button and no link: the hash of the address belongs to the run. */
function skipToContent(): void {
  document.getElementById('content')?.focus();
}
