/** The presets in the order in which a lecture goes through them: one idea after the other, the large runs last. */
import type { PresetId } from '../../description/presets/presets.ts';

export const lecture: readonly PresetId[] = [
  'progressive-sharpening',
  'eight-cycles',
  'four-stages',
  'three-tall-cycles',
  'predictions-hold',
  'catapult',
  'learning-rate-sweep',
  'several-eigenvalues',
  'minimalist',
  'deep-linear',
  'relu',
  'two-moons',
  'digits',
  'cifar-10',
];

/** The preset so many places on; the first where the run is none of the list, null beyond its ends. */
export function presetAt(presetId: string | null, by: number): PresetId | null {
  const at = lecture.indexOf(presetId as PresetId);
  return (at < 0 ? lecture[0] : lecture[at + by]) ?? null;
}
