/**
 * What became of each run, over its learning rate on a log axis: a strip, or with a second parameter a map. Cells can be
 * reached by arrow keys; Enter and a click open the run, C takes it into the comparison.
 */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { joinSentences } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { outcomes, type OutcomeId } from '../../sweep/outcome.ts';
import { shortText } from '../kit/number-text.ts';
import { Rich } from '../kit/rich.tsx';
import { OutcomeGlyph } from './outcome-glyph.tsx';
import { labelledRates, rateCells, shareAt } from './rate-cells.ts';
import { runName, secondText, type SweptRun } from './swept-run.ts';

interface Props {
  readonly runs: readonly SweptRun[];
  readonly rates: readonly number[];
  /** What the second parameter is called, null without one. */
  readonly axis: string | null;
  /** Share done of runs under way. */
  readonly progress: ReadonlyMap<number, number>;
  readonly failed: ReadonlyMap<number, readonly string[]>;
  readonly chosen: number | null;
  readonly compared: readonly number[];
  readonly width: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
  /** Takes a run into the comparison, or out of it. */
  readonly onCompare: (index: number) => void;
}

/** px left of the cells, for what the rows are called. */
const HEAD = 52;
const ROW = 34;
const LOW_ROW = 26;

function stateWords(run: SweptRun, failed: Props['failed'], progress: Props['progress']): string {
  const { record, index } = run;
  if (failed.has(index)) {
    const faults = joinSentences(...failed.get(index)!.map(translated));
    return say('could not be computed: {faults}', { faults });
  }
  if (record === null) return say(progress.has(index) ? 'under way' : 'waiting');
  const { outcome, edgeStep, steps } = record.summary;
  const words = translated(outcomes[outcome].label);
  const step = outcome === 'edge' ? edgeStep : outcome === 'diverged' ? steps : null;
  return step === null ? words : say('{outcome} at step {step}', { outcome: words, step });
}

function cellClass(run: SweptRun, props: Props): string {
  const kind = props.failed.has(run.index) ? 'failed' : (run.record?.summary.outcome ?? 'pending');
  const chosen = run.index === props.chosen ? ' chosen' : '';
  return `outcome-cell ${kind}${chosen}${props.compared.includes(run.index) ? ' compared' : ''}`;
}

export function OutcomeMap(props: Props): ReactNode {
  const { runs, rates, axis, progress, failed, chosen, width, onChoose, onOpen, onCompare } = props;
  const grid = useRef<HTMLDivElement>(null);
  /** A finger's first tap chooses: what was chosen before it came. */
  const tapped = useRef<number | null>(null);
  const cells = rateCells(rates);
  const rows = Array.from({ length: Math.ceil(runs.length / rates.length) }, (_, row) =>
    runs.slice(row * rates.length, (row + 1) * rates.length),
  );
  const height = rows.length > 1 ? LOW_ROW : ROW;
  const room = Math.max(1, width - HEAD);
  const chosenRate = chosen === null ? null : (runs[chosen]?.learningRate ?? null);
  const labelled = labelledRates(cells, room, chosenRate);
  const start = initialEdge(runs, rows.length);
  const startAt = start === null ? Number.NaN : shareAt(cells, start);
  // One stop for the tab key: the chosen run, else the first.
  const stop = chosen ?? runs[0]?.index;

  const move = (event: KeyboardEvent, index: number): void => {
    const column = index % rates.length;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: column > 0 ? -1 : 0,
      ArrowRight: column < rates.length - 1 ? 1 : 0,
      ArrowUp: -rates.length,
      ArrowDown: rates.length,
      Home: -column,
      End: rates.length - 1 - column,
    };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'c' || event.key === 'C') onCompare(index);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = runs[index + step]?.index;
    if (next !== undefined) grid.current?.querySelector<HTMLElement>(`[data-run="${next}"]`)?.focus();
  };

  return (
    <div className="outcome-map" ref={grid} style={{ width }}>
      {axis !== null && <span className="outcome-axis-name">{axis}</span>}
      {rows.map((row) => (
        <div key={row[0]!.index} className="outcome-row" style={{ height }}>
          <span className="outcome-head" style={{ width: HEAD }}>
            {row[0]!.second === null ? say('run') : secondText(row[0]!.second)}
          </span>
          {row.map((run, i) => {
            const cell = cells[i]!;
            const name = `${runName(run, axis)}: ${stateWords(run, failed, progress)}`;
            return (
              <button
                key={run.index}
                type="button"
                className={cellClass(run, props)}
                style={{ left: HEAD + cell.from * room, width: (cell.to - cell.from) * room - 2 }}
                data-run={run.index}
                data-outcome={run.record?.summary.outcome}
                data-digest={run.record?.digest}
                tabIndex={run.index === stop ? 0 : -1}
                aria-label={name}
                title={name}
                onPointerEnter={(event) => event.pointerType === 'mouse' && onChoose(run.index)}
                onPointerDown={({ pointerType }) => {
                  tapped.current = pointerType === 'touch' && run.index !== chosen ? run.index : null;
                }}
                onFocus={() => onChoose(run.index)}
                onKeyDown={(event) => move(event, run.index)}
                onClick={() => (tapped.current === run.index ? onChoose : onOpen)(run.index)}
              >
                {run.record !== null && <OutcomeGlyph outcome={run.record.summary.outcome} />}
                {progress.has(run.index) && (
                  <span
                    className="outcome-progress"
                    style={{ width: `${100 * progress.get(run.index)!}%` }}
                  />
                )}
              </button>
            );
          })}
        </div>
      ))}
      <div className="outcome-axis" aria-hidden="true">
        <span className="outcome-head symbol" style={{ width: HEAD }}>
          η
        </span>
        {cells
          .filter(({ learningRate }) => labelled.has(learningRate))
          .map(({ learningRate, at }) => (
            <span
              key={learningRate}
              className={learningRate === chosenRate ? 'outcome-rate chosen' : 'outcome-rate'}
              style={{ left: HEAD + at * room }}
            >
              {learningRate}
            </span>
          ))}
      </div>
      {startAt > 0 && startAt < 1 && (
        <div
          className="outcome-start"
          style={{ left: HEAD + startAt * room, height: rows.length * (height + 2) + 8 }}
        >
          <span style={{ transform: `translateX(${-100 * Math.min(0.9, Math.max(0.1, startAt))}%)` }}>
            <Rich text={say('2/*S* at step 0 = {value}', { value: shortText(start!) })} />
          </span>
        </div>
      )}
    </div>
  );
}

/** 2/S at step 0, where every run begins at the same point; null with rows that begin elsewhere. */
function initialEdge(runs: readonly SweptRun[], rows: number): number | null {
  if (rows > 1) return null;
  const sharpness = runs.find(({ record }) => record !== null)?.record?.summary.initialSharpness ?? null;
  return sharpness !== null && sharpness > 0 ? 2 / sharpness : null;
}

/** How often each outcome came, with its sign. */
export function OutcomeKey({ runs }: { readonly runs: readonly SweptRun[] }): ReactNode {
  const count = (id: OutcomeId): number => runs.filter(({ record }) => record?.summary.outcome === id).length;
  const ids = (Object.keys(outcomes) as OutcomeId[]).filter((id) => id !== 'stuck' || count(id) > 0);
  return (
    <ul className="outcome-key">
      {ids.map((id) => (
        <li
          key={id}
          className={`outcome-word ${id}`}
          title={translated(outcomes[id].means)}
          data-count={count(id)}
        >
          <OutcomeGlyph outcome={id} />
          {translated(outcomes[id].label)} <b>{count(id)}</b>
        </li>
      ))}
    </ul>
  );
}
