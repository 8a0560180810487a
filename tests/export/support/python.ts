/** The Python of this machine, where there is one; with PyTorch, where one has it. $PYTHON is asked first. */
import { spawnSync } from 'node:child_process';

const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3'].filter((name) => name !== undefined);

function runs(python: string, code: string): boolean {
  return spawnSync(python, ['-c', code], { stdio: 'ignore' }).status === 0;
}

export const python: string | undefined = candidates.find((name) => runs(name, 'import sys'));
export const pythonWithTorch: string | undefined = candidates.find((name) => runs(name, 'import torch'));
