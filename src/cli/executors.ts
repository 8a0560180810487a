/** Which executor computes: both give the same bits, WebAssembly three to five times as fast. */
import { readFile } from 'node:fs/promises';
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import { foundWords, oneOf } from '../description/words.ts';
import { kernelsUrl } from '../kernels/kernels-url.ts';
import { loadWebAssembly } from '../kernels/wasm-executor.ts';
import { executorOf } from './executor-of.ts';
import { Refusal } from './refusal.ts';

const EXECUTORS = ['auto', 'typescript', 'webassembly'] as const;
export type ExecutorChoice = (typeof EXECUTORS)[number];

export const executorOption = {
  type: 'string',
  value: 'NAME',
  help: 'auto (default), typescript or webassembly; the bits are the same',
} as const;

export function executorChoice(text: string | undefined): ExecutorChoice {
  const choice = EXECUTORS.find((name) => name === (text ?? 'auto'));
  if (choice === undefined)
    throw new Refusal([`--executor: found ${foundWords(text)}, allowed is ${oneOf(EXECUTORS)}.`]);
  return choice;
}

/** undefined stands for the TypeScript executor. Refuses only where WebAssembly was asked for by name. */
export async function loadKernels(choice: ExecutorChoice): Promise<WebAssembly.Module | undefined> {
  if (choice === 'typescript') return undefined;
  const loaded = await readFile(kernelsUrl).then(
    (bytes) => loadWebAssembly(new Uint8Array(bytes)),
    () => ({ reason: 'the compiled kernels are not there' }),
  );
  if ('module' in loaded) return loaded.module;
  if (choice === 'webassembly') throw new Refusal([`WebAssembly cannot be used: ${loaded.reason}.`]);
  return undefined;
}

export async function loadExecutor(choice: ExecutorChoice): Promise<ExecutorFactory | undefined> {
  return executorOf(await loadKernels(choice));
}
