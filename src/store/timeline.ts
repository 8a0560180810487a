/**
 * Looking back over the recorded run. Nothing is computed again: the panels show what was recorded at the step shown.
 * Looking back pauses the run, so that the newest step stays where it is; playing goes on from the newest step.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { SessionActions, SessionState } from './session-state.ts';
import type { Traces } from './traces.ts';
import { stepShown, type View } from './view.ts';

export interface Recorded {
  readonly traces: Traces;
  readonly view: View;
}

interface Run extends Recorded {
  readonly session: StoreApi<SessionState>;
  readonly actions: Pick<SessionActions, 'step' | 'pause'>;
}

/** The step that the reader looks at; before the first frame, −1. */
export function stepLookedAt({ traces, view }: Recorded): number {
  const head = traces.end - 1;
  return Math.min(stepShown(view.getState()) ?? head, head);
}

/** Shows a recorded step; the newest one, and any beyond it, ends looking back. A pointer that rests says no more. */
export function showStep({ traces, view }: Recorded, step: number): void {
  const head = traces.end - 1;
  const held = Math.max(traces.first, Math.round(step));
  const { pointAt, scrubTo } = view.getState();
  pointAt(null);
  scrubTo(held >= head ? null : held);
}

/** Steps back, or forward again, along the record; at its end, forward computes so many steps. */
export function walk(run: Run, steps: number): void {
  const { scrub, pointAt } = run.view.getState();
  if (scrub === null && steps > 0) {
    pointAt(null);
    run.actions.step(steps);
  } else showStep(run, (scrub ?? run.traces.end - 1) + steps);
}

/** Puts a flag at the step looked at, or takes it away. */
export function toggleFlag(recorded: Recorded): void {
  const step = stepLookedAt(recorded);
  if (step >= 0) recorded.view.getState().toggleBookmark(step);
}

/**
 * Keeps run and view together: looking back pauses, playing ends it, and another run is seen from its newest step, with
 * flags of its own. Flags stay where a preset, or a run of no preset, is run again: its steps can be compared.
 */
export function keepTogether({ session, actions, view }: Run): void {
  view.subscribe((state, before) => {
    if (state.scrub !== null && before.scrub === null && session.getState().status === 'playing')
      actions.pause();
  });
  session.subscribe((state, before) => {
    const { scrub, scrubTo, zoom, apply, pointAt } = view.getState();
    const begins = state.status === 'playing' && before.status !== 'playing';
    // What plays is looked at, not the step under a pointer that has been left lying there.
    if (begins || state.run !== before.run) pointAt(null);
    if (state.run !== before.run) {
      // A zoom into the old steps would show nothing.
      zoom(null);
      scrubTo(null);
      const again =
        state.presetId === null
          ? state.description === before.description
          : state.presetId === before.presetId;
      if (!again) apply({ bookmarks: [] });
      if (state.linkView !== null) apply(state.linkView);
    } else if (begins && scrub !== null) scrubTo(null);
  });
}
