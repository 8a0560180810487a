/** The sweep: one run at many learning rates, computed by a pool of workers, each result shown as it comes. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { usePage } from '../controls/page-context.ts';
import { RichText } from '../controls/rich-text.tsx';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { SweepView } from '../panels/sweep/sweep-view.ts';
import { sweptRuns } from '../panels/sweep/swept-run.ts';
import { axisLabel } from '../sweep/axes.ts';
import type { LiveState } from '../sweep/live-sweep.ts';
import type { Sweep } from '../sweep/sweep.ts';
import { ChosenRun } from './sweep/chosen-run.tsx';
import { openSweptRun } from './sweep/open-swept-run.ts';
import { SweepCharts } from './sweep/sweep-charts.tsx';
import { SweepControls } from './sweep/sweep-controls.tsx';
import './sweep/sweep-page.css';
import { planOf } from './sweep/sweep-form.ts';
import { SweepProgress } from './sweep/sweep-progress.tsx';
import { SweepPreview } from './sweep/sweep-preview.tsx';
import { sweepSentence } from './sweep/sweep-sentence.ts';
import { useReadyWorkers } from './sweep/use-ready-workers.ts';
import { sweepOf } from './sweep/sweep-state.ts';
import { useLayout } from './use-layout.ts';

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
