/** What could not be run and why: where, what was found, what is allowed. The last run is not touched. */
import { useActions, usePage, useSession } from '../controls/page-context.ts';
import { FLAGSHIP } from './opening.ts';

interface Props {
  /** Shows the last run again; null where there is none. */
  readonly onDismiss: (() => void) | null;
}

export function Refusal({ onDismiss }: Props) {
  const { presets } = usePage();
  const { openPreset } = useActions();
  const faults = useSession((state) => state.linkFaults);
  const refusal = useSession((state) => state.refusal);
  // What the run came from, where there is one; else the run that a first look should see.
  const preset = useSession((state) => state.presetId ?? FLAGSHIP);
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return (
    <div className="refusal" role="alert">
      <h2>{faults.length > 0 ? `This link has ${count}` : 'This run cannot be started'}</h2>
      <p>{onDismiss !== null ? 'Nothing was run. Your last run is untouched.' : 'Nothing was run.'}</p>
      {faults.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">where</th>
              <th scope="col">found</th>
              <th scope="col">allowed</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.path} ${fault.found}`}>
                <td>
                  <code>{fault.path === '' ? 'the whole' : fault.path}</code>
                </td>
                <td className="found">{fault.found}</td>
                <td>{fault.allowed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refusal.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="refusal-actions">
        {onDismiss !== null && (
          <button type="button" className="primary" onClick={onDismiss}>
            Back to my run
          </button>
        )}
        <button
          type="button"
          className={onDismiss === null ? 'primary' : 'secondary'}
          onClick={() => void openPreset(preset)}
        >
          Open “{presets[preset]?.title ?? preset}”
        </button>
      </div>
    </div>
  );
}
