/** Which run to start from: a native list, grouped by whom it is for, and the chosen one's sentence. */
import './preset-picker.css';
import { useId } from 'react';
import type { Preset } from '../description/preset.ts';
import { say, type Sentence } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { changedFromPreset } from './changed-from-preset.ts';
import { useActions, usePage, useSession } from './page-context.ts';

export const LEVELS = ['student', 'lecturer', 'researcher'] as const satisfies readonly Preset['level'][];

const levelTitles: Readonly<Record<Preset['level'], Sentence>> = {
  student: 'For students',
  lecturer: 'For lecturers',
  researcher: 'For researchers',
};

/** Whether the run differs from the preset that it came from. */
export function useChanged(): boolean {
  const page = usePage();
  const description = useSession((state) => state.description);
  const presetId = useSession((state) => state.presetId);
  return changedFromPreset(page, description, presetId);
}

export function PresetPicker() {
  const id = useId();
  const { presets } = usePage();
  const { openPreset } = useActions();
  const presetId = useSession((state) => state.presetId);
  const changed = useChanged();
  const preset = presetId === null ? undefined : presets[presetId];
  return (
    <div className="preset">
      <label htmlFor={id}>{say('Preset')}</label>
      <select
        id={id}
        className="preset-list"
        aria-describedby={`${id}-help`}
        value={changed ? '' : (presetId ?? '')}
        onChange={(event) => void openPreset(event.currentTarget.value, { play: true })}
      >
        {(changed || presetId === null) && <option value="">{say('Your run')}</option>}
        {LEVELS.map((level) => {
          const ofLevel = Object.entries(presets).filter(([, other]) => other.level === level);
          return (
            ofLevel.length > 0 && (
              <optgroup key={level} label={say(levelTitles[level])}>
                {ofLevel.map(([other, { title }]) => (
                  <option key={other} value={other}>
                    {translated(title)}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
      <p className="help" id={`${id}-help`}>
        {changed
          ? say('changed from {preset}', { preset: translated(preset?.title ?? String(presetId)) })
          : translated(preset?.sentence ?? say('A run of its own.'))}
        {changed && presetId !== null && (
          <>
            {' · '}
            <button type="button" className="link" onClick={() => void openPreset(presetId, { play: true })}>
              {say('back to the preset')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
