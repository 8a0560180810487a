/**
 * The controls. Wide: a column with everything. Medium: a bar under the header with what is used most, the rest in a
 * drawer. Narrow: a bar at the bottom with η and play, the rest behind More.
 */
import { lazy, useId, useState } from 'react';
import { formatCount } from '../controls/format-number.ts';
import { Icon } from '../controls/icon.tsx';
import { LatePart } from '../controls/late-part.tsx';
import { LearningRate, RateDefault } from '../controls/learning-rate.tsx';
import { useActions, useSession } from '../controls/page-context.ts';
import { PresetPicker } from '../controls/preset-picker.tsx';
import { RunButtons } from '../controls/run-buttons.tsx';
import { SpeedChoice } from '../controls/speed-choice.tsx';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { SessionState } from '../store/session-state.ts';
import type { Layout } from './use-layout.ts';
// After the parts that stand in them: a bar alters some of what they bring along.
import './rail.css';
import './bottom-bar.css';

const Groups = lazy(() => import('./groups.tsx'));

function checkWords({ step, agrees, differsFrom }: NonNullable<SessionState['check']>): string {
  if (differsFrom !== null)
    return say('Differs from the run of this link from step {step} on.', { step: formatCount(differsFrom) });
  const at = { step: formatCount(step) };
  if (agrees === null) return say('This link carries a check: the bits are compared at step {step}.', at);
  return agrees
    ? say('Reproduced bit for bit up to step {step}.', at)
    : say('Differs from the run of this link by step {step}.', at);
}

/** What the last change brought with it, and the way back. */
function Notes() {
  const notes = useSession((state) => state.notes);
  const check = useSession((state) => state.check);
  const canUndo = useSession((state) => state.canUndo);
  const canRedo = useSession((state) => state.canRedo);
  const { undo, redo } = useActions();
  return (
    <div className="notes">
      <div role="status">
        {notes.map((note) => (
          <p key={note} className="note">
            {translated(note)}
          </p>
        ))}
        {check !== null && <p className="note">{checkWords(check)}</p>}
      </div>
      {(canUndo || canRedo) && (
        <p className="undo">
          <button type="button" className="link" onClick={undo} disabled={!canUndo}>
            <Icon name="undo" /> {say('Undo change')}
          </button>
          <button type="button" className="link" onClick={redo} disabled={!canRedo}>
            <Icon name="redo" /> {say('Redo')}
          </button>
        </p>
      )}
    </div>
  );
}

export function Rail({ layout }: { readonly layout: Layout }) {
  const [more, setMore] = useState(false);
  // A drawer that was never opened has asked for no groups.
  const [opened, setOpened] = useState(false);
  const drawer = useId();
  if (layout === 'wide') {
    return (
      <section className="rail" aria-label={say('Controls')}>
        <PresetPicker />
        <LearningRate />
        <RunButtons />
        <SpeedChoice />
        {/* They come and go: below what is clicked again and again, which stays where it is. */}
        <Notes />
        <LatePart>
          <Groups />
        </LatePart>
      </section>
    );
  }
  const toggle = (
    <button
      type="button"
      className={layout === 'narrow' ? 'more' : 'more link'}
      aria-expanded={more}
      aria-controls={drawer}
      onClick={() => {
        setMore(!more);
        setOpened(true);
      }}
    >
      {layout === 'narrow' ? say(more ? 'Less' : 'More') : say(more ? 'Fewer controls' : 'More controls')}
    </button>
  );
  if (layout === 'medium') {
    return (
      <section className="bar" aria-label={say('Controls')}>
        <div className="bar-preset">
          <PresetPicker />
          {toggle}
        </div>
        <LearningRate compact />
        <div className="bar-run">
          <RunButtons />
          <SpeedChoice compact />
        </div>
        <div className="drawer" id={drawer} hidden={!more}>
          <RateDefault />
          <Notes />
          <LatePart>{opened && <Groups />}</LatePart>
        </div>
      </section>
    );
  }
  return (
    <section className="bottom-bar" aria-label={say('Controls')}>
      <div className="drawer" id={drawer} hidden={!more}>
        <PresetPicker />
        <RateDefault />
        <Notes />
        <SpeedChoice />
        <LatePart>{opened && <Groups />}</LatePart>
      </div>
      <LearningRate compact />
      <div className="bar-run">
        <RunButtons />
        {toggle}
      </div>
    </section>
  );
}
