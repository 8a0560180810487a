/** What a session is made of: everything that is of the browser is handed in. */
import type { StoreApi } from 'zustand/vanilla';
import type { Catalogue } from '../description/catalogue.ts';
import type { LoadFile, Presets } from '../description/preset.ts';
import type { PageClock, WorkerLike } from '../worker/connection.ts';
import type { FrameSink, SessionActions, SessionState } from './session-state.ts';

export interface SessionOptions {
  readonly catalogue: Catalogue;
  readonly presets: Presets;
  readonly frames: FrameSink;
  readonly createWorker: () => WorkerLike;
  /** Where data files lie, an absolute address. */
  readonly files: string;
  readonly loadFile: LoadFile;
  readonly clock: SessionClock;
  /** Runs a task at the next display frame. */
  readonly schedule: (task: () => void) => void;
  /** Whether a run may begin of itself; false where the reader asked for little motion. True without it. */
  readonly mayPlay?: () => boolean;
  /** Puts a hash into the address, replacing what stands there. */
  readonly navigate: (hash: string) => void;
}

export interface SessionClock extends PageClock {
  /** Calls back once; returns the way to stop. */
  after(milliseconds: number, task: () => void): () => void;
}

export interface Session {
  readonly state: StoreApi<SessionState>;
  readonly actions: SessionActions;
}
