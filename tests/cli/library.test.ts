/** The library that `npm run build` makes: plain modules for Node, with types, under the names that the package exports. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';
import { PROJECT } from './command-line.ts';

const NAME = 'edge-of-stability-simulator';
const MINUTE = 60_000;

let folder: string;
let installed: string;
let image: string;

/** The project as the container's image holds it, and the package as it would lie in another project: without sources. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-library-'));
  image = join(folder, 'image');
  await mkdir(image);
  for (const name of await readdir(PROJECT)) {
    if (['bin', 'scripts', 'src'].includes(name) || /\.json$/.test(name))
      await cp(join(PROJECT, name), join(image, name), { recursive: true });
    else if (['node_modules', 'public'].includes(name)) await symlink(join(PROJECT, name), join(image, name));
  }
  const [, commands] = /^RUN npm ci && (.*)$/m.exec(
    await readFile(join(PROJECT, 'examples', 'Containerfile'), 'utf8'),
  )!;
  const { status, stderr } = spawnSync('sh', ['-c', commands!], { cwd: image, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  installed = join(folder, 'node_modules', NAME);
  await mkdir(installed, { recursive: true });
  await cp(join(image, 'lib'), join(installed, 'lib'), { recursive: true });
  const { files } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as { files: string[] };
  expect(files).toContain('lib');
  // What was built for other uses has no place here, and patterns stand for reading matter.
  for (const part of ['package.json', ...files.filter((name) => name !== 'lib' && !name.includes('*'))])
    await cp(join(PROJECT, part), join(installed, part), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(installed, 'node_modules'));
  await mkdir(join(folder, 'node_modules', '@types'));
  await symlink(
    join(PROJECT, 'node_modules', '@types', 'node'),
    join(folder, 'node_modules', '@types', 'node'),
  );
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
}, MINUTE);

afterAll(() => rm(folder, { recursive: true, force: true }));

const source = `
import { openRun } from '${NAME}/description/open-run';
import { validateWith } from '${NAME}/description/validate';
import { catalogue } from '${NAME}/description/registries';
import { planSweep } from '${NAME}/sweep/plan';
import { tanh } from '${NAME}/core/math/tanh';

const validated = validateWith(catalogue, {
  problem: { model: { kind: 'product' }, initialization: { kind: 'explicit', values: [0.2, 4] } },
  learningRate: 0.2185,
  measurement: { eigenvalues: 2 },
  steps: 60,
});
if (!validated.ok) throw new Error(validated.messages[0]!.text);
const opened = await openRun(validated.description, async () => new Uint8Array());
if ('refused' in opened) throw new Error(opened.refused[0]!);
const { simulation } = opened;
const frame = new Float64Array(simulation.channels.length);
while (simulation.writeFrame(frame, 0, 1));
const digest: string = simulation.digest();
const sweep = { base: validated.description, learningRates: [0.1], second: null } as const;
const plan = planSweep({ ...sweep, length: { kind: 'steps', steps: 5 }, stop: { kind: 'none' } }, catalogue);
console.log(digest, plan.ok && plan.runs.length, tanh(0));
`;

function run(command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, all: stdout + stderr };
}

const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const STRICT = ['--target', 'es2022', '--module', 'nodenext', '--strict', '--types', 'node'];

test('a program that imports it compiles, and computes the same bits in plain Node', async () => {
  await writeFile(join(folder, 'program.ts'), source);
  const compiled = run(process.execPath, [TSC, 'program.ts', ...STRICT]);
  expect(compiled.all).toBe('');
  const { digest } = record(await open(await descriptionOf('catapult')));
  expect(run(process.execPath, ['program.js']).out).toBe(`${digest} 1 0\n`);
});

test('the example of the documentation runs as it is printed, on data that come with the package as well', async () => {
  const page = await readFile(join(PROJECT, 'docs', 'headless.md'), 'utf8');
  const [, example] = /```ts\n(.*?)```/s.exec(page)!;
  const digits = `{ problem: { model: { kind: 'mlp', widths: [4] }, data: { kind: 'digits' } }, steps: 1 }`;
  const other = example!.replace('{ learningRate: 0.2, steps: 500 }', digits);
  expect(other).not.toBe(example);
  await writeFile(join(folder, 'example.ts'), example!);
  await writeFile(join(folder, 'digits.ts'), other);
  expect(run(process.execPath, [TSC, 'example.ts', 'digits.ts', ...STRICT]).all).toBe('');
  for (const program of ['example.js', 'digits.js'])
    expect(run(process.execPath, [program]).all).toMatch(/^0 [\d.]+\n(\d+ [\d.]+\n)+[0-9a-f]{16}\n$/);
});

test('its types are checked', async () => {
  const wrong = source.replace('const digest: string', 'const digest: number');
  await writeFile(join(folder, 'wrong.ts'), wrong);
  const { status, out } = run(process.execPath, [TSC, 'wrong.ts', '--noEmit', ...STRICT]);
  expect(status).not.toBe(0);
  expect(out).toContain("Type 'string' is not assignable to type 'number'");
});

test('the command runs from it, worker threads and kernels included', async () => {
  const launcher = join(installed, 'bin', 'eos.js');
  const args = ['sweep', 'learning-rate-sweep', '--eta', '0.1,0.5', '--steps', '30', '--workers', '2'];
  const { status, all } = run(process.execPath, [launcher, ...args, '--executor', 'webassembly']);
  expect(all).toContain('2 converged smoothly');
  expect(status).toBe(0);
});

test('the command runs in the container’s image, from the library and no longer from sources', async () => {
  expect(await readdir(image)).not.toContain('src');
  const { digest } = record(await open(await descriptionOf('catapult')));
  const { out } = run(process.execPath, [join(image, 'bin', 'eos.js'), 'digest', 'catapult']);
  expect(out).toBe(`${digest}  step 60\n`);
});

test('every name that the package exports has a folder, with types', async () => {
  const { exports } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string; default: string } | string>;
  };
  for (const target of Object.values(exports)) {
    if (typeof target === 'string') continue;
    for (const path of Object.values(target)) {
      expect((await stat(join(installed, path.slice(0, path.indexOf('*'))))).isDirectory()).toBe(true);
    }
  }
});
