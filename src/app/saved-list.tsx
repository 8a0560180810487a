/** The saved runs: opened, pinned, renamed, deleted; a deletion can be taken back. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { formatCount, formatTyped } from '../controls/format-number.ts';
import { usePage } from '../controls/page-context.ts';
import { languageNow } from '../language/language.ts';
import { say } from '../language/say.ts';
import type { RecordedRun } from '../store/recorded-run.ts';
import type { SavedEntry } from '../store/saved-entry.ts';
import { storedRuns } from './stored-runs.ts';

interface ItemProps {
  readonly entry: SavedEntry;
  readonly onOpen: () => void;
}

function facts({ date, lastStep, learningRate }: SavedEntry): string {
  // In English dates are written as the reader's browser writes them: there are many ways.
  const locale = languageNow() === 'en' ? undefined : languageNow();
  const parts = [
    new Date(date).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    say('{count} step(s)', { count: formatCount(Math.max(0, lastStep)) }),
  ];
  if (learningRate !== null) parts.push(`η ${formatTyped(learningRate)}`);
  return parts.join(' · ');
}

function Item({ entry, onOpen }: ItemProps) {
  const { actions, pins } = usePage();
  const savedRuns = storedRuns();
  const [name, setName] = useState(entry.name);
  const rename = (): void => {
    if (name.trim() === entry.name) return;
    // Refused or not, the list shows what is kept.
    void savedRuns.rename(entry, name).then((outcome) => {
      if (!outcome.ok) setName(entry.name);
    });
  };
  const withRun = async (use: (run: RecordedRun) => void): Promise<void> => {
    const run = await savedRuns.load(entry.id);
    if (run !== null) use(run);
  };
  const open = (run: RecordedRun): void => {
    // It is computed again, and compared with what was saved.
    actions.openDescription(run.description, { presetId: run.presetId, check: run.digest });
    onOpen();
  };
  return (
    <li className="run-item" data-run={entry.name}>
      <div>
        <input
          className="run-name"
          type="text"
          aria-label={say('Name of {name}', { name: entry.name })}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
        <span className="help">{facts(entry)}</span>
      </div>
      <div className="run-buttons-row">
        {/* A table that came without a description has curves, but nothing to run. */}
        {entry.learningRate !== null && (
          <button type="button" className="secondary" onClick={() => void withRun(open)}>
            {say('Open')}
          </button>
        )}
        <button
          type="button"
          className="secondary"
          onClick={() => void withRun((run) => pins.pin(run, entry.name))}
        >
          {say('Pin')}
        </button>
        <button type="button" className="secondary" onClick={() => void savedRuns.remove(entry)}>
          {say('Delete')}
        </button>
      </div>
    </li>
  );
}

export function SavedList({ onOpen }: { readonly onOpen: () => void }) {
  const savedRuns = storedRuns();
  const runs = useStore(savedRuns.state, (state) => state.runs);
  const deleted = useStore(savedRuns.state, (state) => state.deleted);
  return (
    <section className="runs-section" aria-label={say('Saved runs')}>
      <h3>{say('Saved')}</h3>
      {runs.length === 0 && <p className="help">{say('None yet.')}</p>}
      <ul className="run-list">
        {runs.map((entry) => (
          // Another tab may have changed the name: the field begins anew with it.
          <Item key={`${entry.id} ${entry.revision}`} entry={entry} onOpen={onOpen} />
        ))}
      </ul>
      {deleted !== null && (
        <p role="status">
          {say('“{name}” was deleted.', { name: deleted.name })}{' '}
          <button type="button" className="link" onClick={() => void savedRuns.restore()}>
            {say('Undo')}
          </button>
        </p>
      )}
    </section>
  );
}
