/** The runs of the lessons, in Node, as far as they are shown. */
import type { LessonRun, Measured } from '../../../src/app/lessons/lesson.ts';
import { presets } from '../../../src/description/presets/presets.ts';
import { catalogue } from '../../../src/description/registries.ts';
import { validateWith } from '../../../src/description/validate.ts';
import { open } from '../../support/presets.ts';
import { record } from '../../support/record.ts';

/** The run's description, whole and validated, as the page opens it. */
function described(run: LessonRun) {
  const preset = run.preset === null ? {} : presets[run.preset].run;
  const validated = validateWith(catalogue, { ...preset, ...run.changes });
  if (!validated.ok) throw new Error(validated.messages.map(({ text }) => text).join(' '));
  return validated.description;
}

const recorded = new Map<string, Promise<Measured>>();

/** Steps 0 to `last` of a run; a run is computed once. */
export function measured(run: LessonRun, last: number): Promise<Measured> {
  const description = described(run);
  const key = `${last} ${JSON.stringify(description)}`;
  let found = recorded.get(key);
  if (found === undefined) {
    found = (async () => {
      const recording = record(await open(description), last + 1);
      return {
        at: (id: string, step: number) =>
          recording.channels.includes(id) ? (recording.column(id)[step] ?? Number.NaN) : Number.NaN,
      };
    })();
    recorded.set(key, found);
  }
  return found;
}

/** Tells the last step that was looked at. */
export function watched(run: Measured): Measured & { readonly latest: () => number } {
  let latest = -1;
  return {
    at(id, step) {
      latest = Math.max(latest, step);
      return run.at(id, step);
    },
    latest: () => latest,
  };
}
