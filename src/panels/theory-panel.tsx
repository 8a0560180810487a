/** How well the theory holds: the errors of the predictions that are drawn, and where its assumptions fail. */
import './theory-panel.css';
import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { Equation } from '../controls/equations/equation.tsx';
import { joinClauses, joinPhrases, joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { Traces } from '../store/traces.ts';
import { stepShown } from '../store/view.ts';
import { cyclesOf } from './kit/cycles.ts';
import { Swatch } from './kit/key-line.tsx';
import { lastMeasured } from '../store/last-measured.ts';
import { referenceStyle } from './kit/line-style.ts';
import { percentOf } from './kit/number-text.ts';
import { Rich } from './kit/rich.tsx';
import { SidePanel } from './kit/side-panel.tsx';
import { useFrames } from './kit/use-frames.ts';
import { useRun } from './kit/use-run.ts';
import { useSummary } from './kit/use-summary.ts';
import type { PanelProps } from './panel.ts';
import { referenceName } from './words.ts';

const errors = [
  ['loss', '*L*'],
  ['sharpness', '*S*'],
  ['displacement', '*v*'],
] as const;

/** Rows and warnings that the slot has room for. */
const ROWS = 4;
const WARNINGS = 2;

export default function Theory(props: PanelProps): ReactNode {
  const { traces, view, events, width, height } = props;
  useRun(traces);
  const references = useStore(view, (state) => state.references);
  const table = useRef<HTMLTableElement>(null);
  const drawn = references.filter((id) => traces.has(`${id}.displacementError`)).slice(0, ROWS);
  // What the theory warned of later is not yet known at the step shown.
  const until = useStore(view, stepShown) ?? Number.POSITIVE_INFINITY;
  const warnings = events
    .filter(({ kind, step }) => (kind === 'warning' || kind === 'lost') && step <= until)
    .slice(-WARNINGS);
  const shownAt = (): number => Math.min(stepShown(view.getState()) ?? traces.end - 1, traces.end - 1);
  const summary = useSummary(() =>
    summarize(
      traces,
      drawn,
      shownAt(),
      warnings.map(({ text }) => translated(text)),
    ),
  );

  useFrames(traces, view, () => {
    for (const cell of table.current?.querySelectorAll<HTMLElement>('[data-error]') ?? []) {
      const text = percentOf(lastMeasured(traces, cell.dataset.error ?? '', shownAt()));
      if (cell.textContent !== text) cell.textContent = text;
    }
    for (const cell of table.current?.querySelectorAll<HTMLElement>('[data-cycles]') ?? []) {
      const text = cyclesText(traces, cell.dataset.cycles ?? '', shownAt());
      if (cell.textContent !== text) cell.textContent = text;
    }
    summary.touch();
  });

  return (
    <SidePanel
      title={say('How well the theory holds')}
      subtitle={say('last 200 steps')}
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      {drawn.length === 0 ? (
        <p className="panel-help">{say('Compared once sharpness meets 2/η and a prediction is drawn.')}</p>
      ) : (
        <>
          <table ref={table} className="theory-table">
            <thead>
              <tr>
                <th scope="col">{say('error of')}</th>
                {errors.map(([kind, symbol]) => (
                  <th key={kind} scope="col">
                    <Rich text={symbol} />
                  </th>
                ))}
                <th scope="col">{say('cycles')}</th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((id) => (
                <tr key={id} style={{ color: `var(--${referenceStyle(id).colour})` }}>
                  <th scope="row">
                    <Swatch style={referenceStyle(id)} /> {referenceName(id)}
                  </th>
                  {errors.map(([kind]) => (
                    <td key={kind} data-error={`${id}.${kind}Error`} />
                  ))}
                  <td data-cycles={id} />
                </tr>
              ))}
            </tbody>
          </table>
          {/* What the last column of errors is of. */}
          <div className="theory-equation">
            <Equation id="displacement-vector" />
          </div>
        </>
      )}
      <ul className="theory-warnings">
        {warnings.map(({ text, step }) => (
          <li key={`${step} ${text}`}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M8 2 14.5 13.5H1.5zM8 6.5v3.5M8 11.6v.6" />
            </svg>
            <span>
              {translated(text)} <span className="panel-subtitle">{say('step {step}', { step })}</span>
            </span>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

/** `8 of 8`: cycles that the prediction followed, of those that are over. */
function cyclesText(traces: Traces, id: string, step: number): string {
  const { followed, of } = cyclesOf(traces, id, step);
  return of === 0 ? '' : say('{followed} of {all}', { followed, all: of });
}

function summarize(
  traces: Traces,
  ids: readonly string[],
  step: number,
  warnings: readonly string[],
): string {
  const rows = ids.map((id) => {
    const error = percentOf(lastMeasured(traces, `${id}.displacementError`, step));
    const { followed, of } = cyclesOf(traces, id, step);
    const off = say('{reference} is off by {error} in the displacement', {
      reference: referenceName(id),
      error,
    });
    return of === 0
      ? off
      : joinPhrases([off, say('it followed {followed} of {all} cycles', { followed, all: of })]);
  });
  return joinSentences(
    rows.length === 0
      ? say('No prediction is compared yet.')
      : say('{clauses}.', { clauses: joinClauses(rows) }),
    ...warnings,
  );
}
