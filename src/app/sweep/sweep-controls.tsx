/** The form of a sweep: what to repeat, at which learning rates, over which second parameter, for how long. */
import { type ReactNode, useId } from 'react';
import { usePage } from '../../controls/page-context.ts';
import { LEVELS } from '../../controls/preset-picker.tsx';
import { modelWords } from '../../controls/summaries.ts';
import { presetDescription } from '../../description/preset.ts';
import { axes, axesOf, type AxisId } from '../../sweep/axes.ts';
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
  const own = form.presetId === null ? 'A run of its own' : (presets[form.presetId]?.title ?? form.presetId);
  return (
    <div className="preset">
      <label htmlFor={id}>Base run</label>
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
        <option value={SCREEN}>The run of the simulator</option>
        {LEVELS.map((level) => (
          <optgroup key={level} label={level}>
            {Object.entries(presets)
              .filter(([, preset]) => preset.level === level)
              .map(([key, { title }]) => (
                <option key={key} value={key}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p className="help" id={`${id}-help`}>
        {modelWords(form.base, catalogue)}, η = {form.base.learningRate}
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
  const fault = faults.rates ?? '';
  const common = { fault: fault !== '', describedBy: `${id}-help ${id}-fault` };
  return (
    <div className="field">
      <div className="field-row">
        <select
          className="choice sweep-kind"
          aria-label="Learning rates as"
          value={form.rateKind}
          onChange={(event) =>
            onForm({ ...form, rateKind: event.currentTarget.value as SweepForm['rateKind'] })
          }
        >
          <option value="range">η from</option>
          <option value="list">η as a list</option>
        </select>
        {form.rateKind === 'range' && (
          <>
            <Text
              label="Least learning rate"
              {...common}
              value={form.low}
              onChange={(low) => onForm({ ...form, low })}
            />
            to
            <Text
              label="Greatest learning rate"
              {...common}
              value={form.high}
              onChange={(high) => onForm({ ...form, high })}
            />
          </>
        )}
      </div>
      {form.rateKind === 'range' ? (
        <div className="field-row">
          <span>how many, equal ratios apart</span>
          <Text
            label="Number of learning rates"
            {...common}
            value={form.count}
            onChange={(count) => onForm({ ...form, count })}
          />
        </div>
      ) : (
        <Text
          label="List of learning rates"
          {...common}
          wide
          value={form.list}
          onChange={(list) => onForm({ ...form, list })}
        />
      )}
      <p className="help" id={`${id}-help`}>
        Learning rates: a range or a typed list{rates.ok ? `; here ${rates.rates.length} values` : ''}.
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

function SecondField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const { catalogue } = usePage();
  const fault = faults.second ?? '';
  return (
    <div className="field">
      <div className="field-row">
        <label htmlFor={id}>and</label>
        <select
          id={id}
          className="choice sweep-kind"
          aria-describedby={`${id}-help ${id}-fault`}
          value={form.axis}
          onChange={(event) => onForm(withAxis(form, event.currentTarget.value as AxisId | ''))}
        >
          <option value="">nothing else</option>
          {axesOf(form.base, catalogue).map((axis) => (
            <option key={axis} value={axis}>
              {axes[axis].label}
            </option>
          ))}
        </select>
      </div>
      {form.axis !== '' && (
        <Text
          label={`Values of the ${axes[form.axis].label}`}
          describedBy={`${id}-help ${id}-fault`}
          fault={fault !== ''}
          wide
          value={form.values}
          onChange={(values) => onForm({ ...form, values })}
        />
      )}
      <p className="help" id={`${id}-help`}>
        {form.axis === ''
          ? 'A second parameter turns the strip into a map.'
          : 'A row of the map for each value.'}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

function LengthField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const fault = faults.length ?? '';
  return (
    <div className="field">
      <div className="field-row">
        <select
          className="choice sweep-kind"
          aria-label="Length of the runs"
          value={form.lengthKind}
          onChange={(event) =>
            onForm(withLengthKind(form, event.currentTarget.value as SweepForm['lengthKind']))
          }
        >
          <option value="steps">steps</option>
          <option value="time">training time η·t</option>
        </select>
        <Text
          label={form.lengthKind === 'steps' ? 'Steps of each run' : 'Training time of each run'}
          describedBy={`${id}-help ${id}-fault`}
          fault={fault !== ''}
          value={form.length}
          onChange={(length) => onForm({ ...form, length })}
        />
      </div>
      <p className="help" id={`${id}-help`}>
        {form.lengthKind === 'steps'
          ? 'Each run has as many steps.'
          : 'Small η takes more steps to the same time.'}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}

function StopField({ form, faults, onForm }: Props): ReactNode {
  const id = useId();
  const fault = faults.stop ?? '';
  return (
    <div className="field">
      <div className="field-row">
        <select
          className="choice sweep-kind"
          aria-label="Stop early"
          value={form.stopKind}
          onChange={(event) => onForm(withStopKind(form, event.currentTarget.value as SweepForm['stopKind']))}
        >
          <option value="none">run to the end</option>
          <option value="loss">stop at a loss below</option>
          <option value="edge">stop after the edge, steps</option>
        </select>
        {form.stopKind !== 'none' && (
          <Text
            label={form.stopKind === 'loss' ? 'Stop at a loss below' : 'Steps after the edge'}
            describedBy={`${id}-fault`}
            fault={fault !== ''}
            value={form.stop}
            onChange={(stop) => onForm({ ...form, stop })}
          />
        )}
      </div>
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
      <h2 className="sweep-heading">Sweep over</h2>
      <RatesField {...props} />
      <SecondField {...props} />
      <LengthField {...props} />
      <StopField {...props} />
      <p className="fault" role="alert">
        {props.faults.other ?? ''}
      </p>
    </>
  );
}
