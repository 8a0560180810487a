/**
 * Compiles what runs without a browser (src/core, src/description, src/sweep, src/cli) into lib: plain modules with
 * their types, for Node and for whoever imports the package. The compiled kernels go along; what a worker thread runs
 * is joined to one module.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
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
  await joinThread(join(folder, 'cli'));
}

/** A worker thread loads one module much sooner than two hundred. */
async function joinThread(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: PROJECT,
    // Formulas are rare, and their parser is large.
    ssr: { noExternal: true, external: ['mathjs'] },
    build: {
      ssr: join(PROJECT, 'src', 'cli', 'sweep-thread.ts'),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  });
}
