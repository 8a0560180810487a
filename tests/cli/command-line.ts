/** Calls the command line as a process would, within the test, or starts it as one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { ExitCode, Terminal } from '../../src/cli/terminal.ts';

export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const LAUNCHER = join(PROJECT, 'bin', 'eos.js');
export const WORKER_SCRIPT = pathToFileURL(join(PROJECT, 'bin', 'sweep-thread.js'));

export interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

interface Around {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly signal?: AbortSignal;
  /** Progress is written over itself, several times a second. */
  readonly lively?: boolean;
  onWords?(text: string): void;
}

export async function eos(args: readonly string[], around: Around = {}): Promise<Answer> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    async out(text) {
      out += text;
    },
    err(text) {
      err += text;
      around.onWords?.(text);
    },
    lively: around.lively ?? false,
    env: around.env ?? {},
    input: async () => around.input ?? '',
    signal: around.signal ?? new AbortController().signal,
    workerScript: WORKER_SCRIPT,
  };
  const code = await main(args, terminal);
  return { code, out, err };
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** A process of its own, which is ended with the test. */
export function startEos(args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

/** An empty folder that goes with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
