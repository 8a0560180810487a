/** The data files of public/data, read from disk. */
import { readFile } from 'node:fs/promises';
import type { LoadFile } from '../description/preset.ts';

/** From src/cli and from lib/cli alike. */
export const DATA_FOLDER = new URL('../../public/data/', import.meta.url);

export function createFileReader(base: string): LoadFile {
  return async (name) => {
    try {
      return new Uint8Array(await readFile(new URL(name, base)));
    } catch (error) {
      const cause = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
      throw new Error(`the file ${name} could not be read${cause}.`);
    }
  };
}

export const loadFile = createFileReader(DATA_FOLDER.href);
