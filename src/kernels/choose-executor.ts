/** The fastest executor that runs here: WebAssembly, or TypeScript with a name that says why. */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import { createTypescriptExecutor } from '../core/autodiff/typescript-executor.ts';
import { loadWebAssembly } from './wasm-executor.ts';

/** From the kernels' address or bytes. Never rejects. */
export async function chooseExecutor(kernels: URL | BufferSource): Promise<ExecutorFactory> {
  const loaded = await loadWebAssembly(kernels);
  if (!('reason' in loaded)) return loaded.createExecutor;
  const name = `TypeScript (${loaded.reason})`;
  return (plan) => ({ ...createTypescriptExecutor(plan), name });
}
