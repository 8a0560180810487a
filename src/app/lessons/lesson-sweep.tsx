/** The sweep of a lesson: a few runs, each on a worker of its own, with the charts of the sweep page. */
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Page } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import { MetricChart } from '../../panels/sweep/metric-chart.tsx';
import { OutcomeKey, OutcomeMap } from '../../panels/sweep/outcome-map.tsx';
import { SharpnessScatter } from '../../panels/sweep/sharpness-scatter.tsx';
import { SweepCurves } from '../../panels/sweep/sweep-curves.tsx';
import { SweepTraces } from '../../panels/sweep/sweep-traces.ts';
import type { MetricId } from '../../panels/sweep/sweep-view.ts';
import { sweptRuns } from '../../panels/sweep/swept-run.ts';
import '../../panels/sweep/sweep-panels.css';
import type { LiveSweep } from '../../sweep/live-sweep.ts';
import { liveSweepInto } from '../sweep/page-sweeps.ts';
import { createSweepWorker } from '../sweep/sweep-workers.ts';
import { useSize } from '../use-size.ts';
import type { Measured, SweepShown } from './lesson.ts';
import { planOf, sweptMeasured } from './lesson-plan.ts';

export interface LessonSweep {
  readonly live: LiveSweep;
  readonly traces: SweepTraces;
}

export function createLessonSweep(): LessonSweep {
  const traces = new SweepTraces();
  return { live: liveSweepInto(traces, { createWorker: createSweepWorker }), traces };
}

const HEIGHT = 336;
const CURVES_HEIGHT = 260;
const GAP = 32;
const BESIDE = 640;

interface Props {
  readonly page: Page;
  readonly sweep: LessonSweep;
  readonly shows: SweepShown;
  /** Runs begin; before, their places are shown empty. */
  readonly begun: boolean;
  readonly revealed: boolean;
  readonly onDone: (run: Measured) => void;
}

export function LessonSweepCharts(props: Props): ReactNode {
  const { page, sweep, shows, begun, revealed, onDone } = props;
  const { live, traces } = sweep;
  const state = useSyncExternalStore(live.subscribe, live.state);
  const [column, { width }] = useSize<HTMLDivElement>();
  const [chosen, choose] = useState<number | null>(null);
  const [metric, setMetric] = useState<MetricId>('finalLoss');
  const plan = useMemo(() => planOf(page, shows), [page, shows]);
  const mine = state.plan?.digest === plan.digest;
  useEffect(() => {
    if (begun && !mine) live.start(plan);
  }, [begun, mine, live, plan]);
  const runs = useMemo(() => sweptRuns(plan, mine ? state.records : new Map()), [plan, mine, state.records]);
  const done = mine && state.status === 'done';
  const told = useRef(onDone);
  told.current = onDone;
  useEffect(() => {
    if (!done) return;
    const summaries = runs.map(({ learningRate, record }) => ({ ...record!.summary, learningRate }));
    told.current(sweptMeasured(summaries));
  }, [done, runs]);

  const charts = new Set([...shows.charts, ...(revealed && done ? shows.reveals : [])]);
  const side = charts.has('scatter') && charts.has('loss') && width >= BESIDE;
  const half = side ? (width - GAP) / 2 : width;
  const common = { runs, axis: null, chosen, onChoose: choose, onOpen: choose };
  return (
    <div className="lesson-sweep" ref={column} data-status={mine ? state.status : 'waiting'}>
      {width > 0 && (
        <>
          <section aria-label={say('Outcome')}>
            <div className="outcome-line">
              <h2 className="panel-title">{say('Outcome')}</h2>
              <OutcomeKey runs={runs} />
            </div>
            <OutcomeMap
              {...common}
              rates={plan.sweep.learningRates}
              progress={new Map([...(mine ? state.running : [])].map(([i, step]) => [i, step / shows.steps]))}
              failed={mine ? state.failed : new Map()}
              compared={[]}
              onCompare={choose}
              width={width}
            />
          </section>
          <div className="lesson-sweep-charts">
            {charts.has('scatter') && <SharpnessScatter {...common} width={half} height={HEIGHT} />}
            {charts.has('loss') && (
              <MetricChart
                {...common}
                metric={metric}
                columns={shows.rates.length}
                commonTime={plan.commonTime}
                width={half}
                height={HEIGHT}
                onMetric={setMetric}
              />
            )}
          </div>
          {charts.has('curves') && (
            <SweepCurves
              {...common}
              quantity="sharpness"
              title={say('Sharpness')}
              subtitle={say('every run with its own 2/*η*, log scale')}
              traces={traces}
              timeAxis="step"
              end={shows.steps}
              width={width}
              height={CURVES_HEIGHT}
              summary={say('Outcome')}
            />
          )}
        </>
      )}
    </div>
  );
}
