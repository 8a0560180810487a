/** One run has the same bits in both executors, and in an engine that interprets instead of compiling. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { type Digest, digestOf } from './digest.ts';
import { loadKernels } from '../support/load-kernels.ts';

/** An interpreter is some thirty times slower. */
const MINUTES = 3 * 60_000;

async function digestWithoutCompiler(): Promise<Digest> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-digest-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('print-digest.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'print-digest.mjs' } },
    },
  });
  expect(await readdir(folder)).toContain('print-digest.mjs');
  const script = join(folder, 'print-digest.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, ['--jitless', script]);
  return JSON.parse(stdout) as Digest;
}

test('3000 steps at the edge', { timeout: MINUTES }, async () => {
  const inTypescript = await digestOf();
  expect(inTypescript.executor).toBe('TypeScript');
  expect(inTypescript.hit).toBeGreaterThan(0);
  const inWebAssembly = await digestOf(await loadKernels());
  expect(inWebAssembly.executor).toBe('WebAssembly');
  expect(inWebAssembly.digest).toBe(inTypescript.digest);
  expect(await digestWithoutCompiler()).toEqual(inTypescript);
});
