/** Saves the run on screen under a name, or pins it. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { usePage, useSession } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { MOST_PINS } from '../store/pins.ts';
import { recordRun } from '../store/recorded-run.ts';
import { pinLabel, runTitle } from './run-words.ts';
import { storedRuns } from './stored-runs.ts';

export function SaveRun() {
  const id = useId();
  const page = usePage();
  const { session, traces, pins } = page;
  const savedRuns = storedRuns();
  const presetId = useSession((state) => state.presetId);
  const description = useSession((state) => state.description);
  const begun = useSession((state) => state.step >= 0);
  const full = useStore(pins.state, (state) => state.pins.length >= MOST_PINS);
  const [name, setName] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState('');
  const title = name ?? runTitle(page, { description, presetId });
  const save = async (): Promise<void> => {
    setSaving(true);
    const run = recordRun(traces, session.getState());
    const outcome = await savedRuns.save(run, title, new Date().toISOString());
    setSaving(false);
    setSaved(outcome.ok ? say('Saved as “{title}”.', { title }) : '');
  };
  const pin = (): void => {
    const state = session.getState();
    pins.pin(recordRun(traces, state), pinLabel(state.description));
  };
  return (
    <>
      <form
        className="share-row"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label htmlFor={id} className="visually-hidden">
          {say('Name of the run on screen')}
        </label>
        <input
          id={id}
          className="share-link"
          type="text"
          maxLength={120}
          value={title}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className="primary" disabled={!begun || saving}>
          {say('Save')}
        </button>
        <button type="button" className="secondary" onClick={pin} disabled={!begun || full}>
          {say('Pin')}
        </button>
      </form>
      <p className="help" role="status">
        {saving
          ? say('Saving…')
          : saved ||
            (full
              ? say('{count} runs are pinned, as many as can be told apart.', { count: MOST_PINS })
              : say('Saved runs keep their traces. Pinned ones are drawn behind the run on screen.'))}
      </p>
    </>
  );
}
