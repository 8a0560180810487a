/**
 * Compiles the AssemblyScript sources under src/kernels/assembly to src/kernels/kernels.wasm, unless that file stands
 * for the same sources and options. Other processes may build or read at the same time: the file is replaced at once.
 *
 * `// @inline` above a function becomes the decorator that AssemblyScript knows: on functions it is no TypeScript, and
 * the project's tools read these files too.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const KERNELS = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'kernels');
const SOURCES = join(KERNELS, 'assembly');
const ENTRY = 'run.ts';
const OUTPUT = join(KERNELS, 'kernels.wasm');
/** Beside the output: what it was compiled from. */
const STAMP = `${OUTPUT}.stamp`;

const OPTIONS = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '--importMemory',
  '--zeroFilledMemory',
  '--outFile',
  'module.wasm',
];

/** Compiles where needed and returns the path of the module. */
export async function buildKernels(): Promise<string> {
  const sources = readSources();
  const stamp = stampOf(sources);
  const [known] = await Promise.all([STAMP, OUTPUT].map((file) => readFile(file, 'utf8').catch(() => '')));
  if (known === stamp) return OUTPUT;
  const module = await compileAssembly(sources, ENTRY);
  await replace(OUTPUT, module);
  await replace(STAMP, stamp);
  return OUTPUT;
}

/** Has the module ready before Vite looks for it. */
export function kernels(): Plugin {
  return {
    name: 'kernels',
    buildStart: async () => {
      await buildKernels();
    },
  };
}

function readSources(): ReadonlyMap<string, string> {
  const names = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(SOURCES, name), 'utf8')]));
}

function stampOf(sources: ReadonlyMap<string, string>): string {
  const { version } = createRequire(import.meta.url)('assemblyscript/package.json') as { version: string };
  return createHash('sha256')
    .update(JSON.stringify([version, OPTIONS, ...sources]))
    .digest('hex');
}

/** The module of an entry among sources by name, which takes its memory from `env.memory`. */
export async function compileAssembly(
  sources: ReadonlyMap<string, string>,
  entry: string,
): Promise<Uint8Array> {
  const { main } = await import('assemblyscript/asc');
  let module: Uint8Array | undefined;
  const { error, stderr } = await main([entry, ...OPTIONS], {
    readFile: (name) =>
      sources.get(posix.normalize(name.replaceAll('\\', '/')))?.replaceAll(/^\/\/ @inline$/gm, '@inline') ??
      null,
    writeFile: (_name, content) => {
      module = content as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || module === undefined) throw new Error(`${entry} did not compile.\n${stderr.toString()}`);
  return module;
}

async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
