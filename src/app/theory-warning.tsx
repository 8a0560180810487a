/**
 * What the theory has warned of, and which predictions have ended: the newest on one line, so that nothing below it
 * moves; all of them, the newest first, on a click.
 */
import type { ReactNode } from 'react';
import { formatCount } from '../controls/format-number.ts';
import { useSession, useView } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { stepShown } from '../store/view.ts';
import { isWarning } from './is-warning.ts';

export default function TheoryWarning(): ReactNode {
  const events = useSession((state) => state.events);
  const until = useView(stepShown) ?? Number.POSITIVE_INFINITY;
  const warnings = events
    .filter((event) => isWarning(event) && event.step <= until)
    .map(({ step, text }) =>
      say('Step {step}: {event}', { step: formatCount(step), event: translated(text) }),
    )
    .toReversed();
  const [newest] = warnings;
  return (
    <>
      {newest !== undefined && (
        <details className="sentence-warning">
          <summary>
            <b>
              {warnings.length === 1
                ? say('The theory warns.')
                : say('The theory warns, {count} times.', { count: warnings.length })}
            </b>{' '}
            {newest}
          </summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="visually-hidden" role="status">
        {newest}
      </p>
    </>
  );
}
