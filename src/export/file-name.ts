/** A name for a file of a run that any system takes, e.g. eight-cycles-eta-0.15-step-720.csv. */
import type { RunDescription } from '../description/description.ts';

interface Named {
  readonly description: RunDescription;
  readonly presetId: string | null;
  /** Steps so far, where the file holds them. */
  readonly step?: number;
}

export function fileName({ description, presetId, step }: Named, extension: string): string {
  const { model } = description.problem;
  const stem = [presetId ?? model.kind, 'eta', String(description.learningRate)];
  if (step !== undefined) stem.push('step', String(step));
  return `${stem.join('-').replace(/[^\w.-]/g, '')}.${extension}`;
}
