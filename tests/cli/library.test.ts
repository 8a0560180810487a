/** The library that `npm run build` makes: plain modules for Node, with types, under the names that the package exports. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLibrary } from '../../scripts/build-library.ts';
import { descriptionOf, open } from '../support/presets.ts';
import { record } from '../support/record.ts';
import { PROJECT } from './command-line.ts';

const NAME = 'edge-of-stability-simulator';
const MINUTE = 60_000;

let folder: string;
let installed: string;

/** The package as it would lie in another project: without sources. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-library-'));
  installed = join(folder, 'node_modules', NAME);
  await mkdir(installed, { recursive: true });
  await buildLibrary(join(installed, 'lib'));
  for (const part of ['package.json', 'bin'])
    await cp(join(PROJECT, part), join(installed, part), { recursive: true });
  await mkdir(join(installed, 'public'));
  await cp(join(PROJECT, 'public', 'data'), join(installed, 'public', 'data'), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(installed, 'node_modules'));
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
const STRICT = ['--target', 'es2022', '--module', 'nodenext', '--strict'];

test('a program that imports it compiles, and computes the same bits in plain Node', async () => {
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  await writeFile(
    join(folder, 'program.ts'),
    source.replace('console.log', '(globalThis as any).console.log'),
  );
  const compiled = run(process.execPath, [TSC, 'program.ts', ...STRICT]);
  expect(compiled.all).toBe('');
  const { digest } = record(await open(await descriptionOf('catapult')));
  expect(run(process.execPath, ['program.js']).out).toBe(`${digest} 1 0\n`);
});

test('its types are checked', async () => {
  const wrong = source.replace('const digest: string', 'const digest: number');
  await writeFile(join(folder, 'wrong.ts'), wrong.replace('console.log', '(globalThis as any).console.log'));
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
