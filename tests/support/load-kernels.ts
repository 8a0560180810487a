/** The compiled kernels in Node, built from their sources where these have changed. */
import { readFile } from 'node:fs/promises';
import { buildKernels } from '../../scripts/build-kernels.ts';
import type { ExecutorFactory } from '../../src/core/autodiff/executor.ts';
import { loadWebAssembly } from '../../src/kernels/wasm-executor.ts';

export async function loadKernels(): Promise<ExecutorFactory> {
  const loaded = await loadWebAssembly(new Uint8Array(await readFile(await buildKernels())));
  if ('reason' in loaded) throw new Error(loaded.reason);
  return loaded.createExecutor;
}
