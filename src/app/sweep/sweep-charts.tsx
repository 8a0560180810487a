/** What a sweep has found: outcomes, curves, figures over the learning rate, comparison, table; one run chosen in all. */
import { type ReactNode, useMemo, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { plainText } from '../../controls/rich-text.tsx';
import { say, type Sentence } from '../../language/say.ts';
import { Rich } from '../../panels/kit/rich.tsx';
import { CompareRuns, endOf } from '../../panels/sweep/compare-runs.tsx';
import { MetricChart } from '../../panels/sweep/metric-chart.tsx';
import { OutcomeKey, OutcomeMap } from '../../panels/sweep/outcome-map.tsx';
import { SharpnessScatter } from '../../panels/sweep/sharpness-scatter.tsx';
import { SweepCurves } from '../../panels/sweep/sweep-curves.tsx';
import '../../panels/sweep/sweep-panels.css';
import type { TimeAxis } from '../../panels/sweep/sweep-view.ts';
import type { SweptRun } from '../../panels/sweep/swept-run.ts';
import type { SweepPlan } from '../../sweep/plan.ts';
import { resultsOf } from '../../sweep/results.ts';
import { resultsText } from '../../sweep/results-text.ts';
import { saveFile } from '../save-file.ts';
import { useSize } from '../use-size.ts';
import { ClickLine } from './click-line.tsx';
import { RunTable } from './run-table.tsx';
import { sweepSentence } from './sweep-sentence.ts';
import type { PageSweep } from './sweep-state.ts';

const SHARPNESS_HEIGHT = 356;
const LOSS_HEIGHT = 236;
/** As far down as what stands beside it. */
const LOSS_HEIGHT_BESIDE = 312;
const SCATTER_HEIGHT = 356;
const METRIC_HEIGHT = 250;
const PAIR_HEIGHT = 310;
/** From here on the scatter stands beside the curves. */
const BESIDE = 860;
const SIDE = 360;
const GAP = 32;

const TIME_AXES = [
  ['step', 'steps'],
  ['time', 'training time *ηt*'],
] as const satisfies readonly (readonly [TimeAxis, Sentence])[];

interface Props {
  readonly sweep: PageSweep;
  readonly plan: SweepPlan;
  readonly axis: string | null;
  readonly runs: readonly SweptRun[];
  readonly onOpen: (index: number) => void;
  /** Between the outcomes and the curves. */
  readonly children: ReactNode;
}

export function SweepCharts({ sweep, plan, axis, runs, onOpen, children }: Props): ReactNode {
  const { traces, live } = sweep;
  const { records, running, failed } = useSyncExternalStore(live.subscribe, live.state);
  const view = useStore(sweep.view);
  const { chosen, compared, timeAxis, metric, choose, clickDoes, toggleCompared } = view;
  const onClick = clickDoes === 'open' ? onOpen : toggleCompared;
  const comparison = useRef<HTMLElement>(null);
  const [column, { width }] = useSize<HTMLDivElement>();
  const { learningRates } = plan.sweep;
  const progress = useMemo(
    () =>
      new Map(
        [...running].map(([index, step]) => [index, Math.max(0, step) / plan.runs[index]!.description.steps]),
      ),
    [running, plan],
  );
  const beside = width >= BESIDE;
  const main = beside ? width - SIDE - GAP : width;
  const pair = !beside && width >= 620;
  const side = beside ? SIDE : pair ? (width - GAP) / 2 : width;
  const end = Math.max(...runs.map((run) => plannedEnd(run, plan, traces, timeAxis)));
  const summary = plainText(sweepSentence(runs, axis));
  const curves = {
    runs,
    traces,
    chosen,
    timeAxis,
    end,
    width: main,
    summary,
    onChoose: choose,
    onOpen: onClick,
  };
  const points = { runs, axis, chosen, width: side, onChoose: choose, onOpen: onClick };
  const download = (format: 'csv' | 'json'): void => {
    const text = resultsText(resultsOf(plan, null, records.values()), format);
    saveFile(`sweep.${format}`, format === 'csv' ? 'text/csv' : 'application/json', [text]);
  };
  const pinned = compared.flatMap((index) => runs[index] ?? []);
  return (
    <div className="sweep-charts" ref={column}>
      {width > 0 && (
        <>
          <section aria-label={say('Outcome')}>
            <div className="outcome-line">
              <h2 className="panel-title">{say('Outcome')}</h2>
              <OutcomeKey runs={runs} />
            </div>
            <OutcomeMap
              runs={runs}
              rates={learningRates}
              axis={axis}
              progress={progress}
              failed={failed}
              chosen={chosen}
              compared={compared}
              width={width}
              onChoose={choose}
              onOpen={onClick}
              onCompare={toggleCompared}
            />
            <ClickLine
              does={clickDoes}
              compared={pinned}
              axis={axis}
              onDoes={view.setClickDoes}
              onShow={() => {
                comparison.current?.scrollIntoView({ block: 'start' });
                comparison.current?.focus({ preventScroll: true });
              }}
            />
          </section>
          {children}
          <div className={beside ? 'sweep-columns beside' : 'sweep-columns'}>
            <div className="sweep-curves-column">
              <fieldset className="compare-layout sweep-against" aria-label={say('Curves against')}>
                {TIME_AXES.map(([id, label]) => (
                  <button
                    key={id}
                    type="button"
                    aria-pressed={timeAxis === id}
                    onClick={() => view.setTimeAxis(id)}
                  >
                    <Rich text={say(label)} />
                  </button>
                ))}
              </fieldset>
              <SweepCurves
                {...curves}
                byRows
                quantity="sharpness"
                title={say('Sharpness')}
                subtitle={say('every run with its own 2/*η*, log scale')}
                height={SHARPNESS_HEIGHT}
              />
              <SweepCurves
                {...curves}
                byRows
                quantity="loss"
                title={say('Loss')}
                subtitle={say('labelled by *η*, log scale')}
                height={beside ? LOSS_HEIGHT_BESIDE : LOSS_HEIGHT}
              />
            </div>
            <div className={pair ? 'sweep-side pair' : 'sweep-side'}>
              <SharpnessScatter {...points} height={pair ? PAIR_HEIGHT : SCATTER_HEIGHT} />
              <MetricChart
                {...points}
                metric={metric}
                columns={learningRates.length}
                commonTime={plan.commonTime}
                height={pair ? PAIR_HEIGHT : METRIC_HEIGHT}
                onMetric={view.setMetric}
              />
              <p className="sweep-links">
                <button type="button" className="link" onClick={() => download('csv')}>
                  {say('Download CSV')}
                </button>
                {' · '}
                <button type="button" className="link" onClick={() => download('json')}>
                  JSON
                </button>
              </p>
            </div>
          </div>
          {pinned.length >= 2 && (
            <CompareRuns
              ref={comparison}
              runs={pinned}
              axis={axis}
              traces={traces}
              layout={view.compareLayout}
              timeAxis={timeAxis}
              chosen={chosen}
              width={width}
              onLayout={view.setCompareLayout}
              onChoose={choose}
              onOpen={onOpen}
              onRemove={toggleCompared}
            />
          )}
          <RunTable runs={runs} axis={axis} chosen={chosen} onChoose={choose} onOpen={onClick} />
        </>
      )}
    </div>
  );
}

/** Where a run is meant to end, unless it has ended before. */
function plannedEnd(
  run: SweptRun,
  plan: SweepPlan,
  traces: PageSweep['traces'],
  timeAxis: 'step' | 'time',
): number {
  if (run.record !== null) return endOf(run, traces, timeAxis);
  const { steps } = plan.runs[run.index]!.description;
  return timeAxis === 'step' ? steps : steps * run.learningRate;
}
