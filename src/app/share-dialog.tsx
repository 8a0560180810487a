/** The link to the run on screen, what it carries besides, and everything that can be taken along as a file. */
import '../controls/group.css';
import './sharing.css';
import { lazy, useEffect, useId, useState } from 'react';
import { LatePart } from '../controls/late-part.tsx';
import { useActions, useSession } from '../controls/page-context.ts';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { Dialog } from './dialog.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { ShareLink } from './share-link.tsx';
import { useExports } from './use-exports.ts';

const EmbedChoices = lazy(() => import('./embed/embed-choices.tsx'));

interface ChoiceProps {
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Choice({ label, help, checked, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="share-choice">
      <input
        id={id}
        type="checkbox"
        className="toggle"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-describedby={`${id}-help`}
      />
      <label htmlFor={id}>{label}</label>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}

function Share({ onClose }: { readonly onClose: () => void }) {
  const { pause, play: resume } = useActions();
  const playing = useSession((state) => state.status === 'playing');
  const [paused, setPaused] = useState(false);
  const begun = useSession((state) => state.step > 0);
  const [view, setView] = useState(true);
  const [check, setCheck] = useState(true);
  const [play, setPlay] = useState(false);
  const { exports, said } = useExports();
  // A run that moves on has no digest to be compared with, and another length with every step.
  useEffect(() => {
    if (!playing) return;
    pause();
    setPaused(true);
  }, [playing, pause]);
  // What the dialog has stopped goes on when it closes.
  useEffect(() => (paused ? resume : undefined), [paused, resume]);
  return (
    <>
      <p>
        {joinSentences(
          say('Whoever opens the link gets the same run, to the last bit.'),
          paused ? say('The run waits until this is closed.') : '',
        )}
      </p>
      <LatePart>
        <ShareLink view={view} check={check} play={play} onFile={() => void exports.description()} />
      </LatePart>
      <Choice
        label={say('Include the view')}
        help={say('Panels, zoom and log scale.')}
        checked={view}
        onChange={setView}
      />
      <Choice
        label={say('Include a check')}
        help={say(
          begun
            ? 'The reader’s page says “reproduced bit for bit” or names the step from which it differs.'
            : 'Once the run has made a step: the reader’s page then says whether it got the same bits.',
        )}
        checked={check}
        onChange={setCheck}
      />
      <Choice
        label={say('Start at once')}
        help={say('Otherwise it opens paused and says what it is about to run. Large runs always do.')}
        checked={play}
        onChange={setPlay}
      />
      <ExportButtons exports={exports} said={said} onClip={onClose} />
      <Embed />
    </>
  );
}

function Embed() {
  const [open, setOpen] = useState(false);
  return (
    <details className="group embed-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="group-title">{say('Embed in another page')}</span>
      </summary>
      <LatePart>{open && <EmbedChoices />}</LatePart>
    </details>
  );
}

export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say('Share this run')} onClose={onClose}>
      <Share onClose={onClose} />
    </Dialog>
  );
}
