/**
 * The session's state as it is read by text: at most every so many milliseconds, since text that changes faster than it
 * can be read costs frames and says nothing. A change of status, or another run, is news by itself and does not wait, so
 * that no sample says "paused" beside an earlier step. The last state always arrives.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { SessionState } from './session-state.ts';

export interface Sampled {
  getState(): SessionState;
  /** Calls back when there is another sample. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

const all = new WeakMap<StoreApi<SessionState>, Map<number, Sampled>>();

/** All who read at the same interval share their samples, and are rendered together. */
export function sampled(session: StoreApi<SessionState>, milliseconds: number): Sampled {
  const own = all.get(session) ?? new Map<number, Sampled>();
  all.set(session, own);
  const found = own.get(milliseconds) ?? createSampled(session, milliseconds);
  own.set(milliseconds, found);
  return found;
}

function createSampled(session: StoreApi<SessionState>, milliseconds: number): Sampled {
  const listeners = new Set<() => void>();
  let sample = session.getState();
  let at = Number.NEGATIVE_INFINITY;
  /** The last state heard of. */
  let before = sample;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};

  const take = (): void => {
    clearTimeout(timer);
    timer = undefined;
    at = performance.now();
    sample = session.getState();
    for (const listener of [...listeners]) listener();
  };
  // From each change on, either the sample is the state or a timer is running that makes it so.
  const hear = (state: SessionState): void => {
    const wait = at + milliseconds - performance.now();
    const news = isNews(state, before);
    before = state;
    if (news || wait <= 0) take();
    else timer ??= setTimeout(take, wait);
  };

  return {
    getState() {
      // Whoever hears of the news first already reads it here.
      const state = session.getState();
      if (isNews(state, sample)) sample = state;
      return sample;
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        stop = session.subscribe(hear);
        // What changed while nobody listened.
        sample = session.getState();
        before = sample;
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop();
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

function isNews(state: SessionState, before: SessionState): boolean {
  return state.status !== before.status || state.run !== before.run;
}
