/** Chooses what a frame in another page shows, draws it to scale, and gives the lines to paste there. */
import './embed-choices.css';
import { useEffect, useId, useRef, useState } from 'react';
import { useActions, usePage, useSession, useView } from '../../controls/page-context.ts';
import { type Sentence, say } from '../../language/say.ts';
import type { Panel } from '../../panels/panel.ts';
import { panels } from '../../panels/panels.ts';
import type { Theme } from '../../store/view.ts';
import { runTitle } from '../run-words.ts';
import { copyText } from '../share-link.tsx';
import { pageAddress } from '../use-exports.ts';
import {
  defaultEmbedOptions,
  EMBED_CONTROLS,
  type EmbedControl,
  parseEmbed,
  SENTENCE,
} from './embed-options.ts';
import { EmbedPreview } from './embed-preview.tsx';
import { embedSnippet } from './embed-snippet.ts';

const SIZES = [
  [320, 240],
  [640, 400],
  [800, 600],
  [1200, 700],
] as const;

const controlNames: Readonly<Record<EmbedControl, Sentence>> = {
  play: 'Play, step and reset',
  rate: 'Learning rate',
  speed: 'Speed',
  preset: 'Preset',
};

const themeNames = [
  ['auto', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const;

const THANKED = 2000;

export default function EmbedChoices() {
  const page = usePage();
  const { link } = useActions();
  const run = useSession((state) => state.description);
  const open = useView((state) => state.open);
  const known = Object.entries(panels) as [string, Panel][];
  const [shown, setShown] = useState<readonly string[]>(() =>
    open.filter((id) => id === 'sharpness' || id === 'loss'),
  );
  const [controls, setControls] = useState<readonly EmbedControl[]>(defaultEmbedOptions.controls);
  const [size, setSize] = useState<readonly [number, number]>([640, 400]);
  const [theme, setTheme] = useState<Theme>('auto');
  const [origin, setOrigin] = useState('');
  const [sandboxed, setSandboxed] = useState(true);
  const [hash, setHash] = useState<string | null>();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link tells the run.
  useEffect(() => {
    let current = true;
    link({ check: false }).then(
      (text) => current && setHash(text),
      // The file that writes links did not come: for the LatePart around this.
      (error: unknown) =>
        current &&
        setHash(() => {
          throw error;
        }),
    );
    return () => {
      current = false;
    };
  }, [link, run]);

  const trimmed = origin.trim();
  const read = parseEmbed(trimmed === '' ? '' : `?origin=${encodeURIComponent(trimmed)}`, []);
  const [fault] = read.faults;
  const toggled = <T,>(list: readonly T[], item: T): readonly T[] =>
    list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
  const [width, height] = size;
  const snippet =
    hash === undefined || hash === null
      ? ''
      : embedSnippet({
          options: { panels: shown, controls, theme, origin: read.options.origin, language: null },
          address: pageAddress(),
          hash,
          width,
          height,
          sandboxed,
          title: runTitle(page, page.session.getState()),
        });
  const copy = async (): Promise<void> => {
    field.current?.select();
    if (!(await copyText(snippet))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), THANKED);
  };

  if (hash === null) return <p role="status">{say('This run carries more numbers than a link can hold.')}</p>;
  return (
    <div className="embed-choices">
      <fieldset>
        <legend>{say('Panels')}</legend>
        <Check
          label={say('The sentence')}
          checked={shown.includes(SENTENCE)}
          onChange={() => setShown(toggled(shown, SENTENCE))}
        />
        {known
          .filter(([panel]) => panel !== 'strip')
          .map(([panel, { title }]) => (
            <Check
              key={panel}
              label={say(title)}
              checked={shown.includes(panel)}
              onChange={() => setShown(toggled(shown, panel))}
            />
          ))}
      </fieldset>
      <div className="embed-columns">
        <fieldset>
          <legend>{say('Controls')}</legend>
          {EMBED_CONTROLS.map((control) => (
            <Check
              key={control}
              label={say(controlNames[control])}
              checked={controls.includes(control)}
              onChange={() => setControls(toggled(controls, control))}
            />
          ))}
        </fieldset>
        <EmbedPreview panels={shown} controls={controls.length} width={width} height={height} />
      </div>
      <div className="embed-row">
        <label htmlFor={`${id}-size`}>{say('Size')}</label>
        <select
          id={`${id}-size`}
          className="choice"
          value={size.join('x')}
          onChange={({ currentTarget }) =>
            setSize(SIZES.find((other) => other.join('x') === currentTarget.value) ?? size)
          }
        >
          {SIZES.map(([w, h]) => (
            <option key={w} value={`${w}x${h}`}>
              {`${w} × ${h}`}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-theme`}>{say('Theme')}</label>
        <select
          id={`${id}-theme`}
          className="choice"
          value={theme}
          onChange={({ currentTarget }) => setTheme(currentTarget.value as Theme)}
        >
          {themeNames.map(([name, words]) => (
            <option key={name} value={name}>
              {say(words)}
            </option>
          ))}
        </select>
      </div>
      <Check
        label={say('In a sandbox: it stores nothing and reaches nothing of your page')}
        checked={sandboxed}
        onChange={() => setSandboxed(!sandboxed)}
      />
      <div className="embed-row">
        <label htmlFor={`${id}-origin`}>{say('Your page, if it is to command the frame')}</label>
        <input
          id={`${id}-origin`}
          className="typed line"
          type="text"
          inputMode="url"
          placeholder="https://example.org"
          value={origin}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-fault`}
          onChange={({ currentTarget }) => setOrigin(currentTarget.value)}
        />
      </div>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault && say('Its origin is meant: scheme and host alone, such as https://example.org.')}
      </p>
      <textarea
        ref={field}
        className="citations"
        readOnly
        aria-label={say('Lines for your page')}
        rows={6}
        value={snippet}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="embed-row">
        <button type="button" className="secondary" disabled={snippet === ''} onClick={() => void copy()}>
          {say(copied ? 'Copied' : 'Copy the lines')}
        </button>
      </div>
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="embed-check">
      <input type="checkbox" className="toggle" checked={checked} onChange={onChange} /> {label}
    </label>
  );
}
