/**
 * Brings a lesson's run to a step and holds it there. Runs are computed in the page's worker, step by step: what is
 * shown was never recorded. A run that stands before a step goes on to it; one that stands past it begins anew, for what
 * comes later must not be seen.
 */
import type { Page } from '../../controls/page-context.ts';
import type { LessonRun } from './lesson.ts';

/** Between two pieces of a run that is watched as it goes on. */
const PIECE_MS = 30;
/** Pieces in which it does: about three seconds. */
const PIECES = 90;

const ENDED = new Set(['finished', 'diverged', 'refused']);

/** Resolves when the run stands at `step` or has ended; rejects when it is given up. */
function arrival({ session }: Page, step: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = session.subscribe(look);
    const end = (settle: () => void): void => {
      stop();
      signal.removeEventListener('abort', giveUp);
      settle();
    };
    function giveUp(): void {
      end(() => reject(signal.reason as Error));
    }
    function look(): void {
      const state = session.getState();
      const stands = state.status !== 'loading' && state.status !== 'playing';
      if (ENDED.has(state.status) || (stands && state.step >= step)) end(resolve);
    }
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
    else look();
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', giveUp);
  });
}

/** The run of a step from its beginning, or from where it stands, to `step`. */
export async function bringTo(
  page: Page,
  run: LessonRun,
  step: number,
  signal: AbortSignal,
  opened: { run: LessonRun | null },
): Promise<void> {
  const { session, actions, presets } = page;
  const now = session.getState();
  const goesOn =
    opened.run === run &&
    now.step <= step &&
    now.description.learningRateEvents.length === 0 &&
    !ENDED.has(now.status);
  if (!goesOn) {
    opened.run = run;
    const preset = run.preset === null ? {} : presets[run.preset]?.run;
    actions.openDescription({ ...preset, ...run.changes }, { presetId: run.preset });
  }
  await arrival(page, 0, signal);
  await goOn(page, step, signal);
}

/** From where it stands to `step`, at once or in pieces that can be watched. */
export async function goOn(page: Page, step: number, signal: AbortSignal, watched = false): Promise<void> {
  const { session, actions } = page;
  const from = session.getState().step;
  const piece = watched ? Math.max(1, Math.ceil((step - from) / PIECES)) : step - from;
  for (let at = from; at < step && !ENDED.has(session.getState().status); ) {
    at = Math.min(step, at + piece);
    actions.step(at - session.getState().step);
    await arrival(page, at, signal);
    if (watched && at < step) await pause(PIECE_MS, signal);
  }
}
