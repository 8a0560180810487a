/**
 * Compiles what runs without a browser (src/core, src/description, src/sweep, src/cli) into lib: plain modules with
 * their types, for Node and for whoever imports the package. The compiled kernels go along.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildKernels } from './build-kernels.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

export async function buildLibrary(folder = join(PROJECT, 'lib')): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dirname(compiler), 'bin', 'tsc'), '-p', 'tsconfig.exports.json', '--outDir', folder],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The library did not compile.\n${stdout}${stderr}`);
  const kernels = await buildKernels();
  await copyFile(kernels, join(folder, 'kernels', basename(kernels)));
}
