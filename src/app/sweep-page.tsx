/** The sweep: one run at many learning rates, computed by a pool of workers, each result shown as it comes. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { usePage } from '../controls/page-context.ts';
import { plainText, RichText } from '../controls/rich-text.tsx';
import { joinSentences } from '../language/join.ts';
import { say, type Sentence } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { Rich } from '../panels/kit/rich.tsx';
import { CompareRuns, endOf } from '../panels/sweep/compare-runs.tsx';
import { MetricChart } from '../panels/sweep/metric-chart.tsx';
import { OutcomeKey, OutcomeMap } from '../panels/sweep/outcome-map.tsx';
import { SharpnessScatter } from '../panels/sweep/sharpness-scatter.tsx';
import { SweepCurves } from '../panels/sweep/sweep-curves.tsx';
import type { SweepView, TimeAxis } from '../panels/sweep/sweep-view.ts';
import { sweptRuns } from '../panels/sweep/swept-run.ts';
import '../panels/sweep/sweep-panels.css';
import { axisLabel } from '../sweep/axes.ts';
import type { LiveState } from '../sweep/live-sweep.ts';
import type { SweepPlan } from '../sweep/plan.ts';
import { resultsOf } from '../sweep/results.ts';
import { resultsText } from '../sweep/results-text.ts';
import type { Sweep } from '../sweep/sweep.ts';
import { saveFile } from './save-file.ts';
import { ChosenRun } from './sweep/chosen-run.tsx';
import { ClickLine } from './sweep/click-line.tsx';
import { openSweptRun } from './sweep/open-swept-run.ts';
import { RunTable } from './sweep/run-table.tsx';
import { SweepControls } from './sweep/sweep-controls.tsx';
import './sweep/sweep-page.css';
import { planOf } from './sweep/sweep-form.ts';
import { SweepProgress } from './sweep/sweep-progress.tsx';
import { SweepPreview } from './sweep/sweep-preview.tsx';
import { sweepSentence } from './sweep/sweep-sentence.ts';
import { useReadyWorkers } from './sweep/use-ready-workers.ts';
import { type PageSweep, sweepOf } from './sweep/sweep-state.ts';
import { useLayout } from './use-layout.ts';
import { useSize } from './use-size.ts';

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
/** ms after which the pointer counts as at rest on a run, and not on its way across it. */
const REST = 250;

export default function SweepPage(): ReactNode {
  const page = usePage();
  const sweep = sweepOf(page);
  const { form, faults } = useStore(sweep.form);
  const live = useSyncExternalStore(sweep.live.subscribe, sweep.live.state);
  const { plan, records, failed } = live;
  const chosen = useStore(sweep.view, (state) => state.chosen);
  const compared = useStore(sweep.view, (state) => state.compared);
  const { toggleCompared } = sweep.view.getState();
  const runs = useMemo(() => (plan === null ? [] : sweptRuns(plan, records)), [plan, records]);
  const axis = axisOf(plan?.sweep ?? null, page.catalogue);
  const planned = useMemo(() => planOf(form, page.catalogue), [form, page.catalogue]);
  useReadyWorkers(sweep, planned, live.status === 'running');
  const rail = useRef<HTMLElement>(null);
  const backToRested = useRested(sweep.view);
  // What was refused is where the reader goes on.
  useEffect(() => {
    if (Object.keys(faults).length > 0)
      rail.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  const start = (): void => {
    if (!planned.ok) {
      sweep.form.setState({ faults: planned.faults });
      return;
    }
    page.actions.pause();
    if (planned.plan.digest !== plan?.digest) sweep.view.getState().reset();
    sweep.presetId = form.presetId;
    sweep.live.start(planned.plan);
  };
  const open = useCallback(
    (index: number) => {
      const now = sweep.live.state().plan ?? (planned.ok ? planned.plan : null);
      if (now === null) return;
      const { references } = now.sweep.base;
      const presetId = sweep.live.state().plan === null ? form.presetId : sweep.presetId;
      void openSweptRun(page, { ...now.runs[index]!.description, references }, presetId);
    },
    [page, sweep, planned, form.presetId],
  );
  const layout = useLayout();
  const formAxis = axisOf(planned.ok ? planned.plan.sweep : null, page.catalogue);
  const run = runs.find(({ index }) => index === chosen) ?? null;
  const chosenRun = plan !== null && (
    <ChosenRun
      run={run}
      axis={axis}
      byFinger={layout === 'narrow'}
      failure={run === null ? undefined : failed.get(run.index)}
      compared={run !== null && compared.includes(run.index)}
      onOpen={() => run !== null && open(run.index)}
      onCompare={() => run !== null && toggleCompared(run.index)}
    />
  );
  return (
    <div className="sweep">
      <section
        className="sweep-rail"
        aria-label={say('Sweep')}
        ref={rail}
        // On the way to what can be done with a run the pointer crosses others.
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && backToRested()}
      >
        <SweepControls
          form={form}
          faults={faults}
          onForm={(next) => sweep.form.setState({ form: next, faults: {} })}
        />
        <SweepProgress
          live={live}
          changed={!planned.ok || planned.plan.digest !== plan?.digest}
          onStart={start}
          onCancel={() => sweep.live.cancel()}
        />
        {layout !== 'narrow' && chosenRun}
      </section>
      <main className="sweep-main" id="content" tabIndex={-1}>
        <div className="sentence">
          <h1 className="sentence-main">
            <RichText>{sweepSentence(runs, plan === null ? formAxis : axis)}</RichText>
          </h1>
          <p className="sentence-detail">{detailOf(live)}</p>
        </div>
        {plan === null && <SweepPreview planned={planned} axis={formAxis} onOpen={open} />}
        {plan !== null && (
          <SweepCharts sweep={sweep} plan={plan} axis={axis} runs={runs} onOpen={open}>
            {layout === 'narrow' && chosenRun}
          </SweepCharts>
        )}
      </main>
    </div>
  );
}

/** Chooses again the run on which the pointer last came to rest, unless it rests on the one that is chosen. */
function useRested(view: SweepView): () => void {
  const since = useRef(0);
  const rested = useRef<number | null>(null);
  const rests = (): boolean => performance.now() - since.current >= REST;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `rests` reads what is current.
  useEffect(
    () =>
      view.subscribe(({ chosen }, before) => {
        if (chosen === before.chosen) return;
        if (rests()) rested.current = before.chosen;
        since.current = performance.now();
      }),
    [view],
  );
  return () => {
    if (!rests() && rested.current !== null) view.getState().choose(rested.current);
  };
}

function axisOf(sweep: Sweep | null, catalogue: Parameters<typeof axisLabel>[2]): string | null {
  if (sweep === null || sweep.second === null) return null;
  return translated(axisLabel(sweep.second.axis, sweep.base, catalogue));
}

/** What the sentence rests on, and what the second parameter changed besides. */
function detailOf({ plan, status, records }: LiveState): string {
  if (plan === null)
    return say(
      'Choose learning rates and run the sweep: ends and middle come first, then what lies between.',
    );
  const done = records.size;
  const total = plan.runs.length;
  return joinSentences(
    status === 'done' || done === 0 ? '' : say('So far {done} of {total} run(s).', { done, total }),
    ...plan.notes.map(translated),
  );
}

const TIME_AXES = [
  ['step', 'steps'],
  ['time', 'training time *ηt*'],
] as const satisfies readonly (readonly [TimeAxis, Sentence])[];

interface ChartsProps {
  readonly sweep: PageSweep;
  readonly plan: SweepPlan;
  readonly axis: string | null;
  readonly runs: ReturnType<typeof sweptRuns>;
  readonly onOpen: (index: number) => void;
  /** Between the outcomes and the curves. */
  readonly children: ReactNode;
}

function SweepCharts({ sweep, plan, axis, runs, onOpen, children }: ChartsProps): ReactNode {
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
  run: ReturnType<typeof sweptRuns>[number],
  plan: SweepPlan,
  traces: PageSweep['traces'],
  timeAxis: 'step' | 'time',
): number {
  if (run.record !== null) return endOf(run, traces, timeAxis);
  const { steps } = plan.runs[run.index]!.description;
  return timeAxis === 'step' ? steps : steps * run.learningRate;
}
