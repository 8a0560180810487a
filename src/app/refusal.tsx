/** What could not be run and why: where, what was found, what is allowed. The last run is not touched. */
import { useActions, usePage, useSession } from '../controls/page-context.ts';

interface Props {
  /** Shows the last run again; null where there is none. */
  readonly onDismiss: (() => void) | null;
}

export function Refusal({ onDismiss }: Props) {
  const { standard } = usePage();
  const { openDescription } = useActions();
  const faults = useSession((state) => state.linkFaults);
  const refusal = useSession((state) => state.refusal);
  const presetId = useSession((state) => state.presetId);
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  return (
    <div className="refusal" role="alert">
      <h2>{faults.length > 0 ? `This link has ${count}` : 'This run cannot be started'}</h2>
      <p>{faults.length > 0 ? 'Nothing was run. Your last run is untouched.' : 'Nothing was run.'}</p>
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
        <button type="button" className="primary" onClick={() => openDescription(standard(presetId))}>
          Open {presetId === null ? 'the defaults' : 'the preset'} instead
        </button>
        {onDismiss !== null && (
          <button type="button" className="secondary" onClick={onDismiss}>
            Back to my run
          </button>
        )}
      </div>
    </div>
  );
}
