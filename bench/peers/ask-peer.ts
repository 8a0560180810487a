/** The same derivatives in another program, where it is installed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workload } from '../workloads.ts';

export interface PeerRow {
  readonly name: string;
  readonly activation: string;
  /** Milliseconds of processor time. */
  readonly gradient: number;
  readonly product?: number;
  /** Absent for relu, whose third derivative is zero. */
  readonly third?: number;
}

export interface PeerTimes {
  readonly version: string;
  readonly rows: readonly PeerRow[];
}

export interface Peer {
  readonly name: string;
  /** What its figures hold for. */
  readonly conditions: string;
  readonly command: string;
  /** A file in this folder. */
  readonly script: string;
}

export const peers: readonly Peer[] = [
  {
    name: 'PyTorch',
    conditions: 'eager, float64, one thread',
    command: process.env.PYTHON || 'python3',
    script: 'pytorch.py',
  },
  {
    name: 'TensorFlow.js',
    conditions: 'WebAssembly, float32, one thread',
    command: process.execPath,
    script: 'tfjs.mjs',
  },
];

/** Undefined where it is not installed. */
export async function askPeer(
  { command, script }: Peer,
  workloads: readonly Workload[],
): Promise<PeerTimes | undefined> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(command, [file], { stdio: ['pipe', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  child.stdin.on('error', () => {
    // It ended before it read anything: there is no such peer.
  });
  child.stdin.end(JSON.stringify(workloads));
  return (await ended) ? (JSON.parse(said) as PeerTimes) : undefined;
}
