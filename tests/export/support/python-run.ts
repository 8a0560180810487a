/** A run as the page hands it to the script: stepped in Node, with θ after its start rule. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunDescription } from '../../../src/description/description.ts';
import { openRun } from '../../../src/description/open-run.ts';
import { presetDescription } from '../../../src/description/preset.ts';
import { type PresetId, presets } from '../../../src/description/presets/presets.ts';
import { catalogue } from '../../../src/description/registries.ts';
import { validateWith } from '../../../src/description/validate.ts';
import type { PythonRun, RecordedStep } from '../../../src/export/python/python-script.ts';

const DATA = join(import.meta.dirname, '../../../public/data');

export const loadFile = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(DATA, name)));

export async function describedPreset(id: PresetId): Promise<RunDescription> {
  const result = await presetDescription(presets[id], catalogue, loadFile);
  if (!result.ok) throw new Error(result.messages[0]?.text);
  return result.description;
}

export function described(input: unknown): RunDescription {
  const result = validateWith(catalogue, input);
  if (!result.ok) throw new Error(result.messages[0]?.text);
  return result.description;
}

/** Runs to the hit, or to `most` steps. */
export async function pythonRun(description: RunDescription, most: number): Promise<PythonRun> {
  const opened = await openRun({ ...description, references: [] }, loadFile);
  if ('refused' in opened) throw new Error(opened.refused.join(' '));
  const { simulation, problem } = opened;
  const out = new Float64Array(simulation.channels.length);
  const place = (id: string) => simulation.channels.findIndex((channel) => channel.id === id);
  const [loss, sharpness] = [place('gd.loss'), place('gd.sharpness')];
  const recorded: RecordedStep[] = [];
  const thetaAt: { step: number; theta: Float64Array }[] = [];
  let hit = false;
  while (!hit && simulation.step < most && simulation.writeFrame(out, 0, 1)) {
    for (const { kind, step } of simulation.takeEvents()) {
      hit ||= kind === 'hit';
      if (kind === 'nudge' || kind === 'kick') thetaAt.push({ step, theta: simulation.theta() });
    }
    recorded.push({ step: simulation.step, loss: out[loss]!, sharpness: out[sharpness]! });
  }
  const startPending = description.start.kind !== 'natural' && thetaAt.length === 0;
  return { title: 'A run', address: null, description, problem, thetaAt, recorded, startPending };
}
