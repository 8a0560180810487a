/** What every field has round its input: label, help, the default while the value is another one, and its fault. */
import { type ReactNode, useId } from 'react';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';

export interface FieldIds {
  readonly input: string;
  /** For aria-describedby. */
  readonly description: string;
}

/** `Steps` counts steps, and so does 步数: nothing is said twice. */
function says(label: ReactNode, unit: string): boolean {
  if (typeof label !== 'string') return false;
  const lowered = label.toLowerCase();
  return lowered.includes(unit) || lowered.endsWith(`${unit}数`);
}

interface Props {
  readonly label: ReactNode;
  readonly help: string;
  /** What a number counts or is measured in; null for none. */
  readonly unit?: string | null;
  /** The words of the default while the value differs from it, else null. */
  readonly defaultText: string | null;
  readonly onRestore: () => void;
  /** Why the last input was refused, else null. */
  readonly fault: string | null;
  /** What is left of the label, such as a checkbox or the sample of a line. */
  readonly before?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
  /** What comes below the row, such as a slider. */
  readonly below?: ReactNode;
}

export function FieldFrame({
  label,
  help,
  unit = null,
  defaultText,
  onRestore,
  fault,
  before,
  children,
  below,
}: Props) {
  const id = useId();
  const ids: FieldIds = { input: id, description: `${id}-unit ${id}-help ${id}-fault` };
  return (
    <div className={defaultText === null ? 'field' : 'field changed'}>
      <div className="field-row">
        {before}
        <span className="field-name">
          <label htmlFor={id}>{label}</label>{' '}
          <span className="unit" id={`${id}-unit`}>
            {unit !== null && !says(label, translated(unit)) && translated(unit)}
          </span>
        </span>
        {children(ids)}
      </div>
      {below}
      <p className="help" id={`${id}-help`}>
        {help}
        {defaultText !== null && (
          <>
            {' '}
            <button type="button" className="link" onClick={onRestore}>
              {say('default {value}', { value: defaultText })}
            </button>
          </>
        )}
      </p>
      <p className="fault" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
