/** What could not be run and why: where, what was found, what is allowed. The last run is not touched. */
import './refusal.css';
import { useActions, usePage, useSession } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { FLAGSHIP } from './opening.ts';

function headWords(faults: number): string {
  if (faults === 0) return say('This run cannot be started');
  return faults === 1
    ? say('This link has one fault')
    : say('This link has {count} faults', { count: faults });
}

/** Names of a description's parts stay as they are written there; `the link`, `the file` are words. */
function placeWords(path: string): string {
  if (path === '') return say('the whole');
  return path.includes(' ') ? translated(path) : path;
}

export function Refusal() {
  const { presets } = usePage();
  const { openPreset, dismissFaults } = useActions();
  const faults = useSession((state) => state.linkFaults);
  const refusal = useSession((state) => state.refusal);
  /** Behind a bad link the last run is still there. */
  const back = useSession((state) => state.status !== 'refused');
  // What the run came from, where there is one; else the run that a first look should see.
  const preset = useSession((state) => state.presetId ?? FLAGSHIP);
  return (
    <div className="refusal" role="alert">
      <h2>{headWords(faults.length)}</h2>
      <p>{say(back ? 'Nothing was run. Your last run is untouched.' : 'Nothing was run.')}</p>
      {faults.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('where')}</th>
              <th scope="col">{say('found')}</th>
              <th scope="col">{say('allowed')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.path} ${fault.found}`}>
                <td>
                  <code>{placeWords(fault.path)}</code>
                </td>
                <td className="found">{translated(fault.found)}</td>
                <td>{translated(fault.allowed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refusal.map((sentence) => (
        <p key={sentence}>{translated(sentence)}</p>
      ))}
      <div className="refusal-actions">
        {back && (
          <button type="button" className="primary" onClick={dismissFaults}>
            {say('Back to my run')}
          </button>
        )}
        <button
          type="button"
          className={back ? 'secondary' : 'primary'}
          onClick={() => void openPreset(preset)}
        >
          {say('Open “{title}”', { title: translated(presets[preset]?.title ?? preset) })}
        </button>
      </div>
    </div>
  );
}
