/** Reads data files over the network, each once; a failure is told in words and may be tried again. */
import type { LoadFile } from '../description/preset.ts';

export function createLoadFile(base: () => string, fetchFile: typeof fetch): LoadFile {
  const known = new Map<string, Promise<Uint8Array>>();
  const load = async (name: string): Promise<Uint8Array> => {
    let cause = 'no connection';
    try {
      const response = await fetchFile(new URL(name, base()));
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      cause = `status ${response.status}`;
    } catch {
      // Whatever the browser throws says no more than that nothing came.
    }
    throw new Error(`the file ${name} could not be loaded (${cause}).`);
  };
  return (name) => {
    const loading = known.get(name) ?? load(name);
    known.set(name, loading);
    loading.catch(() => known.delete(name));
    return loading;
  };
}
