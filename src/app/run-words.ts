/** What a run is called, and its parameters in a few words each: captions, names and lists agree. */
import { changedFromPreset, type PresetsKnown } from '../controls/changed-from-preset.ts';
import { formatTyped } from '../controls/format-number.ts';
import { problemSummary, startSummary } from '../controls/summaries.ts';
import type { Catalogue } from '../description/catalogue.ts';
import type { RunDescription } from '../description/description.ts';
import { joinPhrases } from '../language/join.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';

/** As the page calls it. */
export function runTitle(...run: Parameters<typeof titleInFiles>): string {
  return translated(titleInFiles(...run));
}

/** As files call it, which are the same whatever language the page speaks. */
export function titleInFiles(
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
    ...learningRateEvents.map(({ learningRate: rate, step }) =>
      say('then {rate} from step {step}', { rate: formatTyped(rate), step }),
    ),
  ];
  return [
    problemSummary(description, catalogue),
    `η\u00a0=\u00a0${joinPhrases(rates)}`,
    startSummary(description),
    say('{count} step(s)', { count: steps }),
  ];
}

/** A short label that tells runs on one chart apart: their learning rate. */
export function pinLabel({ learningRate }: RunDescription): string {
  return `η ${formatTyped(learningRate)}`;
}
