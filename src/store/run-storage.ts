/** Where saved runs lie, as they need it: the browser's database, or a map where the browser keeps nothing. */
export interface RunStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Reads, changes and writes within one transaction: no other tab gets in between. */
  update(key: string, change: (old: unknown) => unknown): Promise<void>;
  delete(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** Lasts as long as the page. Values are copied, as a database copies them. */
export function createMemoryStorage(): RunStorage {
  const values = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => {
      values.set(key, structuredClone(value));
    },
    update: async (key, change) => {
      values.set(key, structuredClone(change(structuredClone(values.get(key)))));
    },
    delete: async (key) => {
      values.delete(key);
    },
    keys: async () => [...values.keys()],
  };
}
