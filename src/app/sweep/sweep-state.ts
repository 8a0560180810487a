/** The sweep of this page: it goes on while the reader looks at another page. Made when the page is first opened. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Page } from '../../controls/page-context.ts';
import { SweepTraces } from '../../panels/sweep/sweep-traces.ts';
import { createSweepView, type SweepView } from '../../panels/sweep/sweep-view.ts';
import type { LiveSweep } from '../../sweep/live-sweep.ts';
import { type FormFaults, formFor, type SweepForm } from './sweep-form.ts';
import { liveSweepInto } from './page-sweeps.ts';
import { PreparedWorkers } from './prepared-workers.ts';
import { createSweepWorker, dataAddress, workerCount } from './sweep-workers.ts';

export interface FormState {
  readonly form: SweepForm;
  readonly faults: FormFaults;
}

export interface PageSweep {
  readonly live: LiveSweep;
  readonly traces: SweepTraces;
  readonly view: SweepView;
  readonly form: StoreApi<FormState>;
  readonly workers: PreparedWorkers;
  /** The preset that the runs on show belong to, for their links. */
  presetId: string | null;
}

const sweeps = new WeakMap<Page, PageSweep>();

export function sweepOf(page: Page): PageSweep {
  const known = sweeps.get(page);
  if (known !== undefined) return known;
  const traces = new SweepTraces();
  const { description, presetId } = page.session.getState();
  const workers = new PreparedWorkers({
    create: createSweepWorker,
    count: workerCount(),
    files: dataAddress(),
  });
  const live = liveSweepInto(traces, {
    createWorker: () => workers.take(),
    keepWorker: (worker) => workers.keep(worker),
  });
  const recommended = presetId === null ? undefined : page.presets[presetId]?.sweep;
  const sweep: PageSweep = {
    live,
    workers,
    traces,
    view: createSweepView(),
    form: createStore<FormState>(() => ({ form: formFor(description, presetId, recommended), faults: {} })),
    presetId,
  };
  sweeps.set(page, sweep);
  followSession(page, sweep);
  return sweep;
}

/** Until the reader has touched the form or run a sweep, it asks for the run of the simulator, which a link may change. */
function followSession({ session, presets }: Page, { form, live }: PageSweep): void {
  let given = form.getState().form;
  let description = given.base;
  session.subscribe((state) => {
    if (state.description === description || form.getState().form !== given || live.state().plan !== null)
      return;
    description = state.description;
    const { presetId } = state;
    given = formFor(description, presetId, presetId === null ? undefined : presets[presetId]?.sweep);
    form.setState({ form: given, faults: {} });
  });
}
