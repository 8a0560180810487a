/** Where WebAssembly cannot be used, the caller learns why in words and has the TypeScript executor. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Plan } from '../../src/core/autodiff/plan.ts';
import { chooseExecutor } from '../../src/kernels/choose-executor.ts';
import { loadWebAssembly } from '../../src/kernels/wasm-executor.ts';
import { loadKernels } from '../support/load-kernels.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const empty: Plan = {
  parameters: 1,
  arenaLength: 4,
  constants: [],
  theta: 0,
  direction: -1,
  gradient: [],
  loss: [],
  outputs: {},
  programs: [],
};

/** Pages that the kernels ask for at first. */
const SHARED_PAGES = 64;

async function reasonFrom(source: URL | BufferSource): Promise<string> {
  const loaded = await loadWebAssembly(source);
  return 'reason' in loaded ? loaded.reason : '';
}

test('no WebAssembly at all', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(await reasonFrom(new Uint8Array())).toBe('WebAssembly is missing');
});

test('a module that the engine does not accept', async () => {
  expect(await reasonFrom(Uint8Array.of(0, 1, 2, 3))).toBe('WebAssembly does not run here with SIMD');
});

test('a file that does not come', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await reasonFrom(new URL('http://127.0.0.1/kernels.wasm'))).toBe(
    'the WebAssembly file could not be loaded',
  );
});

test('a plan that finds no memory', async () => {
  const createExecutor = await loadKernels();
  vi.stubGlobal('WebAssembly', {
    ...WebAssembly,
    Instance: WebAssembly.Instance,
    Memory: class extends WebAssembly.Memory {
      constructor(descriptor: WebAssembly.MemoryDescriptor) {
        if (descriptor.initial > SHARED_PAGES) throw new RangeError('out of memory');
        super(descriptor);
      }
    },
  });
  // More than a shared memory holds.
  expect(createExecutor({ ...empty, arenaLength: 1 << 20 }).name).toBe('TypeScript');
  expect(createExecutor(empty).name).toBe('WebAssembly');
});

test('the name of the executor that takes over says why', async () => {
  const createExecutor = await chooseExecutor(Uint8Array.of(0, 1, 2, 3));
  expect(createExecutor(empty).name).toBe('TypeScript (WebAssembly does not run here with SIMD)');
});
