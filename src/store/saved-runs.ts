/**
 * Runs that the reader saved, by name, with their traces.
 *
 * A saved run lies under two keys: `trace <id>`, written once and never changed, and `run <id>`, its name, which
 * makes it count. Each save has an id of its own and each change of a name goes with the revision that it was made
 * from, compared and set within one transaction, so that no tab overwrites another. What was written is read back
 * before it is called saved; any exception, whatever its name, means that it is not. Where the browser keeps nothing
 * (a sandboxed frame, some private windows) runs are kept as long as the page, and `place` says so.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { lastStepOf, type RecordedRun } from './recorded-run.ts';
import { createMemoryStorage, type RunStorage } from './run-storage.ts';
import { equalRuns, parseEntry, parseTrace, type SavedEntry } from './saved-entry.ts';

export interface SavedRunsState {
  /** Where saved runs go; `unknown` until the storage has answered for the first time. */
  readonly place: 'unknown' | 'browser' | 'page';
  /** Newest first. */
  readonly runs: readonly SavedEntry[];
  /** What went wrong last, in a sentence; null once something went well. */
  readonly problem: string | null;
  /** A run that was deleted in this tab and can be brought back. */
  readonly deleted: { readonly name: string; readonly run: RecordedRun; readonly date: string } | null;
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly text: string };

export interface SavedRuns {
  readonly state: StoreApi<SavedRunsState>;
  /** Reads the list anew, e.g. when the dialog opens. */
  refresh(): Promise<void>;
  /** `date` is said by the caller, e.g. 2026-05-17T10:20:30Z. */
  save(run: RecordedRun, name: string, date: string): Promise<Outcome>;
  load(id: string): Promise<RecordedRun | null>;
  /** Changes the name if the run still has the revision that the reader sees. */
  rename(entry: SavedEntry, name: string): Promise<Outcome>;
  remove(entry: SavedEntry): Promise<Outcome>;
  /** Saves the run deleted last again. */
  restore(): Promise<Outcome>;
}

export interface SavedRunsOptions {
  readonly storage: RunStorage;
  readonly newId: () => string;
  /** Tells other tabs that the list has changed. */
  readonly tell?: () => void;
}

const LONGEST_NAME = 120;

export function createSavedRuns({ storage, newId, tell }: SavedRunsOptions): SavedRuns {
  const state = createStore<SavedRunsState>(() => ({
    place: 'unknown',
    runs: [],
    problem: null,
    deleted: null,
  }));
  let chosen: Promise<RunStorage> | null = null;

  /** The browser's storage where it answers, else memory; decided once. */
  const place = (): Promise<RunStorage> => {
    chosen ??= storage.keys().then(
      () => {
        state.setState({ place: 'browser' });
        return storage;
      },
      () => {
        state.setState({ place: 'page' });
        return createMemoryStorage();
      },
    );
    return chosen;
  };

  const failed = (text: string): Outcome => {
    state.setState({ problem: text });
    return { ok: false, text };
  };

  /** Whatever is thrown becomes words. */
  const attempt = async (what: string, task: (at: RunStorage) => Promise<Outcome>): Promise<Outcome> => {
    try {
      const outcome = await task(await place());
      if (outcome.ok) state.setState({ problem: null });
      return outcome;
    } catch (error) {
      return failed(`${what}: ${reasonOf(error)}.`);
    }
  };

  const refresh = async (): Promise<void> => {
    await attempt('The list of saved runs cannot be read', async (at) => {
      const keys = (await at.keys()).filter((key) => key.startsWith(RUN));
      const entries = await Promise.all(keys.map(async (key) => parseEntry(await at.get(key))));
      const runs = entries.filter((entry) => entry !== null);
      state.setState({ runs: runs.toSorted((a, b) => Number(a.date < b.date) - Number(a.date > b.date)) });
      return { ok: true };
    });
  };

  const changed = async (): Promise<void> => {
    await refresh();
    tell?.();
  };

  const save = (run: RecordedRun, name: string, date: string): Promise<Outcome> =>
    attempt('Not saved', async (at) => {
      const id = newId();
      const { presetId, digest, description } = run;
      const entry: SavedEntry = {
        version: 1,
        id,
        revision: 1,
        name: name.trim().slice(0, LONGEST_NAME) || 'Unnamed run',
        date,
        presetId,
        lastStep: lastStepOf(run),
        learningRate: description?.learningRate ?? null,
        digest: digest?.digest ?? null,
      };
      try {
        await at.set(TRACE + id, run);
        const trace = parseTrace(await at.get(TRACE + id));
        if (trace === null || !equalRuns(trace, run))
          throw new Error('what was written reads back otherwise');
        await at.update(RUN + id, (old) => {
          if (old !== undefined) throw new Error('another run has this place');
          return entry;
        });
        if (parseEntry(await at.get(RUN + id))?.revision !== 1)
          throw new Error('what was written reads back otherwise');
      } catch (error) {
        // Half a run is worse than none; if even this fails, it is a trace that no list shows.
        await at.delete(TRACE + id).catch(() => {});
        throw error;
      }
      await changed();
      return { ok: true };
    });

  const load = async (id: string): Promise<RecordedRun | null> => {
    let run: RecordedRun | null = null;
    await attempt('This run cannot be opened', async (at) => {
      run = parseTrace(await at.get(TRACE + id));
      return run === null
        ? failed('This run cannot be opened: it is not there any more, or damaged.')
        : { ok: true };
    });
    return run;
  };

  /** Compares revisions and writes within one transaction; says in words why it did not. */
  const exchange = async (at: RunStorage, seen: SavedEntry, next: unknown): Promise<string | null> => {
    let refusal: string | null = null;
    await at.update(RUN + seen.id, (old) => {
      const now = parseEntry(old);
      if (now === null) refusal = `“${seen.name}” was deleted in another tab.`;
      else if (now.revision !== seen.revision)
        refusal = `“${seen.name}” was changed in another tab, to “${now.name}”. Nothing was changed here.`;
      else return next;
      return old;
    });
    return refusal;
  };

  const rename = (entry: SavedEntry, name: string): Promise<Outcome> =>
    attempt('Not renamed', async (at) => {
      const short = name.trim().slice(0, LONGEST_NAME);
      if (short === '') return failed('A saved run needs a name.');
      const next = { ...entry, name: short, revision: entry.revision + 1 };
      const refusal = await exchange(at, entry, next);
      if (refusal === null) {
        const written = parseEntry(await at.get(RUN + entry.id));
        // Another tab may have gone on from there; an older revision means that nothing was written.
        if ((written?.revision ?? next.revision) < next.revision)
          throw new Error('the browser kept the old name');
      }
      await changed();
      return refusal === null ? { ok: true } : failed(refusal);
    });

  const remove = (entry: SavedEntry): Promise<Outcome> =>
    attempt('Not deleted', async (at) => {
      const run = parseTrace(await at.get(TRACE + entry.id));
      const refusal = await exchange(at, entry, { version: 1, id: entry.id, deleted: true });
      if (refusal === null) {
        await at.delete(RUN + entry.id);
        await at.delete(TRACE + entry.id);
        state.setState({ deleted: run === null ? null : { name: entry.name, run, date: entry.date } });
      }
      await changed();
      return refusal === null ? { ok: true } : failed(refusal);
    });

  const restore = async (): Promise<Outcome> => {
    const { deleted } = state.getState();
    if (deleted === null) return { ok: true };
    const outcome = await save(deleted.run, deleted.name, deleted.date);
    if (outcome.ok) state.setState({ deleted: null });
    return outcome;
  };

  return { state, refresh, save, load, rename, remove, restore };
}

const RUN = 'run ';
const TRACE = 'trace ';

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message.replace(/\.+$/, '') || error.name;
  return String(error);
}
