/** Two to four runs on shared axes, overlaid or side by side, with the first step at which they differ. */
import { type ReactNode, type Ref, useMemo } from 'react';
import { joinClauses, joinSentences } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { type Comparison, compareRuns } from '../../sweep/compare.ts';
import { Rich } from '../kit/rich.tsx';
import { SweepCurves } from './sweep-curves.tsx';
import { curvesDomain } from './sweep-domain.ts';
import type { SweepTraces } from './sweep-traces.ts';
import type { CompareLayout, TimeAxis } from './sweep-view.ts';
import { runName, type SweptRun } from './swept-run.ts';

interface Props {
  /** What the way to the comparison leads to. */
  readonly ref: Ref<HTMLElement>;
  /** In the order in which they were taken; the first is what the others are compared with. */
  readonly runs: readonly SweptRun[];
  readonly axis: string | null;
  readonly traces: SweepTraces;
  readonly layout: CompareLayout;
  readonly timeAxis: TimeAxis;
  readonly chosen: number | null;
  readonly width: number;
  readonly onLayout: (layout: CompareLayout) => void;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

const LAYOUTS = ['overlaid', 'side by side'] as const satisfies readonly CompareLayout[];
const HEIGHT = 220;
const GAP = 16;
/** Narrower than this a chart shows nothing. */
const LEAST_WIDTH = 260;

export function CompareRuns(props: Props): ReactNode {
  const { axis, traces, layout, timeAxis, chosen, width, onLayout, onRemove } = props;
  // Shades tell the compared runs apart, however close their η are.
  const runs = useMemo(
    () => props.runs.map((run, i, all) => ({ ...run, place: all.length > 1 ? i / (all.length - 1) : 0 })),
    [props.runs],
  );
  const end = Math.max(...runs.map((run) => endOf(run, traces, timeAxis)));
  const columns =
    layout === 'overlaid' ? 1 : Math.max(1, Math.min(runs.length, Math.floor(width / LEAST_WIDTH)));
  const chartWidth = (width - (columns - 1) * GAP) / columns;
  const groups = layout === 'overlaid' ? [runs] : runs.map((run) => [run]);
  // Of more than two, each pair parts at a step of its own.
  const parting = runs.length === 2 ? comparisonOf(runs[0]!, runs[1]!, traces).partFrom : null;
  const mark = useMemo(
    () => (parting === null ? undefined : { step: parting, text: say('losses part here') }),
    [parting],
  );
  const titles = { sharpness: say('Sharpness'), loss: say('Loss') };
  return (
    <section ref={props.ref} className="compare-runs" aria-label={say('Comparison')} tabIndex={-1}>
      <div className="compare-head">
        <h2 className="panel-title">{say('Comparison')}</h2>
        <fieldset className="compare-layout" aria-label={say('Arrangement')}>
          {LAYOUTS.map((id) => (
            <button key={id} type="button" aria-pressed={layout === id} onClick={() => onLayout(id)}>
              {say(id)}
            </button>
          ))}
        </fieldset>
        <ul className="compare-list">
          {runs.map((run) => (
            <li key={run.index}>
              <Rich text={runName(run, axis, '*η*')} />{' '}
              <button
                type="button"
                className="link"
                aria-label={say('Remove {run} from the comparison', { run: runName(run, axis) })}
                onClick={() => onRemove(run.index)}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {runs.slice(1).map((run) => (
        <p key={run.index} className="compare-note" role="status">
          <Rich text={noteOf(runs[0]!, run, axis, traces)} />
        </p>
      ))}
      {(['sharpness', 'loss'] as const).map((quantity) => (
        <div key={quantity} className="compare-row" style={{ gap: GAP }}>
          {groups.map((group) => (
            <SweepCurves
              key={group.map(({ index }) => index).join()}
              quantity={quantity}
              title={titles[quantity]}
              subtitle={group.length === 1 ? runName(group[0]!, axis, '*η*') : say('log scale')}
              runs={group}
              traces={traces}
              chosen={group.length === 1 ? group[0]!.index : chosen}
              timeAxis={timeAxis}
              end={end}
              width={chartWidth}
              height={HEIGHT}
              domain={curvesDomain(runs, traces, `gd.${quantity}`)}
              mark={mark}
              summary={say('Compared: {runs}.', { runs: joinClauses(runs.map((run) => runName(run, axis))) })}
              onChoose={props.onChoose}
              onOpen={props.onOpen}
            />
          ))}
        </div>
      ))}
    </section>
  );
}

export function endOf({ index, learningRate }: SweptRun, traces: SweepTraces, timeAxis: TimeAxis): number {
  const last = Math.max(0, (traces.of(index)?.end ?? 1) - 1);
  return timeAxis === 'step' ? last : last * learningRate;
}

function comparisonOf(a: SweptRun, b: SweptRun, traces: SweepTraces): Comparison {
  const [first, second] = [a, b].map((run) => {
    const own = traces.of(run.index);
    const length = own?.end ?? 0;
    const loss = new Float64Array(length);
    const sharpness = new Float64Array(length);
    own?.copyInto('gd.loss', 0, length, loss);
    own?.copyInto('gd.sharpness', 0, length, sharpness);
    return { loss, sharpness, edgeStep: run.record?.summary.edgeStep ?? null };
  });
  return compareRuns(first!, second!);
}

/** Where they part, and whether that means anything. Symbols stand between asterisks. */
export function noteOf(a: SweptRun, b: SweptRun, axis: string | null, traces: SweepTraces): string {
  const { differFrom, partFrom, common, sensitive } = comparisonOf(a, b, traces);
  const names = { one: runName(a, axis, '*η*'), other: runName(b, axis, '*η*') };
  if (differFrom === null)
    return say('{one} and {other} are the same to the last bit over their {common} common steps.', {
      ...names,
      common,
    });
  if (partFrom === null)
    return say('{one} and {other} differ from step {step} on; their losses stay within 1 % of one another.', {
      ...names,
      step: differFrom,
    });
  return joinSentences(
    say(
      '{one} and {other} differ from step {step} on; their losses part by more than 1 % from step {part} on.',
      { ...names, step: differFrom, part: partFrom },
    ),
    sensitive
      ? say(
          'Both were past the edge by then, where a difference in the last place grows 1.14 to 1.8 times a step: compare how the curves behave there, not where each spike stands.',
        )
      : '',
  );
}
