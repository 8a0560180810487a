/**
 * Memories of the compiled kernels, each with its own instance of the module. Small plans share one: engines set gigabytes of
 * addresses aside for every memory, so that a page can have about a hundred. A memory never grows, which would end the
 * views of its arenas; when one is full the next is opened, and it goes when the last of its executors has gone.
 */

/** Runs `length` integers at byte `program` over the arena at byte `arena`. */
type Run = (arena: number, program: number, length: number) => void;

export interface Region {
  readonly run: Run;
  readonly buffer: ArrayBuffer;
  /** First byte, a multiple of ALIGNMENT. All bytes are zero. */
  readonly from: number;
}

interface OpenMemory {
  readonly run: Run;
  readonly buffer: ArrayBuffer;
  /** First byte that is free. */
  free: number;
}

const PAGE = 65_536;
/** A cache line. */
const ALIGNMENT = 64;
/** Pages of a shared memory: 4 MiB, of which half a MiB holds the kernels' tables and packed operands. */
const SHARED_PAGES = 64;
/** Plans up to this size share a memory. */
const SHARED_BYTES = 1 << 20;
/** What the kernels may read, and then drop, beyond the end of an operand. */
const SLACK = 64;

export class KernelMemory {
  readonly #module: WebAssembly.Module;
  /** Where plans begin in every memory. */
  readonly #start: number;
  #shared: OpenMemory;

  /** Throws where the engine cannot instantiate the module. */
  constructor(module: WebAssembly.Module) {
    this.#module = module;
    const { memory, firstFreeByte } = open(module, SHARED_PAGES);
    this.#start = firstFreeByte;
    this.#shared = { ...memory, free: firstFreeByte };
  }

  /** Throws a RangeError where memory runs out. */
  take(bytes: number): Region {
    const needed = bytes + SLACK;
    if (needed > SHARED_BYTES) {
      const { memory } = open(this.#module, Math.ceil((this.#start + ALIGNMENT + needed) / PAGE));
      return { ...memory, from: aligned(this.#start) };
    }
    let from = aligned(this.#shared.free);
    if (from + needed > this.#shared.buffer.byteLength) {
      this.#shared = { ...open(this.#module, SHARED_PAGES).memory, free: this.#start };
      from = aligned(this.#start);
    }
    this.#shared.free = from + needed;
    return { run: this.#shared.run, buffer: this.#shared.buffer, from };
  }
}

function open(
  module: WebAssembly.Module,
  pages: number,
): { memory: Omit<OpenMemory, 'free'>; firstFreeByte: number } {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const { run, firstFreeByte } = exports as unknown as { run: Run; firstFreeByte: () => number };
  return { memory: { run, buffer: memory.buffer }, firstFreeByte: firstFreeByte() };
}

function aligned(byte: number): number {
  return Math.ceil(byte / ALIGNMENT) * ALIGNMENT;
}
