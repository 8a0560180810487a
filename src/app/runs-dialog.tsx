/** Runs to come back to: saved in this browser, pinned behind the run on screen, or read from a file. */
import './sharing.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { Dialog } from './dialog.tsx';
import { ImportRun } from './import-run.tsx';
import { PinnedRuns } from './pinned-runs.tsx';
import { SaveRun } from './save-run.tsx';
import { SavedList } from './saved-list.tsx';
import { useExports } from './use-exports.ts';
import { storedRuns } from './stored-runs.ts';

function Runs({ onClose }: { readonly onClose: () => void }) {
  const savedRuns = storedRuns();
  const place = useStore(savedRuns.state, (state) => state.place);
  const problem = useStore(savedRuns.state, (state) => state.problem);
  const { exports, said } = useExports();
  useEffect(() => void savedRuns.refresh(), [savedRuns]);
  return (
    <>
      <SaveRun />
      {problem !== null && (
        <p className="fault" role="alert">
          {translated(problem)}{' '}
          <button type="button" className="secondary" onClick={() => void exports.json()}>
            {say('Save the run on screen as a file')}
          </button>
        </p>
      )}
      {said !== null && (
        <p className={said.bad ? 'fault' : 'help'} role="status">
          {said.text}
        </p>
      )}
      {place === 'page' && (
        <p className="note">
          {say(
            'This browser keeps nothing for this page: runs saved here last until the page is closed. Save them as files to keep them.',
          )}
        </p>
      )}
      <SavedList onOpen={onClose} />
      <PinnedRuns />
      <ImportRun onOpen={onClose} />
    </>
  );
}

export default function RunsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say('Runs')} onClose={onClose}>
      <Runs onClose={onClose} />
    </Dialog>
  );
}
