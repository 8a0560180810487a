/**
 * The first swing of the opening run in slow motion: from the hit until sharpness is back under 2/η. At the usual
 * speed it is over in half a second, before a first reader has seen what to look at. The speed stands where it is
 * chosen, and whoever chooses another keeps it.
 */
import type { Page } from '../controls/page-context.ts';
import type { SessionState } from '../store/session-state.ts';
import type { Speed } from '../worker/protocol.ts';

/** Steps per second: some four seconds in the flagship. */
const SLOW: Speed = 10;
/** At the hit itself S may lie on either side of 2/η by rounding. */
const FIRST_STEPS = 5;

export function slowFirstSwing({ session, actions }: Pick<Page, 'session' | 'actions'>): void {
  const { run } = session.getState();
  let usual: Speed | null = null;
  const stop = session.subscribe((state) => {
    const hit = state.events.find(({ kind }) => kind === 'hit');
    const another = state.run !== run;
    if (usual === null) {
      if (another || (hit !== undefined && state.speed <= SLOW)) stop();
      else if (hit !== undefined) {
        usual = state.speed;
        actions.setSpeed(SLOW);
      }
      return;
    }
    const chosen = state.speed !== SLOW;
    if (!chosen && !another && !isOver(state, hit?.step ?? 0)) return;
    stop();
    if (!chosen) actions.setSpeed(usual);
  });
}

function isOver({ status, step, latest }: SessionState, hit: number): boolean {
  if (status === 'finished' || status === 'diverged') return true;
  const { 'gd.sharpness': sharpness = Number.NaN, 'gd.threshold': threshold = Number.NaN } = latest;
  return step > hit + FIRST_STEPS && sharpness < threshold;
}
