/**
 * What a click on a run does: opens it, or takes it into the comparison, which stands below the charts. Which runs are
 * taken is said here, beside the map, with the way down to them.
 */
import type { ReactNode } from 'react';
import { joinClauses } from '../../language/join.ts';
import { say, type Sentence } from '../../language/say.ts';
import { Rich } from '../../panels/kit/rich.tsx';
import type { ClickDoes } from '../../panels/sweep/sweep-view.ts';
import { runName, type SweptRun } from '../../panels/sweep/swept-run.ts';

interface Props {
  readonly does: ClickDoes;
  /** In the order in which they were taken. */
  readonly compared: readonly SweptRun[];
  readonly axis: string | null;
  readonly onDoes: (does: ClickDoes) => void;
  readonly onShow: () => void;
}

const CHOICES = [
  ['open', 'opens the run'],
  ['compare', 'compares runs'],
] as const satisfies readonly (readonly [ClickDoes, Sentence])[];

function takenWords({ does, compared, axis }: Props): string {
  const runs = joinClauses(compared.map((run) => runName(run, axis, '*η*')));
  if (compared.length >= 2) return say('Compared: {runs}.', { runs });
  if (compared.length === 1) return say('{run} is taken; take another to compare it with.', { run: runs });
  return does === 'compare' ? say('Take two to four runs.') : '';
}

export function ClickLine(props: Props): ReactNode {
  const { does, compared, onDoes, onShow } = props;
  return (
    <div className="click-line">
      <fieldset className="compare-layout" aria-label={say('A click')}>
        <span aria-hidden="true">{say('A click')}</span>
        {CHOICES.map(([id, label]) => (
          <button key={id} type="button" aria-pressed={does === id} onClick={() => onDoes(id)}>
            {say(label)}
          </button>
        ))}
      </fieldset>
      <p role="status">
        <Rich text={takenWords(props)} />
      </p>
      {compared.length >= 2 && (
        <button type="button" className="link" onClick={onShow}>
          {say('Show the comparison')}
        </button>
      )}
    </div>
  );
}
