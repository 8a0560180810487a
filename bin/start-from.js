import { existsSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const sources = new URL('../src/cli/', import.meta.url);

/** The module of that name in src/cli, or what was made of it in lib/cli. */
export async function startFrom(name) {
  if (!existsSync(sources)) return import(new URL(`../lib/cli/${name}.js`, import.meta.url).href);
  const { register } = await import('tsx/esm/api');
  register();
  if (isMainThread) await buildKernels();
  return import(new URL(`${name}.ts`, sources).href);
}

/** Takes seconds once; without them the TypeScript executor computes the same bits. */
async function buildKernels() {
  try {
    const { buildKernels: build } = await import('../scripts/build-kernels.ts');
    await build();
  } catch {
    // The command says which executor it used.
  }
}
