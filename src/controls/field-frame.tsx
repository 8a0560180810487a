/** What every field has round its input: label, help, the default while the value is another one, and its fault. */
import { type ReactNode, useId } from 'react';

export interface FieldIds {
  readonly input: string;
  /** For aria-describedby. */
  readonly description: string;
}

interface Props {
  readonly label: ReactNode;
  readonly help: string;
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

export function FieldFrame({ label, help, defaultText, onRestore, fault, before, children, below }: Props) {
  const id = useId();
  const ids: FieldIds = { input: id, description: `${id}-help ${id}-fault` };
  return (
    <div className={defaultText === null ? 'field' : 'field changed'}>
      <div className="field-row">
        {before}
        <label htmlFor={id}>{label}</label>
        {children(ids)}
      </div>
      {below}
      <p className="help" id={`${id}-help`}>
        {help}
        {defaultText !== null && (
          <>
            {' '}
            <button type="button" className="link" onClick={onRestore}>
              default {defaultText}
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
