/** A control for any field: one component a kind of field, chosen by a plain object. */
import type { FC } from 'react';
import type { ChoiceField, Field, ListField, NumberField, ToggleField } from '../core/field.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { ControlProps } from './control-props.ts';
import { FieldFrame } from './field-frame.tsx';
import { formatCount, formatTyped } from './format-number.ts';
import { FormulaField } from './formula-field.tsx';
import { parseList, parseNumber } from './parse-typed.ts';
import { hasSlider, Slider } from './slider.tsx';
import { TypedInput } from './typed-input.tsx';

function NumberControl({
  field,
  value,
  standard,
  fault,
  onChange,
  onRestore,
}: ControlProps<NumberField, number>) {
  const changed = value !== standard;
  return (
    <FieldFrame
      label={translated(field.label)}
      help={translated(field.help)}
      unit={field.unit}
      defaultText={changed ? formatTyped(standard) : null}
      onRestore={() => onChange(standard)}
      fault={fault}
      below={hasSlider(field) && <Slider field={field} value={value} onCommit={onChange} />}
    >
      {(ids) => (
        <TypedInput
          id={ids.input}
          describedBy={ids.description}
          text={formatTyped(value)}
          refused={fault !== null}
          onCommit={(draft) => onChange(parseNumber(draft) ?? draft)}
          onRestore={onRestore}
        />
      )}
    </FieldFrame>
  );
}

const listText = (list: readonly number[]): string => list.map(formatTyped).join(', ');

/** Longer lists came from a file or a preset, and are not typed over. */
const LONGEST_TYPED = 16;

function briefly(list: readonly number[]): string {
  if (list.length > LONGEST_TYPED) return say('{count} numbers', { count: formatCount(list.length) });
  return listText(list) || say('none');
}

function ListControl(props: ControlProps<ListField, readonly number[]>) {
  const { field, value, standard, fault, onChange, onRestore } = props;
  const changed = listText(value) !== listText(standard);
  return (
    <FieldFrame
      label={translated(field.label)}
      help={translated(field.help)}
      unit={field.unit}
      defaultText={changed ? briefly(standard) : null}
      onRestore={() => onChange(standard)}
      fault={fault}
    >
      {(ids) =>
        value.length > LONGEST_TYPED ? (
          <output id={ids.input}>{briefly(value)}</output>
        ) : (
          <TypedInput
            id={ids.input}
            describedBy={ids.description}
            text={listText(value)}
            refused={fault !== null}
            onCommit={(draft) => onChange(parseList(draft) ?? draft)}
            onRestore={onRestore}
            size="list"
          />
        )
      }
    </FieldFrame>
  );
}

function ChoiceControl({ field, value, standard, fault, onChange }: ControlProps<ChoiceField, string>) {
  const changed = value !== standard;
  const labelOf = (id: string): string =>
    translated(field.options.find((option) => option.value === id)?.label ?? id);
  return (
    <FieldFrame
      label={translated(field.label)}
      help={translated(field.help)}
      defaultText={changed ? labelOf(standard) : null}
      onRestore={() => onChange(standard)}
      fault={fault}
    >
      {(ids) => (
        <select
          id={ids.input}
          className="choice"
          aria-describedby={ids.description}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {translated(option.label)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

function ToggleControl({ field, value, standard, fault, onChange }: ControlProps<ToggleField, boolean>) {
  const changed = value !== standard;
  return (
    <FieldFrame
      label={translated(field.label)}
      help={translated(field.help)}
      defaultText={changed ? say(standard ? 'on' : 'off') : null}
      onRestore={() => onChange(standard)}
      fault={fault}
    >
      {(ids) => (
        <input
          id={ids.input}
          className="toggle"
          type="checkbox"
          aria-describedby={ids.description}
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </FieldFrame>
  );
}

const controls = {
  number: NumberControl,
  list: ListControl,
  choice: ChoiceControl,
  toggle: ToggleControl,
  text: FormulaField,
} satisfies { [K in Field['kind']]: unknown };

export function FieldControl(props: ControlProps) {
  // The value of a field has the type that its kind says; the compiler cannot follow that through the registry.
  const Control = controls[props.field.kind] as unknown as FC<ControlProps>;
  return <Control {...props} />;
}
