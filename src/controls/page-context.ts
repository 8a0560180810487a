/** What stands behind the page, and the hooks by which controls read it and act on it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Catalogue } from '../description/catalogue.ts';
import type { RunDescription } from '../description/description.ts';
import type { LoadFile, Presets } from '../description/preset.ts';
import type { ParametersAt } from '../store/parameters-at.ts';
import type { Pins } from '../store/pins.ts';
import { sampled } from '../store/sampled.ts';
import type { SessionActions, SessionState } from '../store/session-state.ts';
import type { Traces } from '../store/traces.ts';
import type { View, ViewActions, ViewState } from '../store/view.ts';

export interface Page {
  readonly session: StoreApi<SessionState>;
  readonly actions: SessionActions;
  readonly traces: Traces;
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly presets: Presets;
  /** What a reader goes back to by restoring a default: the preset that the run came from, else the defaults. */
  readonly standard: (presetId: string | null) => RunDescription;
  readonly pins: Pins;
  readonly loadFile: LoadFile;
  /** θ at steps of a run, computed beside the one on screen. */
  readonly parametersAt: (
    description: RunDescription,
    steps: readonly number[],
  ) => Promise<readonly ParametersAt[]>;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('no page around this control');
  return page;
}

export function useActions(): SessionActions {
  return usePage().actions;
}

export function useView<T>(select: (state: ViewState & ViewActions) => T): T {
  return useStore(usePage().view, select);
}

/** A part of the state. It must be a value or an object that the state keeps: a new object each time would loop. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(usePage().session, select);
}

/** A part of the state that may change every frame, read at most every `milliseconds` (store/sampled.ts). */
export function useSampled<T>(select: (state: SessionState) => T, milliseconds: number): T {
  const { session } = usePage();
  const { subscribe, getState } = sampled(session, milliseconds);
  const read = (): T => select(getState());
  return useSyncExternalStore(subscribe, read, read);
}
