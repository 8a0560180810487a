/**
 * The WebAssembly executor: runs the programs of a plan in compiled kernels with the bits of the TypeScript executor,
 * about three to five times as fast. One call runs a whole program; the arena lies in the kernels' memory.
 *
 * It needs WebAssembly with 128-bit SIMD. Where that is missing, or the kernels cannot be loaded, the caller gets a
 * reason in words and uses the TypeScript executor; so does a plan for which memory cannot be had.
 */
import type { Executor, ExecutorFactory } from '../core/autodiff/executor.ts';
import type { Plan } from '../core/autodiff/plan.ts';
import { createTypescriptExecutor } from '../core/autodiff/typescript-executor.ts';
import { KernelMemory } from './kernel-memory.ts';

/** An executor factory, or why there is none. */
export type LoadedKernels =
  | { readonly createExecutor: ExecutorFactory; readonly module: WebAssembly.Module }
  | { readonly reason: string };

/** From the module, its bytes, or its address. Never rejects. */
export async function loadWebAssembly(
  source: URL | BufferSource | WebAssembly.Module,
): Promise<LoadedKernels> {
  if (typeof WebAssembly !== 'object') return { reason: 'WebAssembly is missing' };
  let given: BufferSource | WebAssembly.Module;
  try {
    given = source instanceof URL ? await fetchBytes(source) : source;
  } catch {
    return { reason: 'the WebAssembly file could not be loaded' };
  }
  let module: WebAssembly.Module;
  let memory: KernelMemory;
  try {
    module = given instanceof WebAssembly.Module ? given : await WebAssembly.compile(given);
    memory = new KernelMemory(module);
  } catch (error) {
    return {
      reason:
        error instanceof RangeError
          ? 'there is no memory for WebAssembly'
          : 'WebAssembly does not run here with SIMD',
    };
  }
  return { createExecutor: (plan) => createIn(memory, plan), module };
}

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.arrayBuffer();
}

function createIn(memory: KernelMemory, plan: Plan): Executor {
  try {
    return createWebAssemblyExecutor(memory, plan);
  } catch (error) {
    if (error instanceof RangeError) return createTypescriptExecutor(plan);
    throw error;
  }
}

function createWebAssemblyExecutor(memory: KernelMemory, plan: Plan): Executor {
  const integers = plan.programs.reduce((sum, program) => sum + program.length, 0);
  const arenaBytes = plan.arenaLength * Float64Array.BYTES_PER_ELEMENT;
  const { run, buffer, from } = memory.take(arenaBytes + integers * Int32Array.BYTES_PER_ELEMENT);
  const arena = new Float64Array(buffer, from, plan.arenaLength);
  for (const { offset, values } of plan.constants) arena.set(values, offset);
  const programs: { readonly at: number; readonly length: number }[] = [];
  let at = from + arenaBytes;
  for (const program of plan.programs) {
    new Int32Array(buffer, at, program.length).set(program);
    programs.push({ at, length: program.length });
    at += program.byteLength;
  }
  return {
    name: 'WebAssembly',
    arena,
    run(program) {
      const { at, length } = programs[program]!;
      run(from, at, length);
    },
  };
}
