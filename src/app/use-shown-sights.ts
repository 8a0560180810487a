/**
 * The sights on screen. Several may come between two display frames, and a picture costs more than a chart: each kind is
 * put on screen in its turn, always the newest of it.
 */
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePage, useSession } from '../controls/page-context.ts';
import { displayFrames } from '../panels/kit/frame-loop.ts';
import type { SessionState, Sights } from '../store/session-state.ts';
import type { Picture, SightKind } from '../worker/protocol.ts';

export interface Seen {
  readonly sights: Sights;
  /** What the network computed at step 0. */
  readonly initialPicture: Picture | undefined;
}

export function useShownSights(kinds: readonly SightKind[]): Seen {
  const { session } = usePage();
  const run = useSession((state) => state.run);
  const [sights, setSights] = useState(() => session.getState().sights);
  const initial = useRef<{ readonly run: number; readonly picture: Picture } | null>(null);
  const note = useRef((state: SessionState): void => {
    const { picture } = state.sights;
    if (picture?.step === 0) initial.current = { run: state.run, picture: picture.picture };
  });
  note.current(session.getState());

  useEffect(() => {
    // Columns without sights are not drawn again for them.
    if (kinds.length === 0) return;
    const newest = (): Sights => session.getState().sights;
    const turns = kinds.map(
      (kind) =>
        [kind, () => flushSync(() => setSights((shown) => ({ ...shown, [kind]: newest()[kind] })))] as const,
    );
    let before = newest();
    setSights(before);
    const stop = session.subscribe((state) => {
      const { sights: now } = state;
      if (now === before) return;
      note.current(state);
      // Nothing stays of a run that is not on screen any more.
      const anew = kinds.some((kind) => now[kind] === undefined && before[kind] !== undefined);
      if (anew) setSights(now);
      for (const [kind, show] of turns) {
        if (anew) displayFrames.cancel(show);
        else if (now[kind] !== before[kind]) displayFrames.requestTurn(show);
      }
      before = now;
    });
    return () => {
      stop();
      for (const [, show] of turns) displayFrames.cancel(show);
    };
  }, [session, kinds]);

  return { sights, initialPicture: initial.current?.run === run ? initial.current.picture : undefined };
}
