/**
 * A database that several tabs share, as far as idb-keyval uses one: requests answer later, a transaction that writes
 * has the store to itself, and what it wrote counts only once it completes. `fails` makes requests fail by name.
 */
import type { UseStore } from 'idb-keyval';

type Handler = (() => void) | null;

interface FakeRequest {
  result: unknown;
  error: unknown;
  onsuccess: Handler;
  onerror: Handler;
}

export interface SharedDatabase {
  readonly values: Map<string, unknown>;
  /** Asked before each request; an error that it returns is what the request fails with. */
  fails: ((request: 'get' | 'put' | 'delete' | 'getAllKeys', key: unknown) => Error | undefined) | null;
  /** A connection, as each tab opens its own. */
  open(): UseStore;
}

export function sharedDatabase(): SharedDatabase {
  const values = new Map<string, unknown>();
  let last: Promise<unknown> = Promise.resolve();
  const database: SharedDatabase = { values, fails: null, open: () => useStore as unknown as UseStore };

  function commit(draft: ReadonlyMap<string, unknown>): void {
    values.clear();
    for (const [key, value] of draft) values.set(key, value);
  }

  function useStore(mode: string, callback: (store: unknown) => unknown): Promise<unknown> {
    // One transaction after another, each until it completes.
    const before = last;
    let finish = (): void => {};
    last = new Promise<void>((done) => {
      finish = done;
    });
    return before.then(() => {
      const transaction: {
        oncomplete: Handler;
        onabort: Handler;
        error: unknown;
      } = { oncomplete: null, onabort: null, error: null };
      const draft = new Map(values);
      let pending = 0;
      const settle = (): void => {
        setTimeout(() => {
          if (pending > 0) return;
          if (transaction.error === null) {
            if (mode === 'readwrite') commit(draft);
            transaction.oncomplete?.();
          } else transaction.onabort?.();
          finish();
        });
      };
      const ask = (
        name: 'get' | 'put' | 'delete' | 'getAllKeys',
        key: unknown,
        act: () => unknown,
      ): FakeRequest => {
        const request: FakeRequest = { result: undefined, error: null, onsuccess: null, onerror: null };
        pending += 1;
        setTimeout(() => {
          const error = database.fails?.(name, key);
          if (error === undefined) {
            request.result = act();
            request.onsuccess?.();
          } else {
            request.error = error;
            transaction.error ??= error;
            request.onerror?.();
          }
          pending -= 1;
          settle();
        });
        return request;
      };
      return callback({
        transaction,
        get: (key: string) => ask('get', key, () => structuredClone(draft.get(key))),
        put: (value: unknown, key: string) => {
          const copy = structuredClone(value);
          return ask('put', key, () => draft.set(key, copy));
        },
        delete: (key: string) => ask('delete', key, () => draft.delete(key)),
        getAllKeys: () => ask('getAllKeys', undefined, () => [...draft.keys()]),
      });
    });
  }
  return database;
}
