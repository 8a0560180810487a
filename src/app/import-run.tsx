/** Reads a description or a recorded run from a file, dropped or chosen; says what is wrong with it, line by line. */
import { type DragEvent, useId, useState } from 'react';
import { usePage } from '../controls/page-context.ts';
import { type FileContent, readFile } from '../export/files/read-file.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { storedRuns } from './stored-runs.ts';

/** A person reads the first few faults. */
const SHOWN = 8;

export function ImportRun({ onOpen }: { readonly onOpen: () => void }) {
  const id = useId();
  const { actions, catalogue } = usePage();
  const [over, setOver] = useState(false);
  const [content, setContent] = useState<FileContent | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    setOver(false);
    if (file === undefined) return;
    const read = await readFile(file, catalogue);
    setContent(read);
    if (read.kind !== 'description') return;
    actions.openDescription(read.description);
    onOpen();
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section className="runs-section" aria-label={say('From a file')}>
      <h3>{say('From a file')}</h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the field within does the same. */}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={id}>{say('A run description, or a recorded run as JSON or CSV')}</label>
        <input
          id={id}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      {content?.kind === 'faults' && (
        <div role="alert">
          <ul className="import-faults">
            {content.messages.slice(0, SHOWN).map(({ text }) => (
              <li key={text} className="fault">
                {translated(text)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {content?.kind === 'run' && <Imported content={content} onOpen={onOpen} />}
    </section>
  );
}

interface ImportedProps {
  readonly content: FileContent & { kind: 'run' };
  readonly onOpen: () => void;
}

function Imported({ content: { name, run, notes }, onOpen }: ImportedProps) {
  const { actions, pins } = usePage();
  const savedRuns = storedRuns();
  const { description, digest } = run;
  const open = (): void => {
    actions.openDescription(description, { check: digest });
    onOpen();
  };
  return (
    <div role="status">
      <p>
        {say('“{name}” holds {steps} step(s) of {channels} channel(s).', {
          name,
          steps: run.columns[0]?.length ?? 0,
          channels: run.channels.length,
        })}
      </p>
      {notes.map((note) => (
        <p key={note} className="note">
          {translated(note)}
        </p>
      ))}
      <div className="run-buttons-row">
        {description !== null && (
          <button type="button" className="secondary" onClick={open}>
            {say('Open')}
          </button>
        )}
        <button type="button" className="secondary" onClick={() => pins.pin(run, name)}>
          {say('Pin')}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => void savedRuns.save(run, name, new Date().toISOString())}
        >
          {say('Save')}
        </button>
      </div>
    </div>
  );
}
