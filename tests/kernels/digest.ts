/** The digest of 3000 steps of a small network that meets the edge after a few dozen. */
import type { ExecutorFactory } from '../../src/core/autodiff/executor.ts';
import { openRun } from '../../src/description/open-run.ts';
import { catalogue } from '../../src/description/registries.ts';
import { validateWith } from '../../src/description/validate.ts';
import { record } from '../support/record.ts';

export const RUN = {
  problem: { model: { kind: 'mlp', widths: [6, 4] }, data: { kind: 'chebyshev', points: 8 } },
  learningRate: 0.4,
  measurement: { eigenvalues: 1, every: 10, tolerance: 1e-6 },
  steps: 3000,
};

export interface Digest {
  readonly digest: string;
  readonly executor: string;
  /** The step of the hit. */
  readonly hit: number;
}

export async function digestOf(createExecutor?: ExecutorFactory): Promise<Digest> {
  const validated = validateWith(catalogue, RUN);
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join(' '));
  const noFiles = () => Promise.reject(new Error('the run needs no file'));
  const opened = await openRun(validated.description, noFiles, createExecutor);
  if ('refused' in opened) throw new Error(opened.refused.join(' '));
  const recording = record(opened.simulation);
  return { digest: recording.digest, executor: opened.facts.executor, hit: recording.stepOf('hit') };
}
