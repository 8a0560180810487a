/** Pinned runs: recorded traces that every panel draws behind the run on screen, each with a label. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type RecordedRun, tracesOf } from './recorded-run.ts';
import type { Traces } from './traces.ts';

/** More curves than this cannot be told apart. */
export const MOST_PINS = 5;
const LONGEST_LABEL = 24;

export interface Pin {
  readonly id: number;
  readonly label: string;
  readonly run: RecordedRun;
  readonly traces: Traces;
}

export interface PinsState {
  /** Oldest first. */
  readonly pins: readonly Pin[];
}

export interface Pins {
  readonly state: StoreApi<PinsState>;
  /** False where there is no room. A label that is taken gets a number. */
  pin(run: RecordedRun, label: string): boolean;
  unpin(id: number): void;
  rename(id: number, label: string): void;
}

export function createPins(): Pins {
  const state = createStore<PinsState>(() => ({ pins: [] }));
  let count = 0;
  const unused = (label: string, own: number): string => {
    const stem = label.trim().slice(0, LONGEST_LABEL) || 'pinned';
    const taken = state.getState().pins.flatMap((pin) => (pin.id === own ? [] : [pin.label]));
    let candidate = stem;
    for (let k = 2; taken.includes(candidate); k++) candidate = `${stem} (${k})`;
    return candidate;
  };
  return {
    state,
    pin(run, label) {
      const { pins } = state.getState();
      if (pins.length >= MOST_PINS) return false;
      count += 1;
      const pin = { id: count, label: unused(label, count), run, traces: tracesOf(run) };
      state.setState({ pins: [...pins, pin] });
      return true;
    },
    unpin: (id) => state.setState(({ pins }) => ({ pins: pins.filter((pin) => pin.id !== id) })),
    rename: (id, label) =>
      state.setState(({ pins }) => ({
        pins: pins.map((pin) => (pin.id === id ? { ...pin, label: unused(label, id) } : pin)),
      })),
  };
}
