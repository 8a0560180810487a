/** The figures of all runs as a table: for reading closely, and for those who do not see the charts. */
import { memo, type ReactNode, useState } from 'react';
import { formatNumber } from '../../controls/format-number.ts';
import { say, type Sentence } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { Rich } from '../../panels/kit/rich.tsx';
import { secondText, type SweptRun } from '../../panels/sweep/swept-run.ts';
import { outcomes } from '../../sweep/outcome.ts';
import type { RunSummary } from '../../sweep/summary.ts';

interface Props {
  readonly runs: readonly SweptRun[];
  readonly axis: string | null;
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

const number = (value: number | null): string => (value === null ? '–' : formatNumber(value));

type Column = readonly [name: Sentence, read: (summary: RunSummary) => string];

const columns: readonly Column[] = [
  ['outcome', ({ outcome }) => translated(outcomes[outcome].label)],
  ['edge at step', ({ edgeStep }) => (edgeStep === null ? '–' : String(edgeStep))],
  ['*ηt* at the edge', ({ edgeTime }) => number(edgeTime)],
  ['final *S*', ({ finalSharpness, outcome }) => (outcome === 'diverged' ? '–' : number(finalSharpness))],
  ['mean *S*', ({ meanSharpness, outcome }) => (outcome === 'diverged' ? '–' : number(meanSharpness))],
  ['threshold 2/*η*', ({ threshold }) => number(threshold)],
  ['final loss', ({ finalLoss }) => number(finalLoss)],
  ['loss at equal *ηt*', ({ lossAtTime }) => number(lossAtTime)],
  ['rising loss', ({ risingShare }) => `${Math.round(100 * risingShare)} %`],
  ['eigenvalues at the edge', ({ eigenvaluesAtEdge }) => String(eigenvaluesAtEdge)],
  ['test error', ({ testError }) => number(testError)],
];

export const RunTable = memo(function RunTable({ runs, axis, chosen, onChoose, onOpen }: Props): ReactNode {
  const tested = runs.some(({ record }) => (record?.summary.testError ?? null) !== null);
  const shown = tested ? columns : columns.slice(0, -1);
  // Figures that nobody sees are not set while a sweep runs.
  const [open, setOpen] = useState(false);
  return (
    <details className="run-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('All figures')}</summary>
      <div className="run-table-scroll">
        <table>
          <thead>
            <tr>
              {axis !== null && <th scope="col">{axis}</th>}
              <th scope="col">
                <Rich text="*η*" />
              </th>
              {shown.map(([name]) => (
                <th key={name} scope="col">
                  <Rich text={say(name)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(open ? runs : []).flatMap(({ index, learningRate, second, record }) =>
              record === null ? (
                []
              ) : (
                <tr
                  key={index}
                  className={index === chosen ? 'chosen' : undefined}
                  onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onChoose(index)}
                >
                  {axis !== null && <td>{second === null ? '' : secondText(second)}</td>}
                  <th scope="row">
                    <button
                      type="button"
                      className="link"
                      onFocus={() => onChoose(index)}
                      onClick={() => onOpen(index)}
                    >
                      {learningRate}
                    </button>
                  </th>
                  {shown.map(([name, read]) => (
                    <td key={name}>{read(record.summary)}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
});
