/** What a run is called, and its parameters in a few words each: captions, file names and lists agree. */
import { formatTyped } from '../controls/format-number.ts';
import { problemSummary, startSummary } from '../controls/summaries.ts';
import type { Catalogue } from '../description/catalogue.ts';
import type { RunDescription } from '../description/description.ts';
import type { Presets } from '../description/preset.ts';

export function runTitle(presets: Presets, presetId: string | null): string {
  return (presetId === null ? undefined : presets[presetId]?.title) ?? 'A run of its own';
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
