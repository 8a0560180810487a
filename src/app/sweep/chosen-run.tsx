/** The chosen run in figures, and what can be done with it. */
import type { ReactNode } from 'react';
import { formatCount, formatNumber } from '../../controls/format-number.ts';
import { Rich } from '../../panels/kit/rich.tsx';
import { runName, type SweptRun } from '../../panels/sweep/swept-run.ts';
import { outcomes } from '../../sweep/outcome.ts';
import { WINDOW, type RunSummary } from '../../sweep/summary.ts';

interface Props {
  readonly run: SweptRun | null;
  readonly axis: string | null;
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
  const met = edgeStep === null ? 'not met' : `step ${formatCount(edgeStep)}, *ηt* = ${number(edgeTime)}`;
  const error: readonly Row[] =
    summary.testError === null ? [] : [['test error', formatNumber(summary.testError, 2)]];
  return [
    ['outcome', outcomes[outcome].label],
    ['met the edge', met],
    [gone ? 'diverged at' : 'last step', `step ${formatCount(steps)}`],
    ['final *S*', gone ? '–' : number(summary.finalSharpness), 'sharpness'],
    [`mean *S*, last ${WINDOW}`, gone ? '–' : number(summary.meanSharpness), 'sharpness'],
    ['2/*η*', number(summary.threshold)],
    ['final loss', number(summary.finalLoss), 'loss'],
    ['loss at equal *ηt*', number(summary.lossAtTime), 'loss'],
    ['steps with rising loss', `${Math.round(100 * summary.risingShare)} %`],
    ['eigenvalues at the edge', `${summary.eigenvaluesAtEdge} of ${summary.eigenvaluesMeasured} measured`],
    ...error,
  ];
}

export function ChosenRun({ run, axis, failure, compared, onOpen, onCompare }: Props): ReactNode {
  if (run === null) {
    return <p className="help sweep-hint">Point at a run in any chart to read its figures here.</p>;
  }
  return (
    <section className="chosen-run" aria-label="Chosen run" data-run={run.index}>
      <p className="help">Chosen run</p>
      <h2 className="chosen-name">
        <Rich text={runName(run, axis, '*η*')} />
      </h2>
      {failure !== undefined && <p className="fault">{failure.join(' ')}</p>}
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
      <div className="chosen-buttons">
        <button type="button" className="secondary" onClick={onOpen}>
          Open run
        </button>
        <button type="button" className="secondary" aria-pressed={compared} onClick={onCompare}>
          {compared ? 'In comparison' : 'Compare'}
        </button>
      </div>
    </section>
  );
}
