/** The gallery: each preset with a picture of its sharpness, one sentence, and what it takes. */
import './presets-page.css';
import { useState } from 'react';
import { formatCount, formatTyped } from '../controls/format-number.ts';
import { useActions, usePage } from '../controls/page-context.ts';
import { LEVELS } from '../controls/preset-picker.tsx';
import { modelWords } from '../controls/summaries.ts';
import type { Preset } from '../description/preset.ts';
import { say, type Sentence } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { PresetPicture } from './preset-picture.tsx';
import { goTo } from './route.ts';

type Filter = Preset['level'] | 'all';

const titles: Readonly<Record<Filter, Sentence>> = {
  all: 'All',
  student: 'Student',
  lecturer: 'Lecturer',
  researcher: 'Researcher',
};

function Card({ id, preset }: { readonly id: string; readonly preset: Preset }) {
  const { standard, catalogue } = usePage();
  const { openPreset } = useActions();
  const description = standard(id);
  const open = (): void => {
    void openPreset(id, { play: true });
    goTo('simulator');
  };
  return (
    <li className="card">
      <button type="button" onClick={open}>
        <PresetPicture id={id} />
        <span className="card-head">
          <strong>{translated(preset.title)}</strong>
          <span className="card-level">{say(preset.level)}</span>
        </span>
        <span className="card-sentence">{translated(preset.sentence)}</span>
        <span className="card-facts">
          {modelWords(description, catalogue)} · <i className="symbol">η</i>{' '}
          {formatTyped(description.learningRate)} ·{' '}
          {say('{count} step(s)', { count: formatCount(description.steps) })}
        </span>
      </button>
    </li>
  );
}

export default function PresetsPage() {
  const { presets } = usePage();
  const [filter, setFilter] = useState<Filter>('all');
  // In the order of the list of presets, which is grouped by whom they are for.
  const shown = LEVELS.filter((level) => filter === 'all' || level === filter).flatMap((level) =>
    Object.entries(presets).filter(([, preset]) => preset.level === level),
  );
  const levels = LEVELS.filter((level) => Object.values(presets).some((preset) => preset.level === level));
  return (
    <main className="gallery" id="content" tabIndex={-1}>
      <div className="gallery-head">
        <h1>{say('Start from a run worth seeing')}</h1>
        <fieldset className="gallery-filter" aria-label={say('For whom')}>
          {(['all', ...levels] as const).map((level) => (
            <button
              key={level}
              type="button"
              aria-pressed={filter === level}
              onClick={() => setFilter(level)}
            >
              {say(titles[level])}
              {level === 'all' && ` ${Object.keys(presets).length}`}
            </button>
          ))}
        </fieldset>
      </div>
      <ul className="cards">
        {shown.map(([id, preset]) => (
          <Card key={id} id={id} preset={preset} />
        ))}
      </ul>
    </main>
  );
}
