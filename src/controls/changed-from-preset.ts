/** Whether a run differs from the preset that it came from. */
import type { RunDescription } from '../description/description.ts';
import { differences } from '../description/differences.ts';
import type { Page } from './page-context.ts';

export type PresetsKnown = Pick<Page, 'catalogue' | 'standard' | 'presets'>;

export function changedFromPreset(
  { catalogue, standard, presets }: PresetsKnown,
  description: RunDescription,
  presetId: string | null,
): boolean {
  if (presetId === null) return false;
  const loaded = presets[presetId]?.thetaFile !== undefined;
  return differences(standard(presetId), description, catalogue).some(
    // θ₀ from a file is the preset's own, though it is not known here.
    ({ path }) => !(loaded && path.startsWith('problem.initialization')),
  );
}
