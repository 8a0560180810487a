/**
 * Keeps the run over a reload of the page: its description, what the reader looks at and the step go to the storage of
 * this tab and are taken from there once. Not by a link: what makes links may be among the files that are missing.
 */
import type { Page } from '../../controls/page-context.ts';
import { costOf } from '../../description/cost.ts';
import { viewSettingsOf } from '../../store/view.ts';
import { parseView, viewPairs } from '../../store/view-in-link.ts';
import { notify } from './notice.ts';

const KEY = 'kept run';
/** Seconds of computation that the reader is not asked about. */
const SHORT = 15;

export type Why = 'new version' | 'old files';

/** False where this tab stores nothing. */
export function keepRun({ session, view }: Page, why: Why): boolean {
  const { description, presetId, step, status } = session.getState();
  const kept = {
    why,
    description,
    presetId,
    step,
    playing: status === 'playing',
    view: viewPairs(viewSettingsOf(view.getState())),
  };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Opens what was kept, if anything was, and goes on to its step where that takes no time; says so. */
export function takeUpKeptRun(page: Page): boolean {
  const kept = takeKept();
  if (kept === null) return false;
  const { session, actions, view, catalogue } = page;
  const { why, description, presetId, step, playing, pairs } = kept;
  actions.openDescription(description, { presetId });
  if (session.getState().linkFaults.length > 0) return true;
  const { view: settings } = parseView(pairs);
  if (settings !== null) view.getState().apply(settings);
  const { firstStep, laterStep } = costOf(session.getState().description, catalogue);
  const short = firstStep + step * laterStep <= SHORT;
  notify({ kind: 'taken up', why, step: short ? step : null, was: step });
  if (!short || step < 1) return true;
  const run = session.getState().run;
  let asked = false;
  const stop = session.subscribe((state) => {
    if (state.run !== run || state.status === 'refused') return stop();
    if (state.status === 'ready' && !asked) {
      asked = true;
      actions.step(step);
    }
    if (state.step < step) return;
    stop();
    if (playing) actions.play();
  });
  return true;
}

interface Kept {
  readonly why: Why;
  readonly description: unknown;
  readonly presetId: string | null;
  readonly step: number;
  readonly playing: boolean;
  readonly pairs: readonly (readonly [string, string])[];
}

/** The storage belongs to the site, and still nothing in it is taken on trust. */
function takeKept(): Kept | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null) return null;
    const { why, description, presetId, step, playing, view } = found as Record<string, unknown>;
    const pairs = (Array.isArray(view) ? view : []).filter(
      (pair): pair is [string, string] =>
        Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    );
    return {
      why: why === 'new version' ? why : 'old files',
      description,
      presetId: typeof presetId === 'string' ? presetId : null,
      step: typeof step === 'number' && Number.isInteger(step) ? Math.max(0, step) : 0,
      playing: playing === true,
      pairs,
    };
  } catch {
    return null;
  }
}
