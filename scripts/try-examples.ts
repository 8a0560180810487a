/**
 * Runs the examples of sharded sweeps on this machine: `npm run try-examples`. One shard of each is killed in mid-run and
 * repeated; the merged result must be that of a single process, byte for byte. Slurm is started for this alone, in a
 * folder of its own, and ended again. An example whose program is not installed is left out and named. Of Kubernetes there
 * is no cluster here: its part is played, with the container's own command out of the Job that is shipped.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { cpus, hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const EOS = join(PROJECT, 'bin', 'eos.js');
const SHARDS = 4;
/** Long enough that a shard can be killed in mid-run. */
const SWEEP = { RUN: 'learning-rate-sweep', ETA: '0.1..2:16', SHARDS: String(SHARDS) };
const PATIENCE_MS = 120_000;

const folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-examples-'));
let failed = false;
try {
  const expected = await alone(['sweep', SWEEP.RUN, '--eta', SWEEP.ETA]);
  const job = await readJob();
  for (const [name, programs, example, result] of [
    ['GNU parallel', ['parallel'], tryParallel, expected],
    ['Slurm', ['sbatch', 'slurmctld', 'slurmd'], trySlurm, expected],
    ["Kubernetes' Job, without Kubernetes", [], () => playJob(job), await alone(job.args.slice(0, 4))],
  ] as const) {
    const missing = programs.filter((program) => !installed(program));
    if (missing.length > 0) {
      console.log(`${name}: left out, ${missing.join(' and ')} is not installed.`);
      continue;
    }
    const merged = await example();
    const same = merged === result;
    failed ||= !same;
    console.log(`${name}: one shard killed and repeated, ${same ? 'nothing lost' : 'THE RESULT DIFFERS'}.`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** The table of a single process. */
async function alone(args: readonly string[]): Promise<string> {
  const out = join(folder, 'alone.csv');
  run(process.execPath, [EOS, ...args, '--out', out, '--quiet', '--force']);
  return readFile(out, 'utf8');
}

interface IndexedJob {
  readonly args: readonly string[];
  readonly completions: number;
  readonly parallelism: number;
  readonly backoffLimit: number;
}

async function readJob(): Promise<IndexedJob> {
  const text = await readFile(join(PROJECT, 'examples', 'kubernetes-job.yaml'), 'utf8');
  const number = (key: string): number => Number(new RegExp(`^ *${key}: (\\d+)$`, 'm').exec(text)![1]);
  const [, args] = /^ *args: (\[.*\])$/m.exec(text)!;
  return {
    args: JSON.parse(args!) as string[],
    completions: number('completions'),
    parallelism: number('parallelism'),
    backoffLimit: number('backoffLimit'),
  };
}

/** A pod for each index, `parallelism` of them at a time; a container that fails is started again in its pod. */
async function playJob({ args, completions, parallelism, backoffLimit }: IndexedJob): Promise<string> {
  const results = join(folder, 'kubernetes');
  await mkdir(results);
  const command = [EOS, ...args.map((arg) => arg.replace('/results', results))];
  const waiting = Array.from({ length: completions }, (_, index) => index);
  let failures = 0;
  const pod = async (index: number): Promise<void> => {
    const env = { ...process.env, JOB_COMPLETION_INDEX: String(index) };
    const child = spawn(process.execPath, command, { cwd: folder, env, stdio: 'inherit' });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    if (code === 0) return;
    failures += 1;
    if (failures > backoffLimit) throw new Error(`The Job failed ${failures} times.`);
    await pod(index);
  };
  const node = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) await pod(index);
  };
  const nodes = Array.from({ length: parallelism }, node);
  await killShard(results);
  await Promise.all(nodes);
  if (failures !== 1) throw new Error(`${failures} containers failed, and one was killed.`);
  const parts = (await readdir(results)).filter((name) => name.endsWith(`-of-${completions}.ndjson`));
  const out = join(results, 'sweep.csv');
  run(process.execPath, [EOS, 'merge', ...parts.map((name) => join(results, name)), '--out', out, '--quiet']);
  return readFile(out, 'utf8');
}

async function tryParallel(): Promise<string> {
  const out = join(folder, 'parallel.csv');
  const script = join(PROJECT, 'examples', 'parallel.sh');
  const child = spawn('sh', [script, out], {
    cwd: folder,
    env: { ...process.env, ...SWEEP },
    stdio: 'inherit',
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await killShard(join(folder, 'parallel.parts'));
  const code = await ended;
  if (code !== 0) throw new Error(`parallel.sh ended with ${code}`);
  return readFile(out, 'utf8');
}

async function trySlurm(): Promise<string> {
  const state = join(folder, 'slurm');
  await mkdir(state);
  const parts = join(folder, 'slurm-parts');
  await mkdir(parts);
  const configuration = join(state, 'slurm.conf');
  await writeFile(configuration, slurmConfiguration(state));
  const env = { ...process.env, ...SWEEP, SLURM_CONF: configuration, OUT: join(parts, 'part.ndjson') };
  const daemons: ChildProcess[] = [];
  const start = (program: string): void => {
    const log = openSync(join(state, `${program}.out`), 'w');
    daemons.push(spawn(program, ['-D'], { env, stdio: ['ignore', log, log] }));
    closeSync(log);
  };
  try {
    start('slurmctld');
    start('slurmd');
    await until('the node to be ready', () => ask('sinfo', ['-h', '-o', '%T'], env).startsWith('idle'));
    const script = join(PROJECT, 'examples', 'slurm-array.sbatch');
    const output = join(state, 'task-%a.out');
    const job = run('sbatch', ['--parsable', '--output', output, script], env, PROJECT).trim();
    const killed = await killShard(parts);
    await until('the array to end', () => ask('squeue', ['-h', '-j', job], env) === '');
    // As whoever looks after the sweep would: only the task that failed.
    const again = run(
      'sbatch',
      ['--parsable', `--array=${killed}`, '--output', output, script],
      env,
      PROJECT,
    ).trim();
    await until('the repeated task to end', () => ask('squeue', ['-h', '-j', again], env) === '');
    const names = (await readdir(parts)).filter((name) => name.endsWith(`-of-${SHARDS}.ndjson`));
    const out = join(folder, 'slurm.csv');
    run(process.execPath, [EOS, 'merge', ...names.map((name) => join(parts, name)), '--out', out, '--quiet']);
    return await readFile(out, 'utf8');
  } finally {
    for (const daemon of daemons.reverse()) {
      const gone = new Promise((resolve) => daemon.once('close', resolve));
      daemon.kill('SIGTERM');
      await gone;
    }
  }
}

/** Kills one process of a shard that has finished a run and has others before it; returns the shard's number. */
async function killShard(parts: string): Promise<number> {
  let shard = -1;
  await until('a shard in mid-run', async () => {
    for (const name of await readdir(parts).catch(() => [])) {
      const found = /^part\.(\d+)-of-\d+\.ndjson\.partial$/.exec(name);
      if (found === null) continue;
      const lines = (await readFile(join(parts, name), 'utf8').catch(() => '')).split('\n').length;
      const process_ = lines > 2 ? await processOf(Number(found[1])) : null;
      if (process_ === null) continue;
      process.kill(process_, 'SIGKILL');
      shard = Number(found[1]);
      return true;
    }
    return false;
  });
  return shard;
}

/** The process that computes a shard in our folder: by its command line, else by its environment. */
async function processOf(shard: number): Promise<number | null> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const of = (file: string): Promise<string> => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
    const line = (await of('cmdline')).split('\0');
    if (!line[1]?.endsWith('eos.js') || !line.some((part) => part.startsWith(folder))) continue;
    const executable = await readlink(`/proc/${name}/exe`).catch(() => '');
    if (!executable.endsWith('node')) continue;
    const own = line.includes(`${shard}/${SHARDS}`);
    const environment = (await of('environ')).split('\0');
    const given = ['SLURM_ARRAY_TASK_ID', 'JOB_COMPLETION_INDEX'].some((variable) =>
      environment.includes(`${variable}=${shard}`),
    );
    if (own || given) return Number(name);
  }
  return null;
}

/** One node, this one, on ports that nobody else uses, without authentication: it listens for minutes. */
function slurmConfiguration(state: string): string {
  const host = hostname();
  const port = 20_000 + 2 * (process.pid % 20_000);
  const user = userInfo().username;
  return [
    'ClusterName=examples',
    `SlurmctldHost=${host}(127.0.0.1)`,
    `SlurmUser=${user}`,
    `SlurmdUser=${user}`,
    `SlurmctldPort=${port}`,
    `SlurmdPort=${port + 1}`,
    'AuthType=auth/none',
    'CredType=cred/none',
    'MpiDefault=none',
    'ProctrackType=proctrack/linuxproc',
    'TaskPlugin=task/none',
    'SelectType=select/cons_tres',
    'SelectTypeParameters=CR_Core',
    'ReturnToService=2',
    'SchedulerParameters=sched_interval=1,bf_interval=1',
    `StateSaveLocation=${state}/save`,
    `SlurmdSpoolDir=${state}/spool`,
    `SlurmctldPidFile=${state}/slurmctld.pid`,
    `SlurmdPidFile=${state}/slurmd.pid`,
    `SlurmctldLogFile=${state}/slurmctld.log`,
    `SlurmdLogFile=${state}/slurmd.log`,
    `NodeName=${host} NodeAddr=127.0.0.1 CPUs=${cpus().length} State=UNKNOWN`,
    'PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP',
    '',
  ].join('\n');
}

function installed(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function run(program: string, args: readonly string[], env = process.env, cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(program, [...args], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** What a program says, '' where it fails: daemons need a moment. */
function ask(program: string, args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { status, stdout } = spawnSync(program, [...args], { env, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'not ready';
}

async function until(what: string, reached: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await reached())) {
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
