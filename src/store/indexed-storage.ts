/** Saved runs in the browser's database. Everything may reject, opening it included: a sandboxed frame has none. */
import { createStore, del, get, keys, set, type UseStore, update } from 'idb-keyval';
import type { RunStorage } from './run-storage.ts';

/** `open` is handed in for tests. */
export function createIndexedStorage(
  open: () => UseStore = () => createStore('edge-of-stability', 'runs'),
): RunStorage {
  let store: UseStore | null = null;
  // Opened at the first use, inside a promise: some browsers throw at once where they keep nothing.
  const opened = async (): Promise<UseStore> => {
    store ??= open();
    return store;
  };
  return {
    get: async (key) => get(key, await opened()),
    set: async (key, value) => set(key, value, await opened()),
    update: async (key, change) => update(key, change, await opened()),
    delete: async (key) => del(key, await opened()),
    keys: async () => (await keys(await opened())).filter((key) => typeof key === 'string'),
  };
}
