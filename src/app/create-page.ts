/** Puts the page together: the worker, the session, the traces, the view. Everything that touches the browser is here. */
import type { Page } from '../controls/page-context.ts';
import { presets } from '../description/presets/presets.ts';
import { catalogue } from '../description/registries.ts';
import { displayFrames } from '../panels/kit/frame-loop.ts';
import { createPins } from '../store/pins.ts';
import { createSession } from '../store/session.ts';
import { keepTogether } from '../store/timeline.ts';
import { createTraces } from '../store/traces.ts';
import { createView } from '../store/view.ts';
import type { WorkerLike } from '../worker/connection.ts';
import { createLoadFile } from '../worker/load-file.ts';
import { FrameWorker as Worker } from './frame-worker.ts';
import { mayPlay } from './opening.ts';
import { createStandard } from './standard.ts';
import { storedTheme } from './theme.ts';

function every(milliseconds: number, task: () => void): () => void {
  const timer = setInterval(task, milliseconds);
  return () => clearInterval(timer);
}

function after(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}

/** The hash of the address belongs to the run of one page; a second page, as a lesson has, leaves it alone. */
function intoAddress(hash: string): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}

function startWorker(): WorkerLike {
  return new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' }) as WorkerLike;
}

let early: WorkerLike | null = null;

/** Loading its script takes the worker longer than anything the page does before it talks to it. */
export function startWorkerEarly(): void {
  early = startWorker();
}

export function createPage(navigate: (hash: string) => void = intoAddress): Page {
  const schedule = displayFrames.request;
  const traces = createTraces(schedule);
  const view = createView({ theme: storedTheme() });
  const files = new URL('data/', document.baseURI).href;
  const loadFile = createLoadFile(
    () => files,
    (...request) => fetch(...request),
  );
  const createWorker = (): WorkerLike => {
    const worker = early ?? startWorker();
    early = null;
    return worker;
  };
  const clock = { now: () => performance.now(), every, after };
  const { state, actions } = createSession({
    catalogue,
    presets,
    frames: traces,
    createWorker,
    files,
    loadFile,
    clock,
    schedule,
    mayPlay,
    navigate,
  });
  keepTogether({ session: state, actions, traces, view });
  return {
    session: state,
    actions,
    traces,
    view,
    catalogue,
    presets,
    standard: createStandard(catalogue, presets),
    pins: createPins(),
    loadFile,
    parametersAt: async (description, steps) => {
      // Only an exported script needs it.
      const { parametersAt } = await import('../store/parameters-at.ts');
      return parametersAt(description, steps, { createWorker, files, clock });
    },
  };
}
