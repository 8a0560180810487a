/** What the reader looks at: zoom, crosshair, scales, open panels, theme. It never changes a run. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Scale = 'log' | 'linear';
export type Theme = 'auto' | 'light' | 'dark';
/** First and last step shown. */
export type StepRange = readonly [from: number, to: number];
/** Which relative error of the predictions the error panel shows. */
export type ErrorKind = 'loss' | 'sharpness' | 'displacement';

/** The part that belongs into a link: it can be serialized. */
export interface ViewSettings {
  /** null shows the whole run. */
  readonly range: StepRange | null;
  readonly lossScale: Scale;
  /** Ids of the references whose traces are drawn (a run may compute more). */
  readonly references: readonly string[];
  /** Ids of the open panels (see panels/panels.ts). */
  readonly open: readonly string[];
  readonly errorKind: ErrorKind;
  /** Steps marked with a flag, ascending. */
  readonly bookmarks: readonly number[];
  readonly theme: Theme;
}

export interface ViewState extends ViewSettings {
  /** The step under the pointer; null when it is over no chart. */
  readonly crosshair: number | null;
  /** The step that the reader scrubbed back to; null at the head. */
  readonly scrub: number | null;
}

export interface ViewActions {
  /** Shows the steps between two, in either order; null, and anything shorter than MIN_RANGE, shows all. */
  zoom(range: StepRange | null): void;
  pointAt(step: number | null): void;
  /** Looks back at a step; a zoom moves along to hold it. null is the head. */
  scrubTo(step: number | null): void;
  setLossScale(scale: Scale): void;
  toggleLossScale(): void;
  /** Draws or hides a reference; without the second argument the other of what it is. */
  toggleReference(id: string, drawn?: boolean): void;
  togglePanel(id: string, open?: boolean): void;
  setErrorKind(kind: ErrorKind): void;
  toggleBookmark(step: number): void;
  setTheme(theme: Theme): void;
  /** Takes over settings, e.g. of a link; what is not named stays. */
  apply(settings: Partial<ViewSettings>): void;
}

export type View = StoreApi<ViewState & ViewActions>;

/** Fewer steps than this are a click, not a zoom. */
export const MIN_RANGE = 4;

export const defaultViewSettings: ViewSettings = {
  range: null,
  lossScale: 'log',
  references: ['constrained', 'semilocal', 'paper'],
  open: ['sharpness', 'loss', 'strip', 'portrait', 'network'],
  errorKind: 'displacement',
  bookmarks: [],
  theme: 'auto',
};

export function createView(initial: Partial<ViewSettings> = {}): View {
  return createStore<ViewState & ViewActions>()((set) => ({
    ...defaultViewSettings,
    ...initial,
    crosshair: null,
    scrub: null,
    zoom: (range) => set({ range: normalRange(range) }),
    pointAt: (crosshair) => set({ crosshair }),
    scrubTo: (scrub) =>
      set(({ range }) => ({ scrub, range: scrub === null ? range : showing(range, scrub) })),
    setLossScale: (lossScale) => set({ lossScale }),
    toggleLossScale: () => set((state) => ({ lossScale: state.lossScale === 'log' ? 'linear' : 'log' })),
    toggleReference: (id, drawn) => set((state) => ({ references: toggled(state.references, id, drawn) })),
    togglePanel: (id, open) => set((state) => ({ open: toggled(state.open, id, open) })),
    setErrorKind: (errorKind) => set({ errorKind }),
    toggleBookmark: (step) =>
      set((state) => ({ bookmarks: toggled(state.bookmarks, step).toSorted((a, b) => a - b) })),
    setTheme: (theme) => set({ theme }),
    apply: (settings) =>
      set(settings.range === undefined ? settings : { ...settings, range: normalRange(settings.range) }),
  }));
}

/** The serializable part alone. */
export function viewSettingsOf(state: ViewSettings): ViewSettings {
  const { range, lossScale, references, open, errorKind, bookmarks, theme } = state;
  return { range, lossScale, references, open, errorKind, bookmarks, theme };
}

/** The step that readings, portrait and sentence speak of: under the pointer, else scrubbed to, else null: the head. */
export function stepShown(state: ViewState): number | null {
  return state.crosshair ?? state.scrub;
}

/** A step that a zoom was moved for stands so far from its edge, as a share of it. */
const MARGIN = 0.1;

function showing(range: StepRange | null, step: number): StepRange | null {
  if (range === null || (range[0] <= step && step <= range[1])) return range;
  const length = range[1] - range[0];
  const margin = Math.round(MARGIN * length);
  const from = Math.max(0, step < range[0] ? step - margin : step + margin - length);
  return [from, from + length];
}

function normalRange(range: StepRange | null): StepRange | null {
  if (range === null) return null;
  const from = Math.max(0, Math.floor(Math.min(range[0], range[1])));
  const to = Math.ceil(Math.max(range[0], range[1]));
  return to - from >= MIN_RANGE ? [from, to] : null;
}

function toggled<T>(list: readonly T[], item: T, wanted?: boolean): readonly T[] {
  const present = list.includes(item);
  if ((wanted ?? !present) === present) return list;
  return present ? list.filter((other) => other !== item) : [...list, item];
}
