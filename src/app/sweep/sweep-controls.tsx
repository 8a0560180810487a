/** The form of a sweep: what to repeat, at which learning rates, over which second parameter, for how long. */
import { type ReactNode, useId } from 'react';
import { usePage } from '../../controls/page-context.ts';
import { LEVELS } from '../../controls/preset-picker.tsx';
import { modelWords } from '../../controls/summaries.ts';
import { presetDescription } from '../../description/preset.ts';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { formFor } from './sweep-form.ts';
import { type FormProps, LengthField, RatesField, SecondField, StopField } from './sweep-fields.tsx';

const SCREEN = 'screen';

function BasePicker({ form, onForm }: FormProps): ReactNode {
  const id = useId();
  const { session, presets, catalogue, loadFile } = usePage();
  const pick = async (key: string): Promise<void> => {
    const { description, presetId } = session.getState();
    if (key === SCREEN) {
      onForm(formFor(description, presetId, presetId === null ? undefined : presets[presetId]?.sweep));
      return;
    }
    const preset = presets[key];
    if (preset === undefined) return;
    const loaded = await presetDescription(preset, catalogue, loadFile).catch(() => null);
    if (loaded?.ok) onForm(formFor(loaded.description, key, preset.sweep));
  };
  const own =
    form.presetId === null
      ? say('A run of its own')
      : translated(presets[form.presetId]?.title ?? form.presetId);
  return (
    <div className="preset">
      <label htmlFor={id}>{say('Base run')}</label>
      <select
        id={id}
        className="preset-list"
        aria-describedby={`${id}-help`}
        value=""
        onChange={(event) => void pick(event.currentTarget.value)}
      >
        <option value="" hidden>
          {own}
        </option>
        <option value={SCREEN}>{say('The run of the simulator')}</option>
        {LEVELS.map((level) => (
          <optgroup key={level} label={translated(level)}>
            {Object.entries(presets)
              .filter(([, preset]) => preset.level === level)
              .map(([key, { title }]) => (
                <option key={key} value={key}>
                  {translated(title)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p className="help" id={`${id}-help`}>
        {translated(modelWords(form.base, catalogue))}, η = {form.base.learningRate}
      </p>
    </div>
  );
}

export function SweepControls(props: FormProps): ReactNode {
  return (
    <>
      <BasePicker {...props} />
      <h2 className="sweep-heading">{say('Sweep over')}</h2>
      <RatesField {...props} />
      <SecondField {...props} />
      <LengthField {...props} />
      <StopField {...props} />
      <p className="fault" role="alert">
        {translated(props.faults.other ?? '')}
      </p>
    </>
  );
}
