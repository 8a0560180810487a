/** Keeps what the open panels show of a step current: of the present one, or of the one that the reader looks back to. */
import { useEffect, useMemo } from 'react';
import { usePage, useSession } from '../controls/page-context.ts';
import { spectrumEvery } from '../panels/kit/spectrum-every.ts';
import type { Panel } from '../panels/panel.ts';
import { stepShown } from '../store/view.ts';
import type { SightKind } from '../worker/protocol.ts';
import { type Seen, useShownSights } from './use-shown-sights.ts';

/** Sights cost the worker more than a step: a few a second look continuous enough while the run moves. */
const PERIOD = 150;

/**
 * Asks for what these panels show: at the present step while the run moves and once more when it has come to rest, and
 * at once where the reader looks back.
 */
export function useSights(panels: readonly Panel[]): Seen {
  const { session, actions, view } = usePage();
  const kinds = useMemo(
    () => [...new Set(panels.flatMap(({ sight }): readonly SightKind[] => (sight ? [sight] : [])))],
    [panels],
  );
  const status = useSession((state) => state.status);
  const run = useSession((state) => state.run);
  const channels = useSession((state) => state.channels);
  const parameters = useSession((state) => state.facts?.parameters);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run, or one with other references, asks anew.
  useEffect(() => {
    if (parameters === undefined || kinds.length === 0) return;
    if (status === 'loading' || status === 'refused' || status === 'silent') return;
    const asked = new Map<SightKind, string>();
    const ask = (): void => {
      const { step, sights } = session.getState();
      if (document.visibilityState === 'hidden') return;
      const shown = stepShown(view.getState());
      const at = shown === null || shown >= step ? null : shown;
      const what = at === null ? `now ${step}` : `then ${at}`;
      for (const sight of kinds) {
        // A question about the present is not repeated while its like is under way: the answer may be of a step before.
        const rests = at === null && status !== 'playing' && sights[sight]?.step !== step;
        if (asked.get(sight) === what && !rests) continue;
        if (sight === 'spectrum') {
          const every = spectrumEvery(parameters);
          const age = Math.abs(step - (sights.spectrum?.step ?? Number.NEGATIVE_INFINITY));
          if (every === null || (at === null && status === 'playing' && age < every)) continue;
        }
        asked.set(sight, what);
        actions.look(sight, at);
      }
    };
    let before = stepShown(view.getState());
    const look = (): void => {
      const now = stepShown(view.getState());
      if (now !== before) ask();
      before = now;
    };
    ask();
    const timer = setInterval(ask, PERIOD);
    const stop = view.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [session, actions, view, status, run, channels, parameters, kinds]);

  return useShownSights(kinds);
}
