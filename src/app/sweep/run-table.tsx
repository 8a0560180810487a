/** The figures of all runs as a table: for reading closely, and for those who do not see the charts. */
import { memo, type ReactNode } from 'react';
import { formatNumber } from '../../controls/format-number.ts';
import { secondText, type SweptRun } from '../../panels/sweep/swept-run.ts';
import { outcomes } from '../../sweep/outcome.ts';
import type { RunSummary } from '../../sweep/summary.ts';

interface Props {
  readonly runs: readonly SweptRun[];
  readonly axis: string | null;
  readonly onOpen: (index: number) => void;
}

const number = (value: number | null): string => (value === null ? '–' : formatNumber(value));

type Column = readonly [name: string, read: (summary: RunSummary) => string];

const columns: readonly Column[] = [
  ['outcome', ({ outcome }) => outcomes[outcome].label],
  ['edge at step', ({ edgeStep }) => (edgeStep === null ? '–' : String(edgeStep))],
  ['time to edge', ({ edgeTime }) => number(edgeTime)],
  ['final S', ({ finalSharpness, outcome }) => (outcome === 'diverged' ? '–' : number(finalSharpness))],
  ['mean S', ({ meanSharpness, outcome }) => (outcome === 'diverged' ? '–' : number(meanSharpness))],
  ['2/η', ({ threshold }) => number(threshold)],
  ['final loss', ({ finalLoss }) => number(finalLoss)],
  ['at equal η·t', ({ lossAtTime }) => number(lossAtTime)],
  ['rising', ({ risingShare }) => `${Math.round(100 * risingShare)} %`],
  ['at the edge', ({ eigenvaluesAtEdge }) => String(eigenvaluesAtEdge)],
  ['test error', ({ testError }) => number(testError)],
];

export const RunTable = memo(function RunTable({ runs, axis, onOpen }: Props): ReactNode {
  const tested = runs.some(({ record }) => (record?.summary.testError ?? null) !== null);
  const shown = tested ? columns : columns.slice(0, -1);
  return (
    <details className="run-table">
      <summary>All figures</summary>
      <div className="run-table-scroll">
        <table>
          <thead>
            <tr>
              {axis !== null && <th scope="col">{axis}</th>}
              <th scope="col">η</th>
              {shown.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.flatMap(({ index, learningRate, second, record }) =>
              record === null ? (
                []
              ) : (
                <tr key={index}>
                  {axis !== null && <td>{second === null ? '' : secondText(second)}</td>}
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onOpen(index)}>
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
