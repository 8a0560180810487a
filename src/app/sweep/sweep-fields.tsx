/** The fields of a sweep's form: learning rates, second parameter, length, stop rule; each with its help and its fault. */
import { type ReactNode, useId } from 'react';
import { formatNumber } from '../../controls/format-number.ts';
import { usePage } from '../../controls/page-context.ts';
import { say, type Sentence } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { axes, axesOf, type AxisId } from '../../sweep/axes.ts';
import type { Rates } from '../../sweep/learning-rates.ts';
import {
  type FormFaults,
  ratesOf,
  type SweepForm,
  withAxis,
  withLengthKind,
  withStopKind,
} from './sweep-form.ts';

export interface FormProps {
  readonly form: SweepForm;
  readonly faults: FormFaults;
  readonly onForm: (form: SweepForm) => void;
}

/** Leads those who do not see them to the help and the fault below. */
interface Described {
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly help: string;
  readonly fault: string | undefined;
  readonly children: (described: Described) => ReactNode;
}

function Field({ help, fault, children }: FieldProps): ReactNode {
  const id = useId();
  const words = translated(fault ?? '');
  return (
    <div className="field">
      {children({ 'aria-describedby': `${id}-help ${id}-fault`, 'aria-invalid': words !== '' })}
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {words}
      </p>
    </div>
  );
}

interface TextProps extends Described {
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly onChange: (text: string) => void;
}

function Text({ label, value, wide = false, onChange, ...described }: TextProps): ReactNode {
  return (
    <input
      className={`typed ${wide ? 'line' : 'number'}`}
      type="text"
      inputMode={wide ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      {...described}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function RatesField({ form, faults, onForm }: FormProps): ReactNode {
  return (
    <Field help={ratesWords(form, ratesOf(form))} fault={faults.rates}>
      {(described) => (
        <>
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
                  {...described}
                  value={form.low}
                  onChange={(low) => onForm({ ...form, low })}
                />
                {say('to')}
                <Text
                  label={say('Greatest learning rate')}
                  {...described}
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
                {...described}
                value={form.count}
                onChange={(count) => onForm({ ...form, count })}
              />
            </div>
          ) : (
            <Text
              label={say('List of learning rates')}
              {...described}
              wide
              value={form.list}
              onChange={(list) => onForm({ ...form, list })}
            />
          )}
        </>
      )}
    </Field>
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

export function SecondField({ form, faults, onForm }: FormProps): ReactNode {
  const id = useId();
  const { catalogue } = usePage();
  const { axis } = form;
  const help =
    axis === ''
      ? say('A second parameter turns the strip of outcomes into a map.')
      : say('A row of the map for each value.');
  return (
    <Field help={help} fault={faults.second}>
      {(described) => (
        <>
          <div className="field-row">
            <label htmlFor={id}>{say('and')}</label>
            <select
              id={id}
              className="choice sweep-kind"
              aria-describedby={described['aria-describedby']}
              value={axis}
              onChange={(event) => onForm(withAxis(form, event.currentTarget.value as AxisId | ''))}
            >
              <option value="">{say('nothing else')}</option>
              {axesOf(form.base, catalogue).map((id) => (
                <option key={id} value={id}>
                  {translated(axes[id].label)}
                </option>
              ))}
            </select>
          </div>
          {axis !== '' && (
            <Text
              label={say('Values of the {parameter}', { parameter: translated(axes[axis].label) })}
              {...described}
              wide
              value={form.values}
              onChange={(values) => onForm({ ...form, values })}
            />
          )}
        </>
      )}
    </Field>
  );
}

export function LengthField({ form, faults, onForm }: FormProps): ReactNode {
  const steps = form.lengthKind === 'steps';
  const help = steps
    ? say('Every run makes this many steps.')
    : say('η times steps is the same for every run: small η takes more steps.');
  return (
    <Field help={help} fault={faults.length}>
      {(described) => (
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
            label={steps ? say('Steps of each run') : say('Training time of each run')}
            {...described}
            value={form.length}
            onChange={(length) => onForm({ ...form, length })}
          />
        </div>
      )}
    </Field>
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

export function StopField({ form, faults, onForm }: FormProps): ReactNode {
  const { stopKind } = form;
  return (
    <Field help={say(STOP_HELP[stopKind])} fault={faults.stop}>
      {(described) => (
        <div className="field-row">
          <select
            className="choice sweep-kind"
            aria-label={say('Stop early')}
            value={stopKind}
            onChange={(event) =>
              onForm(withStopKind(form, event.currentTarget.value as SweepForm['stopKind']))
            }
          >
            <option value="none">{say('run to the end')}</option>
            <option value="loss">{say('stop once loss is below')}</option>
            <option value="edge">{say('stop this long after the edge')}</option>
          </select>
          {stopKind !== 'none' && (
            <Text
              label={say(STOP_LABELS[stopKind])}
              {...described}
              value={form.stop}
              onChange={(stop) => onForm({ ...form, stop })}
            />
          )}
        </div>
      )}
    </Field>
  );
}
