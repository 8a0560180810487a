/** The same derivatives in PyTorch, where $PYTHON or python3 can import it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Workload } from '../workloads.ts';

export interface PytorchRow {
  readonly name: string;
  readonly activation: string;
  /** Milliseconds. */
  readonly gradient: number;
  readonly product: number;
  /** Absent for relu, whose third derivative is zero. */
  readonly third?: number;
}

export interface PytorchTimes {
  readonly version: string;
  readonly rows: readonly PytorchRow[];
}

/** Undefined where there is no Python with PyTorch. */
export async function timePytorch(workloads: readonly Workload[]): Promise<PytorchTimes | undefined> {
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url));
  const child = spawn(process.env.PYTHON || 'python3', [script], { stdio: ['pipe', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  child.stdin.on('error', () => {
    // It ended before it read anything: there is no PyTorch.
  });
  child.stdin.end(JSON.stringify(workloads));
  return (await ended) ? (JSON.parse(said) as PytorchTimes) : undefined;
}
