/** The description that "default" means for a run: its preset's, as far as it is known without loading files. */
import type { Catalogue } from '../description/catalogue.ts';
import { defaultsIn } from '../description/defaults.ts';
import type { RunDescription } from '../description/description.ts';
import type { Presets } from '../description/preset.ts';
import { validateWith } from '../description/validate.ts';

export function createStandard(
  catalogue: Catalogue,
  presets: Presets,
): (presetId: string | null) => RunDescription {
  const known = new Map<string, RunDescription>();
  const defaults = defaultsIn(catalogue);
  return (presetId) => {
    const preset = presetId !== null && Object.hasOwn(presets, presetId) ? presets[presetId] : undefined;
    if (presetId === null || preset === undefined) return defaults;
    let description = known.get(presetId);
    if (description === undefined) {
      const validated = validateWith(catalogue, preset.run);
      description = validated.ok ? validated.description : defaults;
      known.set(presetId, description);
    }
    return description;
  };
}
