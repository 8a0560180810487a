/** Files that appear whole or not at all: written aside, made safe, and moved to their place in one step. */
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { Refusal, causeOf } from './refusal.ts';
import { EXIT } from './terminal.ts';

/** Characters that are gathered before they are written. */
const PORTION = 1 << 16;

export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await OutputFile.create(path);
  try {
    for (const piece of pieces) await file.write(piece);
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** For what is written bit by bit. */
export class OutputFile {
  readonly #path: string;
  readonly #aside: string;
  readonly #handle: FileHandle;
  #waiting = '';

  private constructor(path: string, aside: string, handle: FileHandle) {
    this.#path = path;
    this.#aside = aside;
    this.#handle = handle;
  }

  /** Refuses at once what could not be written at the end. */
  static async create(path: string): Promise<OutputFile> {
    const there = await stat(path).catch(() => null);
    if (there !== null && !there.isFile())
      throw new Refusal([`${path} could not be written: it is there already and is no file.`], EXIT.failed);
    const aside = `${path}.${process.pid}.tmp`;
    return new OutputFile(path, aside, await guarded(path, () => open(aside, 'w')));
  }

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= PORTION) await guarded(this.#path, () => this.#flush());
  }

  async finish(): Promise<void> {
    await guarded(this.#path, async () => {
      await this.#flush();
      // Before the name is given away, what it stands for is on the disk.
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#aside, this.#path);
    });
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => {});
    await rm(this.#aside, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    await this.#handle.appendFile(text);
  }
}

async function guarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new Refusal([`${path} could not be written: ${causeOf(error)}`], EXIT.failed);
  }
}
