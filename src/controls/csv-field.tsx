/**
 * Own data: a table pasted, dropped or chosen as a file. Its first rows are shown as they are understood, each column
 * an input, a target or left out; nothing runs with it before it is asked for.
 */
import './own-problem.css';
import { type DragEvent, useEffect, useId, useState } from 'react';
import { MOST_NUMBERS } from '../core/problems/data/explicit.ts';
import { type Columns, columnsOf, type Role } from '../description/csv/columns.ts';
import type { CsvMessage } from '../description/csv/csv-message.ts';
import { csvMessage } from '../description/csv/csv-message.ts';
import { type GivenData, givenData, type Task, taskOf } from '../description/csv/given-data.ts';
import { MOST_CHARACTERS, readTable } from '../description/csv/read-table.ts';
import { INFLATED_CAP } from '../description/link/deflate.ts';
import { joinWords } from '../language/join.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { CsvPreview } from './csv-preview.tsx';
import { formatCount } from './format-number.ts';
import { useActions } from './page-context.ts';

/** Numbers that a link of 2000 characters holds. */
const SHORT_LINK = 60;

interface Pasted {
  readonly text: string;
  readonly columns: Columns | null;
  readonly roles: readonly Role[];
  readonly task: Task;
  readonly messages: readonly CsvMessage[];
}

const nothing: Pasted = { text: '', columns: null, roles: [], task: 'regression', messages: [] };

export function readPasted(text: string): Pasted {
  if (text.trim() === '') return { ...nothing, text };
  const read = readTable(text);
  if (!read.ok) return { ...nothing, text, messages: read.messages };
  const columns = columnsOf(read.table);
  return { text, columns, roles: columns.roles, task: taskOf(columns, columns.roles), messages: [] };
}

/** How a run with these data can be passed on. */
export function linkWords(given: Extract<GivenData, { ok: true }>): string {
  const size = JSON.stringify(given.data).length;
  if (size > INFLATED_CAP) return say('Too many numbers for a link: share the run as a file.');
  const { inputs, targets } = given.data as unknown as Record<'inputs' | 'targets', readonly number[]>;
  if (inputs.length + targets.length <= SHORT_LINK) return say('Few enough numbers for a short link.');
  return say('Links to this run are long: some programs cut them.');
}

/** The text of a file, or why it is not read; its size is known before. */
async function textOf(file: File): Promise<string | CsvMessage> {
  if (file.size > MOST_CHARACTERS) {
    return csvMessage(
      0,
      0,
      `a file of ${formatCount(file.size)} bytes`,
      `at most ${formatCount(MOST_CHARACTERS)}`,
    );
  }
  try {
    const text = await file.text();
    // No table has a character of number 0: pictures and archives do.
    return text.includes('\0') ? csvMessage(0, 0, 'a file that is no text', 'a file of text') : text;
  } catch {
    return csvMessage(0, 0, 'a file that cannot be read', 'a file of text');
  }
}

const CLASSES_NAMED = 10;

function classWords(names: readonly string[]): string {
  const named = names
    .slice(0, CLASSES_NAMED)
    .map((name, number) => say('{number} is {name}', { number, name }));
  return say('Classes: {classes}.', {
    classes: joinWords(names.length > CLASSES_NAMED ? [...named, '…'] : named),
  });
}

export default function CsvField() {
  const { change } = useActions();
  const id = useId();
  const [pasted, setPasted] = useState(nothing);
  const [dragging, setDragging] = useState(false);
  const { columns, roles, task } = pasted;
  const given = columns === null ? null : givenData(columns, roles, task);
  const messages = given === null || given.ok ? pasted.messages : given.messages;

  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const text = await textOf(file);
    setPasted(typeof text === 'string' ? readPasted(text) : { ...nothing, messages: [text] });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    void open(event.dataTransfer.files[0]);
  };
  // A file that misses the field would take the page's place.
  useEffect(() => {
    const keep = (event: globalThis.DragEvent): void => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    addEventListener('dragover', keep);
    addEventListener('drop', keep);
    return () => {
      removeEventListener('dragover', keep);
      removeEventListener('drop', keep);
    };
  }, []);

  return (
    <div className="own-data">
      <label htmlFor={`${id}-text`}>{say('Table')}</label>
      <textarea
        id={`${id}-text`}
        className={dragging ? 'typed table-input dragging' : 'typed table-input'}
        rows={4}
        spellCheck={false}
        placeholder={'x, y\n-1, 0.5\n0, 2'}
        aria-describedby={`${id}-help ${id}-faults`}
        aria-invalid={messages.length > 0}
        value={pasted.text}
        onChange={(event) => setPasted(readPasted(event.currentTarget.value))}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={drop}
      />
      <p className="help" id={`${id}-help`}>
        {say(
          'Paste or drop a table, one sample a line: comma, semicolon or tab between columns, decimal point, with or without a header. Up to {most} inputs and as many targets; up to {few} numbers make a short link.',
          { most: formatCount(MOST_NUMBERS), few: SHORT_LINK },
        )}
      </p>
      <input
        className="file-input"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        aria-label={say('Table from a file')}
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          // The same file, mended, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <div className="fault" id={`${id}-faults`} role="alert">
        {messages.map(({ text }) => (
          <p key={text}>{translated(text)}</p>
        ))}
      </div>
      {columns !== null && (
        <CsvPreview
          columns={columns}
          roles={roles}
          task={task}
          onRoles={(next) => setPasted({ ...pasted, roles: next, task: taskOf(columns, next) })}
          onTask={(next) => setPasted({ ...pasted, task: next })}
        />
      )}
      {given?.ok && (
        <>
          {given.classNames.length > 0 && <p className="help">{classWords(given.classNames)}</p>}
          <p className="help">{linkWords(given)}</p>
          <button type="button" className="primary" onClick={() => change('problem.data', given.data)}>
            {say('Use {count} sample(s)', { count: formatCount(given.samples) })}
          </button>
        </>
      )}
    </div>
  );
}
