/** Files that appear whole or not at all: written aside, made safe, and moved to their place in one step. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { Refusal, causeOf } from './refusal.ts';
import { EXIT } from './terminal.ts';

function asideOf(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

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
  readonly #stream: ReturnType<typeof createWriteStream>;
  #fault: unknown = null;

  private constructor(path: string) {
    this.#path = path;
    this.#stream = createWriteStream(asideOf(path));
    this.#stream.on('error', (error) => {
      this.#fault = error;
    });
  }

  static async create(path: string): Promise<OutputFile> {
    const file = new OutputFile(path);
    await Promise.race([once(file.#stream, 'open'), once(file.#stream, 'close')]).catch(() => {});
    file.#check();
    return file;
  }

  async write(text: string): Promise<void> {
    this.#check();
    if (!this.#stream.write(text))
      await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]);
    this.#check();
  }

  async finish(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'close');
    this.#check();
    try {
      // Before the name is given away, what it stands for is on the disk.
      const handle = await open(asideOf(this.#path), 'r+');
      await handle.sync().finally(() => handle.close());
      await rename(asideOf(this.#path), this.#path);
    } catch (error) {
      this.#fault = error;
      this.#check();
    }
  }

  async discard(): Promise<void> {
    this.#stream.destroy();
    await rm(asideOf(this.#path), { force: true });
  }

  #check(): void {
    if (this.#fault === null) return;
    throw new Refusal([`${this.#path} could not be written: ${causeOf(this.#fault)}`], EXIT.failed);
  }
}
