/** The executor of a kernels' module, which this thread or another one has compiled; undefined stands for TypeScript. */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import { loadWebAssembly } from '../kernels/wasm-executor.ts';

export async function executorOf(
  kernels: WebAssembly.Module | undefined,
): Promise<ExecutorFactory | undefined> {
  if (kernels === undefined) return undefined;
  const loaded = await loadWebAssembly(kernels);
  return 'createExecutor' in loaded ? loaded.createExecutor : undefined;
}
