/**
 * The examples of sharded sweeps, without the programs that they are for: what Slurm and Kubernetes would start is started
 * as plain processes, one of them is killed and started again, and the merged result is that of a single process.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eos, PROJECT, startEos, temporaryFolder } from './command-line.ts';

/** Many processes, on a machine that may have other things to do. */
const PATIENCE = 240_000;

const EXAMPLES = join(PROJECT, 'examples');
const text = (name: string): Promise<string> => readFile(join(EXAMPLES, name), 'utf8');

async function merged(folder: string): Promise<string> {
  const parts = (await readdir(folder)).filter((name) => name.startsWith('part.'));
  const out = join(folder, 'merged.csv');
  const { code, err } = await eos(['merge', ...parts.map((name) => join(folder, name)), '--out', out]);
  expect(err).toMatch(/^\d+ of \d+ runs in /);
  expect(code).toBe(0);
  return readFile(out, 'utf8');
}

async function alone(folder: string, ...args: readonly string[]): Promise<string> {
  const out = join(folder, 'alone.csv');
  await eos(['sweep', ...args, '--out', out]);
  return readFile(out, 'utf8');
}

async function untilOneRunIsDone(journal: string): Promise<void> {
  for (;;) {
    const lines = (await readFile(journal, 'utf8').catch(() => '')).split('\n');
    if (lines.length > 2) return;
    await new Promise((done) => setTimeout(done, 10));
  }
}

test('Kubernetes: every pod computes its shard, one is killed and restarted', {
  timeout: PATIENCE,
}, async () => {
  const folder = await temporaryFolder();
  const manifest = await text('kubernetes-job.yaml');
  const completions = Number(/completions: (\d+)/.exec(manifest)![1]);
  const args = (JSON.parse(/args: (\[.*\])/.exec(manifest)![1]!) as string[]).map((arg) =>
    arg.replace('/results', folder),
  );
  expect(manifest).toContain('completionMode: Indexed');
  expect(args[args.indexOf('--shards') + 1]).toBe(String(completions));
  expect(manifest).toContain(`part.*-of-${completions}.ndjson`);
  for (let index = 0; index < completions; index++) {
    const env = { JOB_COMPLETION_INDEX: String(index) };
    if (index === 1) {
      const { child, ended } = startEos(args, env);
      await untilOneRunIsDone(join(folder, `part.1-of-${completions}.ndjson.partial`));
      child.kill('SIGKILL');
      await ended;
      expect(await readdir(folder)).toContain(`part.1-of-${completions}.ndjson.partial`);
    }
    expect((await eos(args, { env })).code).toBe(0);
  }
  expect(await merged(folder)).toBe(await alone(folder, 'learning-rate-sweep', '--eta', '0.1..2:24'));
});

test('Slurm: the script of the array computes the shard that its task names', {
  timeout: PATIENCE,
}, async () => {
  const folder = await temporaryFolder();
  const script = join(EXAMPLES, 'slurm-array.sbatch');
  const last = Number(/#SBATCH --array=0-(\d+)/.exec(await text('slurm-array.sbatch'))![1]);
  const settings = { RUN: 'catapult', ETA: '0.05..0.2:8', OUT: join(folder, 'part.ndjson') };
  for (let task = 0; task <= last; task++) {
    const env = { ...process.env, ...settings, SLURM_ARRAY_TASK_ID: String(task) };
    const child = spawn('sh', [script], { cwd: PROJECT, env, stdio: 'inherit' });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  }
  expect(await readdir(folder)).toHaveLength(last + 1);
  expect(await merged(folder)).toBe(await alone(folder, 'catapult', '--eta', '0.05..0.2:8'));
});

test.each(['parallel.sh', 'slurm-array.sbatch'])('%s is a script that a shell can read', (name) => {
  const { status, stderr } = spawnSync('sh', ['-n', join(EXAMPLES, name)], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
