/** The chosen run in figures, and what can be done with it. */
import type { ReactNode } from 'react';
import { formatCount, formatNumber } from '../../controls/format-number.ts';
import { joinSentences } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { Rich } from '../../panels/kit/rich.tsx';
import { runName, type SweptRun } from '../../panels/sweep/swept-run.ts';
import { outcomes } from '../../sweep/outcome.ts';
import { windowOf, type RunSummary } from '../../sweep/summary.ts';

interface Props {
  readonly run: SweptRun | null;
  readonly axis: string | null;
  /** A finger cannot point; it has no keys. */
  readonly byFinger: boolean;
  readonly failure: readonly string[] | undefined;
  readonly compared: boolean;
  readonly onOpen: () => void;
  readonly onCompare: () => void;
}

const number = (value: number | null): string => (value === null ? '–' : formatNumber(value));

type Row = readonly [label: string, value: string, quantity?: string];

function rowsOf(summary: RunSummary): readonly Row[] {
  const { outcome, edgeStep, edgeTime, steps } = summary;
  const gone = outcome === 'diverged';
  const last = say('step {step}', { step: formatCount(steps) });
  const met =
    edgeStep === null
      ? say('not met')
      : edgeStep === 0
        ? say('from the start')
        : say('step {step}, *ηt* = {time}', { step: formatCount(edgeStep), time: number(edgeTime) });
  const error: readonly Row[] =
    summary.testError === null ? [] : [[say('test error'), formatNumber(summary.testError, 2)]];
  return [
    [say('outcome'), translated(outcomes[outcome].label)],
    [say('met the edge'), met],
    [gone ? say('diverged at') : say('last step'), last],
    [say('final *S*'), gone ? '–' : number(summary.finalSharpness), 'sharpness'],
    [
      say('mean *S*, last {count} step(s)', { count: windowOf(steps) }),
      gone ? '–' : number(summary.meanSharpness),
      'sharpness',
    ],
    ['2/*η*', number(summary.threshold)],
    [say('final loss'), number(summary.finalLoss), 'loss'],
    [say('loss at equal *ηt*'), number(summary.lossAtTime), 'loss'],
    [say('steps with rising loss'), `${Math.round(100 * summary.risingShare)} %`],
    [
      say('eigenvalues at the edge'),
      say('{count} of {measured} measured', {
        count: summary.eigenvaluesAtEdge,
        measured: summary.eigenvaluesMeasured,
      }),
    ],
    ...error,
  ];
}

export function ChosenRun({ run, axis, byFinger, failure, compared, onOpen, onCompare }: Props): ReactNode {
  if (run === null) {
    return (
      <p className="help sweep-hint">
        {say(
          byFinger
            ? 'Tap a run in any chart to read its figures here, and once more to open it.'
            : 'Point at a run in any chart to read its figures here. By key: arrows walk the outcomes, Enter opens a run, C compares it.',
        )}
      </p>
    );
  }
  return (
    <section className="chosen-run" aria-label={say('Chosen run')} data-run={run.index}>
      <p className="help">{say('Chosen run')}</p>
      <h2 className="chosen-name">
        <Rich text={runName(run, axis, '*η*')} />
      </h2>
      <div className="chosen-buttons">
        <button type="button" className="secondary" onClick={onOpen}>
          {say('Open run')}
        </button>
        <button type="button" className="secondary" aria-pressed={compared} onClick={onCompare}>
          {compared ? say('In comparison') : say('Compare')}
        </button>
      </div>
      {failure !== undefined && <p className="fault">{joinSentences(...failure.map(translated))}</p>}
      {run.record !== null && (
        <dl className="chosen-figures">
          {rowsOf(run.record.summary).map(([label, value, quantity]) => (
            <div key={label}>
              <dt>
                <Rich text={label} />
              </dt>
              <dd className={quantity === undefined ? undefined : `q-${quantity}`}>
                <Rich text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
