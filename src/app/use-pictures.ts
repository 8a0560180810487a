/** Keeps the picture of what the network computes current, and the one of step 0 beside it. */
import { useEffect, useRef } from 'react';
import { usePage, useSession } from '../controls/page-context.ts';
import type { Picture } from '../worker/protocol.ts';

/** Pictures cost the worker a pass over a grid: a few a second look continuous enough. */
const PERIOD = 150;

/** Asks the worker while the run moves, and once more when it has come to rest. One place on the page calls this. */
export function usePictureRequests(): void {
  const { session, actions } = usePage();
  const status = useSession((state) => state.status);
  const run = useSession((state) => state.run);
  const facts = useSession((state) => state.facts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new run asks anew.
  useEffect(() => {
    if (facts === null || status === 'loading' || status === 'refused' || status === 'silent') return;
    let asked = -1;
    const ask = (): void => {
      const state = session.getState();
      if (document.visibilityState === 'hidden' || state.step === asked) return;
      asked = state.step;
      actions.requestPicture();
    };
    ask();
    const timer = setInterval(ask, PERIOD);
    return () => clearInterval(timer);
  }, [session, actions, status, run, facts]);
}

/** `wanted` false: nothing is read, so that columns without pictures are not drawn again for them. */
export function usePictures(wanted: boolean): {
  readonly picture: Picture | undefined;
  readonly initialPicture: Picture | undefined;
} {
  const latest = useSession((state) => (wanted ? state.picture : null));
  const run = useSession((state) => state.run);
  const initial = useRef<{ run: number; picture: Picture } | null>(null);
  if (latest?.step === 0 && initial.current?.run !== run) initial.current = { run, picture: latest.picture };
  return {
    picture: latest?.picture,
    initialPicture: initial.current?.run === run ? initial.current.picture : undefined,
  };
}
