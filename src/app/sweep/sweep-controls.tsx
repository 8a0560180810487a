/** The form of a sweep: what to repeat, at which learning rates, over which second parameter, for how long. */
import { type ReactNode, useId } from 'react';
import { usePage } from '../../controls/page-context.ts';
import { LEVELS } from '../../controls/preset-picker.tsx';
import { modelWords } from '../../controls/summaries.ts';
import { formatNumber } from '../../controls/format-number.ts';
import { presetDescription } from '../../description/preset.ts';
import { say, type Sentence } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { axes, axesOf, type AxisId } from '../../sweep/axes.ts';
import type { Rates } from '../../sweep/learning-rates.ts';
import {
  type FormFaults,
  formFor,
  ratesOf,
  type SweepForm,
  withAxis,
  withLengthKind,
  withStopKind,
} from './sweep-form.ts';

interface Props {
  readonly form: SweepForm;
  readonly faults: FormFaults;
  readonly onForm: (form: SweepForm) => void;
}

const SCREEN = 'screen';

function BasePicker({ form, onForm }: Props): ReactNode {
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

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly fault: boolean;
  readonly describedBy: string;
  readonly wide?: boolean;
  readonly onChange: (text: string) => void;
}

function Text({ label, value, fault, describedBy, wide = false, onChange }: TextProps): ReactNode {
  return (
    <input
      className={`typed ${wide ? 'line' : 'number'}`}
      type="text"
      inputMode={wide ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={fault}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function RatesField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const rates = ratesOf(form);
  const fault = translated(faults.rates ?? '');
  const common = { fault: fault !== '', describedBy: `${id}-help ${id}-fault` };
  return (
    <div className="field">
      <div className="field-row">
        <select
          className="choice sweep-kind"
          aria-label={say('Learning rates as')}
          value={form.rateKind}
          onChange={(event) =>
            onForm({ ...form, rateKind: event.currentTarget.value as SweepForm['rateKind'] })
          }
        >
          <option value="range">{say('η from')}</option>
          <option value="list">{say('η as a list')}</option>
        </select>
        {form.rateKind === 'range' && (
          <>
            <Text
              label={say('Least learning rate')}
              {...common}
              value={form.low}
              onChange={(low) => onForm({ ...form, low })}
            />
            {say('to')}
            <Text
              label={say('Greatest learning rate')}
              {...common}
              value={form.high}
              onChange={(high) => onForm({ ...form, high })}
            />
          </>
        )}
      </div>
      {form.rateKind === 'range' ? (
        <div className="field-row">
          <span>{say('how many')}</span>
          <Text
            label={say('Number of learning rates')}
            {...common}
            value={form.count}
            onChange={(count) => onForm({ ...form, count })}
          />
        </div>
      ) : (
        <Text
          label={say('List of learning rates')}
          {...common}
          wide
          value={form.list}
          onChange={(list) => onForm({ ...form, list })}
        />
      )}
      <p className="help" id={`${id}-help`}>
        {ratesWords(form, rates)}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

/** How many they are and how they lie. */
function ratesWords({ rateKind }: SweepForm, rates: Rates): string {
  if (!rates.ok) return say('Learning rates: a range, or a list of numbers.');
  const [first, second] = rates.rates;
  const count = rates.rates.length;
  if (rateKind === 'list' || second === undefined) return say('{count} learning rate(s).', { count });
  const ratio = formatNumber(second / first!);
  return say('{count} learning rates, each about {ratio} times the one before.', { count, ratio });
}

function SecondField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const { catalogue } = usePage();
  const fault = translated(faults.second ?? '');
  return (
    <div className="field">
      <div className="field-row">
        <label htmlFor={id}>{say('and')}</label>
        <select
          id={id}
          className="choice sweep-kind"
          aria-describedby={`${id}-help ${id}-fault`}
          value={form.axis}
          onChange={(event) => onForm(withAxis(form, event.currentTarget.value as AxisId | ''))}
        >
          <option value="">{say('nothing else')}</option>
          {axesOf(form.base, catalogue).map((axis) => (
            <option key={axis} value={axis}>
              {translated(axes[axis].label)}
            </option>
          ))}
        </select>
      </div>
      {form.axis !== '' && (
        <Text
          label={say('Values of the {parameter}', { parameter: translated(axes[form.axis].label) })}
          describedBy={`${id}-help ${id}-fault`}
          fault={fault !== ''}
          wide
          value={form.values}
          onChange={(values) => onForm({ ...form, values })}
        />
      )}
      <p className="help" id={`${id}-help`}>
        {form.axis === ''
          ? say('A second parameter turns the strip of outcomes into a map.')
          : say('A row of the map for each value.')}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

function LengthField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const fault = translated(faults.length ?? '');
  return (
    <div className="field">
      <div className="field-row">
        <select
          className="choice sweep-kind"
          aria-label={say('Length of the runs')}
          value={form.lengthKind}
          onChange={(event) =>
            onForm(withLengthKind(form, event.currentTarget.value as SweepForm['lengthKind']))
          }
        >
          <option value="steps">{say('steps')}</option>
          <option value="time">{say('training time η·t')}</option>
        </select>
        <Text
          label={form.lengthKind === 'steps' ? say('Steps of each run') : say('Training time of each run')}
          describedBy={`${id}-help ${id}-fault`}
          fault={fault !== ''}
          value={form.length}
          onChange={(length) => onForm({ ...form, length })}
        />
      </div>
      <p className="help" id={`${id}-help`}>
        {form.lengthKind === 'steps'
          ? say('Every run makes this many steps.')
          : say('η times steps is the same for every run: small η takes more steps.')}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

const STOP_LABELS = {
  loss: 'Loss to stop below',
  edge: 'Steps after the edge',
} as const satisfies Record<string, Sentence>;

const STOP_HELP = {
  none: 'Or end each run early, by a rule.',
  loss: 'Each run ends at the first step whose loss is lower.',
  edge: 'Each run ends this many steps after its sharpness met 2/η.',
} as const satisfies Record<SweepForm['stopKind'], Sentence>;

function StopField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const fault = translated(faults.stop ?? '');
  return (
    <div className="field">
      <div className="field-row">
        <select
          className="choice sweep-kind"
          aria-label={say('Stop early')}
          value={form.stopKind}
          onChange={(event) => onForm(withStopKind(form, event.currentTarget.value as SweepForm['stopKind']))}
        >
          <option value="none">{say('run to the end')}</option>
          <option value="loss">{say('stop once loss is below')}</option>
          <option value="edge">{say('stop this long after the edge')}</option>
        </select>
        {form.stopKind !== 'none' && (
          <Text
            label={say(STOP_LABELS[form.stopKind])}
            describedBy={`${id}-help ${id}-fault`}
            fault={fault !== ''}
            value={form.stop}
            onChange={(stop) => onForm({ ...form, stop })}
          />
        )}
      </div>
      <p className="help" id={`${id}-help`}>
        {say(STOP_HELP[form.stopKind])}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

export function SweepControls(props: Props): ReactNode {
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
