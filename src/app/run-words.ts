/** What a run is called, and its parameters in a few words each: captions, file names and lists agree. */
import { changedFromPreset, type PresetsKnown } from '../controls/changed-from-preset.ts';
import { formatTyped } from '../controls/format-number.ts';
import { problemSummary, startSummary } from '../controls/summaries.ts';
import type { Catalogue } from '../description/catalogue.ts';
import type { RunDescription } from '../description/description.ts';

export function runTitle(
  page: PresetsKnown,
  { description, presetId }: { readonly description: RunDescription; readonly presetId: string | null },
): string {
  const preset = presetId === null ? undefined : page.presets[presetId];
  if (preset === undefined) return 'A run of its own';
  const changed = changedFromPreset(page, description, presetId);
  return changed ? `Your run, changed from “${preset.title}”` : preset.title;
}

export function parameterWords(description: RunDescription, catalogue: Catalogue): readonly string[] {
  const { learningRate, learningRateEvents, steps } = description;
  const rates = [
    formatTyped(learningRate),
    ...learningRateEvents.map((event) => `${formatTyped(event.learningRate)} from step ${event.step}`),
  ];
  return [
    problemSummary(description, catalogue),
    `η\u00a0=\u00a0${rates.join(', then ')}`,
    startSummary(description),
    `${steps} steps`,
  ];
}

/** A short label that tells runs on one chart apart: their learning rate. */
export function pinLabel({ learningRate }: RunDescription): string {
  return `η ${formatTyped(learningRate)}`;
}
